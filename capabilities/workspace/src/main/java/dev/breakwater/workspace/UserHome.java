package dev.breakwater.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the home directory of the user. */
final class UserHome {

  private UserHome() {}

  /** {@return the home directory that programs of the user have; null if there is none} */
  static @Nullable Path find() {
    for (Path home : all()) {
      return home;
    }
    return null;
  }

  /** {@return all directories that count as the home of the user} */
  static Set<Path> all() {
    Set<Path> all = new LinkedHashSet<>();
    add(all, System.getenv("HOME"));
    add(all, System.getProperty("user.home"));
    return all;
  }

  /** The root directory of the system is the home of no user. */
  private static void add(Set<Path> all, @Nullable String path) {
    if (path == null || path.isEmpty() || !Path.of(path).isAbsolute()) {
      return;
    }
    try {
      Path real = Path.of(path).toRealPath();
      if (Files.isDirectory(real) && real.getNameCount() > 0) {
        all.add(real);
      }
    } catch (IOException e) {
      // It does not exist.
    }
  }
}
