package dev.breakwater.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Finds the real paths of files below a root. */
final class RealPaths {

  private final Path root;
  private final Names names;

  RealPaths(Path root, Names names) {
    this.root = root;
    this.names = names;
  }

  /**
   * Where the path is, with links followed. A link to nothing stays as it is: it cannot be read,
   * and to write there replaces it.
   */
  Path locate(String path) throws IOException {
    Path real = root;
    for (String segment : path.split("/", -1)) {
      Path next = DiskTree.child(real, segment);
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
      throw OutOfReachException.behindLink(DiskTree.relative(root, link));
    }
    return target;
  }
}
