package dev.breakwater.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder for temporary files, which is gone with all that is in it when it is closed.
 *
 * @param folder the folder
 */
public record Scratch(Path folder) implements AutoCloseable {

  /**
   * Makes a folder.
   *
   * @return the folder, empty
   * @throws IOException if that is impossible
   */
  public static Scratch open() throws IOException {
    return new Scratch(Files.createTempDirectory("benchmarks"));
  }

  @Override
  public void close() throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : all) {
      Files.delete(file);
    }
  }
}
