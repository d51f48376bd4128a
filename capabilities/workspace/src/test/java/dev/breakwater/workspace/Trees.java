package dev.breakwater.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Describes trees of files, for tests that compare them. */
final class Trees {

  private Trees() {}

  /**
   * Returns everything below a root except for the folder of the library: for each file its
   * permissions and content, for each link its target, for each folder its permissions.
   */
  static SortedMap<String, String> of(Path root) throws IOException {
    SortedMap<String, String> tree = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      all.filter(path -> !path.startsWith(root.resolve(".breakwater")) && !path.equals(root))
          .forEach(path -> tree.put(root.relativize(path).toString(), describe(path)));
    }
    return tree;
  }

  private static String describe(Path path) {
    try {
      if (Files.isSymbolicLink(path)) {
        return "link to " + Files.readSymbolicLink(path);
      }
      String permissions =
          PosixFilePermissions.toString(
              Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
      return Files.isDirectory(path)
          ? permissions + " folder"
          : permissions + " " + Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the files of unfinished publications, which should not be there. */
  static List<String> leftovers(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.map(path -> root.relativize(path).toString())
          .filter(
              path ->
                  path.matches("\\.breakwater/(journal|folders|former)/.+")
                      || path.matches("(.*/)?\\.breakwater-[^/]*"))
          .sorted()
          .toList();
    }
  }
}
