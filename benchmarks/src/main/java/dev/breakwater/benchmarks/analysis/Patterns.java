package dev.breakwater.benchmarks.analysis;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Many patterns, as a graph of many tasks would declare them. Immutable.
 *
 * @param title what they are
 * @param texts the patterns
 */
record Patterns(String title, List<String> texts) {

  /**
   * As projects have them: mostly single files and the files of a folder, now and then a whole
   * module, two kinds of files, or one kind wherever it is in a part of the project.
   */
  static Patterns realistic(int count) {
    Random random = new Random(1);
    int modules = Math.max(1, count / 50);
    List<String> texts =
        IntStream.range(0, count)
            .mapToObj(
                i -> {
                  int module = random.nextInt(modules);
                  return realistic(i, "part" + module % 40 + "/module" + module, random);
                })
            .toList();
    return new Patterns("realistic", texts);
  }

  private static String realistic(int i, String module, Random random) {
    int file = random.nextInt(30);
    return switch (i % 25) {
      case 0 -> module + "/**";
      case 1 -> module + "/src/**/*.ts";
      case 2, 3 -> module + "/src/*.ts";
      case 4 -> module + "/{src,tests}/*Service.ts";
      case 5 -> module.substring(0, module.indexOf('/')) + "/*/index" + file + ".ts";
      case 6, 7 -> module + "/src/*File" + file + ".ts";
      case 8 -> module + "/src/File[0-4].ts";
      default -> module + "/src/File" + file + ".ts";
    };
  }

  /** Files of one name wherever they are: no two overlap, and none has a fixed beginning. */
  static Patterns anywhere(int count) {
    return new Patterns(
        "`**/m7/f*.ts`: none overlaps",
        IntStream.range(0, count).mapToObj(i -> "**/m" + i + "/f*.ts").toList());
  }

  /** The worst there is: each overlaps every other one. */
  static Patterns everywhere(int count) {
    return new Patterns(
        "`**/m7/**`: all overlap",
        IntStream.range(0, count).mapToObj(i -> "**/m" + i + "/**").toList());
  }

  long pairs() {
    return (long) texts.size() * (texts.size() - 1) / 2;
  }
}
