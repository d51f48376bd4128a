package dev.breakwater.workspace.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Which names are one and the same to a file system: on most, those that are equal; where case or
 * the composition of accents does not count, as on macOS and Windows, those that differ in that
 * alone.
 */
public enum Names {
  EXACT,
  IGNORING_CASE,
  IGNORING_CASE_AND_COMPOSITION;

  /** An order in which paths are equal where they name the same file. */
  public Comparator<String> order() {
    return this == EXACT ? Comparator.naturalOrder() : Comparator.comparing(this::folded);
  }

  private String folded(String path) {
    String upper = path.toUpperCase(Locale.ROOT);
    return this == IGNORING_CASE ? upper : Normalizer.normalize(upper, Normalizer.Form.NFD);
  }

  /** Finds out by asking for a name that is there in other letters; nothing is written. */
  public static Names below(Path root) throws IOException {
    if (!ignoresCase(root)) {
      return EXACT;
    }
    return System.getProperty("os.name", "").startsWith("Mac")
        ? IGNORING_CASE_AND_COMPOSITION
        : IGNORING_CASE;
  }

  private static boolean ignoresCase(Path root) throws IOException {
    try (Stream<Path> inside = Files.list(root)) {
      for (Path known : (Iterable<Path>) Stream.concat(inside, Stream.of(root))::iterator) {
        String name = String.valueOf(known.getFileName());
        String other = name.equals(upper(name)) ? name.toLowerCase(Locale.ROOT) : upper(name);
        if (!other.equals(name)) {
          Path renamed = known.resolveSibling(other);
          return Files.exists(renamed, LinkOption.NOFOLLOW_LINKS)
              && Files.isSameFile(known, renamed);
        }
      }
      return false;
    }
  }

  private static String upper(String name) {
    return name.toUpperCase(Locale.ROOT);
  }
}
