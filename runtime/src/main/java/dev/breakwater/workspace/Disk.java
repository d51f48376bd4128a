package dev.breakwater.workspace;

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
import org.jspecify.annotations.Nullable;

/**
 * The files below a root by their real paths, in which no link is followed: each folder on the way
 * is opened in the one before it.
 */
final class Disk {

  private final Path root;

  Disk(Path root) {
    this.root = root;
  }

  Path root() {
    return root;
  }

  /** The library's own folder, which is made when it is first asked for. */
  Path own(String name) throws IOException {
    Path own = root.resolve(WorkspacePath.RESERVED);
    Path folder = own.resolve(name);
    checkNoLink(own);
    checkNoLink(folder);
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      Path ignored = own.resolve(".gitignore");
      if (!Files.exists(ignored)) {
        Files.writeString(ignored, "*\n");
      }
    }
    return folder;
  }

  /** The same, where it is there; null where it is not. */
  @Nullable Path ownIfThere(String name) throws IOException {
    Path own = root.resolve(WorkspacePath.RESERVED);
    checkNoLink(own);
    checkNoLink(own.resolve(name));
    return Files.isDirectory(own.resolve(name)) ? own.resolve(name) : null;
  }

  /** A checkout from elsewhere may bring one along. */
  private static void checkNoLink(Path folder) throws FileSystemException {
    if (Files.isSymbolicLink(folder)) {
      throw new FileSystemException(folder.toString(), null, folder + " is a link; remove it");
    }
  }

  /** For what is to be done with several files. */
  OpenFolders open() throws IOException {
    return new OpenFolders(this);
  }

  /**
   * There is no making a folder in an open one: it is made among the library's own files, and
   * moved.
   */
  void makeFolder(Folder folder, String name) throws IOException {
    Path made = Files.createDirectory(own("folders").resolve(UUID.randomUUID().toString()));
    try (Folder from = Folder.open(own("folders"))) {
      from.move(made.getFileName().toString(), folder, name);
      folder.force();
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
      // Somebody else was quicker.
      Files.delete(made);
    } catch (AtomicMoveNotSupportedException e) {
      Files.delete(made);
      // Another file system is mounted there, in which there is only the path to go by.
      Files.createDirectory(DiskTree.child(folder.path(), name));
    } catch (IOException e) {
      Files.deleteIfExists(made);
      throw e;
    }
  }

  byte[] read(String path) throws IOException {
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

  private static void checkRegular(Folder folder, String name, String path) throws IOException {
    if (!folder.attributes(name).isRegularFile()) {
      throw new FileSystemException(path, null, "it is no regular file");
    }
  }

  /** Whether the file has several names, where the system says so. */
  boolean isHardLinked(String path) throws IOException {
    try {
      Object names =
          Files.getAttribute(root.resolve(path), "unix:nlink", LinkOption.NOFOLLOW_LINKS);
      return names instanceof Integer number && number > 1;
    } catch (UnsupportedOperationException | IllegalArgumentException e) {
      return false;
    }
  }

  /** What is there, a link as itself; null if nothing is. */
  @Nullable BasicFileAttributes attributes(String path) throws IOException {
    try (OpenFolders open = open()) {
      return open.attributes(path);
    }
  }

  /** Whether something on the way to the path is a file, so that there is nothing at the path. */
  boolean isBelowAFile(String path) {
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
