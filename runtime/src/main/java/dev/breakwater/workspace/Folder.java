package dev.breakwater.workspace;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A folder that is open: what it does with a name in it, it does in that very folder, whatever
 * becomes of the path meanwhile, and it follows no link. So a link that is swapped in while
 * somebody works leads nowhere.
 *
 * <p>Where the system cannot do that ({@link SecureDirectoryStream}), as on Windows, a name is
 * looked at and then used, and a swap between the two goes unnoticed.
 */
interface Folder extends Closeable {

  @SuppressWarnings("StreamResourceLeak") // the folder closes it
  static Folder open(Path path) throws IOException {
    DirectoryStream<Path> stream = Files.newDirectoryStream(path);
    if (stream instanceof SecureDirectoryStream<Path> secure) {
      return new SecureFolder(secure, path);
    }
    stream.close();
    return new PlainFolder(path);
  }

  /** The names in it, in no order. To be asked for once. */
  List<String> names() throws IOException;

  /** Opens a folder in this one. */
  Folder enter(String name) throws IOException;

  /** Opens a file in this one, or makes it. */
  FileChannel open(String name, Set<? extends OpenOption> options) throws IOException;

  /** What there is under that name, a link as itself. */
  BasicFileAttributes attributes(String name) throws IOException;

  /** Empty where the system has no such permissions. */
  Set<PosixFilePermission> permissions(String name) throws IOException;

  /** Does nothing where the system has no such permissions. */
  void setPermissions(String name, Set<PosixFilePermission> permissions) throws IOException;

  /** Deletes a file. */
  void delete(String name) throws IOException;

  /** Moves in one step, and replaces a file that is there. */
  void move(String name, Folder to, String newName) throws IOException;

  /** Where it was opened. */
  Path path();

  /** Sees to it that names which came or went are so after a loss of power, too. */
  default void force() {
    try (FileChannel channel = FileChannel.open(path())) {
      channel.force(true);
    } catch (IOException e) {
      // The system has no such thing for folders, as Windows.
    }
  }

  /** The names of what a stream goes through. */
  static List<String> names(DirectoryStream<Path> stream) throws IOException {
    List<String> names = new ArrayList<>();
    try {
      stream.forEach(entry -> names.add(entry.getFileName().toString()));
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return names;
  }

  @Override
  void close() throws IOException;
}
