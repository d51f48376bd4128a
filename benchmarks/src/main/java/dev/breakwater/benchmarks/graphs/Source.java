package dev.breakwater.benchmarks.graphs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A Java source.
 *
 * @param type the simple name of its first type
 * @param text all of it
 */
public record Source(String type, String text) {

  /**
   * Writes sources to files.
   *
   * @param sources the sources, no two with one name
   * @param folder where to put them; made if it is missing
   * @return the files, in the order of the sources
   * @throws IOException if that is impossible
   */
  public static List<Path> write(List<Source> sources, Path folder) throws IOException {
    Files.createDirectories(folder);
    List<Path> files = new ArrayList<>();
    for (Source source : sources) {
      files.add(Files.writeString(folder.resolve(source.type + ".java"), source.text));
    }
    return files;
  }
}
