package dev.breakwater.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the part of a home directory that a program needs because it is installed there. */
final class Installation {

  private Installation() {}

  /**
   * Returns the paths of a program below a home directory: around itself, and around the targets if
   * it or its folder is a link.
   *
   * @param program its name, or an absolute path
   * @param home the real path of the home directory
   * @param path the value of {@code PATH}; null if it is not set
   * @return relative paths; none if the program is missing or installed elsewhere
   */
  static Set<String> in(Path home, String program, @Nullable String path) throws IOException {
    Set<String> all = new LinkedHashSet<>();
    Path found = ProgramPath.lookUp(program, path);
    Path folder = found == null ? null : found.getParent();
    if (found != null && folder != null) {
      Path link = folder.toRealPath().resolve(found.getFileName());
      for (Path place : List.of(found, link, found.toRealPath())) {
        if (place.startsWith(home)) {
          all.add(around(home.relativize(place)));
        }
      }
    }
    return all;
  }

  /**
   * Returns no more than the program needs: all packages around it in {@code node_modules}, else
   * the folder around {@code bin} if it is for one program, else its folder.
   */
  private static String around(Path program) {
    List<String> segments = new ArrayList<>();
    program.forEach(segment -> segments.add(segment.toString()));
    int packages = segments.indexOf("node_modules");
    if (packages >= 0) {
      return String.join("/", segments.subList(0, packages + 1));
    }
    if (segments.size() > 1) {
      segments.remove(segments.size() - 1);
    }
    boolean isOfOneProgram = segments.size() > 1 && !segments.get(0).equals(".local");
    if (isOfOneProgram && segments.get(segments.size() - 1).equals("bin")) {
      segments.remove(segments.size() - 1);
    }
    return String.join("/", segments);
  }
}
