package dev.breakwater.workspace.disk;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A folder that is open: what it does with a name in it, it does in that very folder, whatever
 * becomes of the path meanwhile, and it follows no link. So a link that is swapped in while
 * somebody works leads nowhere.
 *
 * <p>Where the system cannot do that ({@link SecureDirectoryStream}), as on Windows, a name is
 * looked at and then used, and a swap between the two goes unnoticed.
 */
public interface Folder extends Closeable {

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

  /** Gives a file the owner and the group of another one, if this process may do that. */
  default void copyOwner(String from, String to) throws IOException {}

  /** Deletes a file. */
  void delete(String name) throws IOException;

  /** Creates a folder. By its path, since Java cannot create one in an open folder. */
  default void makeFolder(String name) throws IOException {
    Files.createDirectory(RealPaths.child(path(), name));
  }

  /** Deletes an empty folder. */
  void deleteFolder(String name) throws IOException;

  /**
   * Writes a file.
   *
   * @param durable whether the content is to survive a loss of power
   */
  default void write(
      String name, Set<? extends OpenOption> options, Content content, boolean durable)
      throws IOException {
    try (FileChannel channel = open(name, options);
        OutputStream out = Channels.newOutputStream(channel)) {
      content.writeTo(out);
      if (durable) {
        channel.force(true);
      }
    }
  }

  /**
   * Gives a file of this folder a second name (a hard link) in another one, in which no other
   * program works. By their paths, since Java cannot link in an open folder.
   *
   * @throws IOException if the system cannot do that, or if another file has taken its place
   */
  default void link(String name, Folder to, String second) throws IOException {
    Path link = RealPaths.child(to.path(), second);
    try {
      Files.createLink(link, RealPaths.child(path(), name));
    } catch (UnsupportedOperationException e) {
      throw new FileSystemException(link.toString(), null, e.getMessage());
    }
    if (!Objects.equals(attributes(name).fileKey(), to.attributes(second).fileKey())) {
      to.delete(second);
      throw new FileSystemException(link.toString(), null, "its folder was replaced");
    }
  }

  /** Moves in one step, and replaces a file that is there. */
  void move(String name, Folder to, String newName) throws IOException;

  /** {@return this folder without a layer around it, for another folder of its system} */
  default Folder unwrapped() {
    return this;
  }

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
