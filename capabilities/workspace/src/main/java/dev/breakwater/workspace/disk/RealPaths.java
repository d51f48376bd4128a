package dev.breakwater.workspace.disk;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds the real paths of files below a root. */
public final class RealPaths {

  private final Path root;
  private final Names names;

  public RealPaths(Path root, Names names) {
    this.root = root;
    this.names = names;
  }

  /**
   * Where the path is, with links followed. A link to nothing stays as it is: it cannot be read,
   * and to write there replaces it.
   */
  public Path locate(String path) throws IOException {
    Path real = root;
    for (String segment : path.split("/", -1)) {
      Path next = child(real, segment);
      real = Files.isSymbolicLink(next) ? target(next) : next;
    }
    return names == Names.EXACT ? real : asOnDisk(real);
  }

  /** In the letters in which the names on the way are written there, as far as they exist. */
  private Path asOnDisk(Path path) throws IOException {
    try {
      return path.toRealPath(LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      Path folder = path.getParent();
      return folder == null || path.equals(root)
          ? path
          : asOnDisk(folder).resolve(path.getFileName());
    }
  }

  private Path target(Path link) throws IOException {
    Path target;
    try {
      target = link.toRealPath();
    } catch (NoSuchFileException e) {
      return link;
    }
    if (!target.startsWith(root)) {
      throw OutOfReachException.behindLink(relative(root, link));
    }
    return target;
  }

  /** {@code /} between the segments, whatever the system has. */
  public static String relative(Path root, Path file) {
    List<String> segments = new ArrayList<>();
    root.relativize(file).forEach(segment -> segments.add(segment.toString()));
    return String.join("/", segments);
  }

  /** The name in the folder, where the system can have such a name. */
  public static Path child(Path folder, String name) throws FileSystemException {
    try {
      return folder.resolve(name);
    } catch (InvalidPathException e) {
      throw new FileSystemException(
          name,
          null,
          "its name cannot be written in "
              + System.getProperty("sun.jnu.encoding")
              + " ("
              + e.getReason()
              + "): start Java with LANG=C.UTF-8");
    }
  }
}
