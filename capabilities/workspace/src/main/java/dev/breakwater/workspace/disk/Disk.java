package dev.breakwater.workspace.disk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The files below a root by their real paths, in which no link is followed: each folder on the way
 * is opened in the one before it.
 */
public final class Disk {

  private static final String FOLDERS = "folders";

  private final Path root;
  private final UnaryOperator<Folder> port;

  public Disk(Path root) {
    this(root, UnaryOperator.identity());
  }

  /**
   * Creates a disk.
   *
   * @param port stands between this library and the file system, so that tests can make it fail
   */
  public Disk(Path root, UnaryOperator<Folder> port) {
    this.root = root;
    this.port = port;
  }

  public Path root() {
    return root;
  }

  /** {@return the same for every path to the root, if the system can tell} */
  public Object key() {
    try {
      Object key = Files.readAttributes(root, BasicFileAttributes.class).fileKey();
      return key == null ? root : key;
    } catch (IOException e) {
      return root;
    }
  }

  /** {@return whether this process cannot write there, because of a read-only mount for example} */
  public boolean isReadOnly() {
    return !Files.isWritable(root);
  }

  /** {@return the root, which the caller closes} */
  public Folder openRoot() throws IOException {
    return port.apply(Folder.open(root));
  }

  /** {@return the path of a folder of this library, which is created if it is missing} */
  public Path own(String name) throws IOException {
    try (Folder folder = OwnFolder.open(this, name)) {
      return folder.path();
    }
  }

  /** For what is to be done with several files. */
  public OpenFolders open() throws IOException {
    return new OpenFolders(this);
  }

  /**
   * Creates a folder in an open one, which Java cannot do: creates it in the folder of this
   * library, and moves it.
   */
  public void makeFolder(Folder folder, String name) throws IOException {
    String made = UUID.randomUUID().toString();
    try (Folder from = OwnFolder.open(this, FOLDERS)) {
      try {
        from.makeFolder(made);
        from.move(made, folder, name);
        folder.force();
      } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
        // Another program was quicker.
        from.deleteFolder(made);
      } catch (AtomicMoveNotSupportedException e) {
        from.deleteFolder(made);
        // Another file system is mounted there, in which only the path can be used.
        folder.makeFolder(name);
      } catch (IOException | RuntimeException e) {
        deleteFolder(from, made);
        throw e;
      }
    }
  }

  /** Deletes the folders that a process did not come to move to their places. */
  public void deleteUnmoved() throws IOException {
    try (Folder from = OwnFolder.openIfPresent(this, FOLDERS)) {
      if (from != null) {
        for (String unmoved : from.names()) {
          if (from.attributes(unmoved).isDirectory()) {
            from.deleteFolder(unmoved);
          }
        }
      }
    }
  }

  private static void deleteFolder(Folder from, String name) throws IOException {
    if (OwnFolder.attributes(from, name) != null) {
      from.deleteFolder(name);
    }
  }

  public byte[] read(String path) throws IOException {
    String name = OpenFolders.nameOf(path);
    try (OpenFolders open = open()) {
      Folder folder = open.of(path);
      checkRegular(folder, name, path);
      try (FileChannel channel = folder.open(name, Set.of(StandardOpenOption.READ));
          InputStream in = Channels.newInputStream(channel)) {
        return in.readAllBytes();
      }
    }
  }

  /** {@return whether a file has the same content as another one} */
  public boolean hasContentOf(String path, Path other) throws IOException {
    String name = OpenFolders.nameOf(path);
    try (OpenFolders open = open()) {
      Folder folder = open.of(path);
      checkRegular(folder, name, path);
      try (FileChannel channel = folder.open(name, Set.of(StandardOpenOption.READ));
          InputStream one = Channels.newInputStream(channel);
          InputStream two = Files.newInputStream(other)) {
        return Contents.areEqual(one, two);
      }
    }
  }

  private static void checkRegular(Folder folder, String name, String path) throws IOException {
    if (!folder.attributes(name).isRegularFile()) {
      throw new FileSystemException(path, null, "it is no regular file");
    }
  }

  /** Whether the file has several names, where the system says so. */
  public boolean isHardLinked(String path) throws IOException {
    return hasSeveralNames(root.resolve(path));
  }

  public static boolean hasSeveralNames(Path file) throws IOException {
    try {
      Object names = Files.getAttribute(file, "unix:nlink", LinkOption.NOFOLLOW_LINKS);
      return names instanceof Integer number && number > 1 && number > 1 + ownNames(file);
    } catch (UnsupportedOperationException | IllegalArgumentException e) {
      return false;
    }
  }

  /** The second names that this library has given to a file are no risk. */
  private static int ownNames(Path file) throws IOException {
    return KeptFiles.linksTo(
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS).fileKey());
  }

  /** What is there, a link as itself; null if nothing is. */
  public @Nullable BasicFileAttributes attributes(String path) throws IOException {
    try (OpenFolders open = open()) {
      return open.attributes(path);
    }
  }

  /** Whether something on the way to the path is a file, so that there is nothing at the path. */
  public boolean isBelowAFile(String path) {
    Path parent = root.resolve(path).getParent();
    while (parent != null && !parent.equals(root)) {
      if (Files.isRegularFile(parent)) {
        return true;
      }
      parent = parent.getParent();
    }
    return false;
  }
}
