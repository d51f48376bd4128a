package dev.breakwater.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The jars that the build put beside that of the benchmarks. */
public final class Libraries {

  private Libraries() {}

  /**
   * Gives the path of a jar.
   *
   * @param artifact its name without the version
   * @return the path, absolute
   * @throws IllegalStateException if there is none
   */
  public static Path jar(String artifact) {
    return all().stream()
        .filter(jar -> jar.getFileName().toString().matches(artifact + "-[0-9].*\\.jar"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no " + artifact + " in lib"));
  }

  /**
   * Gives an artifact with its version.
   *
   * @param artifact its name without the version
   * @return the name, a blank, and the version
   * @throws IllegalStateException if there is none
   */
  public static String withVersion(String artifact) {
    String file = jar(artifact).getFileName().toString();
    return artifact + " " + file.substring(artifact.length() + 1, file.length() - ".jar".length());
  }

  /**
   * Gives the paths of all jars.
   *
   * @return the paths, absolute, in the order of their names
   */
  public static List<Path> all() {
    Path folder = own().resolveSibling("lib");
    if (!Files.isDirectory(folder)) {
      throw new IllegalStateException("run it as docs/benchmarks.md says: java -jar …");
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Gives the path of the jar of the benchmarks.
   *
   * @return the path, absolute
   */
  public static Path own() {
    try {
      return Path.of(Libraries.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toAbsolutePath();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
