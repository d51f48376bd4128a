package dev.breakwater.workspace.disk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Opens the folder of this library below a root. A checkout may bring anything along in its place,
 * so links in it are not followed, and only regular files of a bounded size are read.
 */
public final class OwnFolder {

  private static final Set<StandardOpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  private OwnFolder() {}

  /** Opens a folder in it, and creates both where they are missing. The caller closes it. */
  public static Folder open(Disk disk, String name) throws IOException {
    Folder present = openIfPresent(disk, name);
    if (present != null) {
      return present;
    }
    try (Folder root = disk.openRoot()) {
      createIfMissing(root, WorkspacePath.RESERVED);
      try (Folder own = enter(root, WorkspacePath.RESERVED)) {
        createIfMissing(own, name);
        ignoreInGit(own);
        return enter(own, name);
      }
    }
  }

  /** Opens a folder in it; null if it is missing. The caller closes it. */
  public static @Nullable Folder openIfPresent(Disk disk, String name) throws IOException {
    try (Folder root = disk.openRoot();
        Folder own = enter(root, WorkspacePath.RESERVED)) {
      return enter(own, name);
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  private static void createIfMissing(Folder parent, String name) throws IOException {
    try {
      parent.makeFolder(name);
    } catch (FileAlreadyExistsException e) {
      // Whatever it is, it is looked at when it is entered.
    }
  }

  private static void ignoreInGit(Folder own) throws IOException {
    try {
      own.write(".gitignore", NEW, out -> out.write("*\n".getBytes(StandardCharsets.UTF_8)), false);
    } catch (FileAlreadyExistsException e) {
      // Whatever it is, it stays.
    }
  }

  private static Folder enter(Folder parent, String name) throws IOException {
    // First, since opening a pipe blocks.
    BasicFileAttributes found = parent.attributes(name);
    if (!found.isDirectory()) {
      throw unusable(parent, name, found.isSymbolicLink() ? "is a link" : "is not a folder");
    }
    return parent.enter(name);
  }

  private static FileSystemException unusable(Folder parent, String name, String problem) {
    String path = parent.path().resolve(name).toString();
    return new FileSystemException(path, null, path + " " + problem + "; remove it");
  }

  /** {@return the attributes of a file, a link as itself; null if it is missing} */
  public static @Nullable BasicFileAttributes attributes(Folder folder, String name)
      throws IOException {
    try {
      return folder.attributes(name);
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  /**
   * Reads a file.
   *
   * @return null if it is missing
   * @throws FileSystemException if it is not a regular file, or is larger than the limit
   */
  public static @Nullable String read(Folder folder, String name, long limit) throws IOException {
    BasicFileAttributes found = attributes(folder, name);
    if (found == null) {
      return null;
    }
    checkRegular(folder, name, found);
    if (found.size() > limit) {
      throw unusable(folder, name, "is larger than any file of this library");
    }
    try (FileChannel channel = folder.open(name, Set.of(StandardOpenOption.READ));
        InputStream in = Channels.newInputStream(channel)) {
      return new String(in.readNBytes((int) limit), StandardCharsets.UTF_8);
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  /** Opens a file for writing, which is created if it is missing, without changing its content. */
  public static FileChannel openForWriting(Folder folder, String name) throws IOException {
    BasicFileAttributes found = attributes(folder, name);
    if (found != null) {
      checkRegular(folder, name, found);
    }
    return folder.open(name, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE));
  }

  /** Opening a pipe or a device may block forever. */
  private static void checkRegular(Folder folder, String name, BasicFileAttributes found)
      throws FileSystemException {
    if (!found.isRegularFile()) {
      throw unusable(folder, name, found.isSymbolicLink() ? "is a link" : "is not a regular file");
    }
  }
}
