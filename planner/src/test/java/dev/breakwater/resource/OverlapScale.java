package dev.breakwater.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;

/**
 * Prints how long it takes to find all overlaps among many patterns, for {@code docs/scale.md}.
 *
 * <p>Not a test: nothing fails, and times depend on the machine.
 */
final class OverlapScale {

  private static final int RUNS = 5;

  private OverlapScale() {}

  public static void main(String[] arguments) {
    System.out.printf(
        Locale.ROOT,
        "%s, %d processors, %s%n",
        System.getProperty("java.vm.version"),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name"));
    System.out.println("patterns             count  candidates    overlaps  median s    all s");
    for (int count : new int[] {1_000, 10_000, 100_000}) {
      measure("project", count, project(count));
    }
    for (int count : new int[] {1_000, 10_000, 100_000}) {
      measure("**/file", count, i -> "**/m" + i + "/f" + i % 7 + "*.ts");
    }
    for (int count : new int[] {1_000, 3_000}) {
      measure("**/dir/**", count, i -> "**/m" + i + "/**");
    }
  }

  /**
   * Patterns as projects have them: modules of some files, a few that read a whole module, some
   * that read one kind of file wherever it is in a part of the project.
   */
  private static IntFunction<String> project(int count) {
    Random random = new Random(1);
    int modules = Math.max(1, count / 50);
    return i -> {
      int module = random.nextInt(modules);
      String part = "part" + module % 50 + "/module" + module;
      return switch (i % 20) {
        case 0 -> part + "/**";
        case 1 -> part + "/src/*.ts";
        case 2 -> part + "/{src,tests}/*.ts";
        case 3 -> "part" + module % 50 + "/*/index" + random.nextInt(100) + ".ts";
        case 4 -> part + "/src/file[0-4].ts";
        default -> part + "/src/file" + random.nextInt(40) + ".ts";
      };
    };
  }

  private static void measure(String name, int count, IntFunction<String> patterns) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(patterns.apply(i));
    }
    List<Double> seconds = new ArrayList<>();
    long[] found = new long[2];
    for (int run = 0; run < RUNS; run++) {
      found[0] = 0;
      found[1] = 0;
      long start = System.nanoTime();
      List<Resource> resources = texts.stream().map(Resource::parse).toList();
      ResourceIndex.forEachCandidate(
          resources,
          (a, b) -> {
            found[0]++;
            if (a != b && resources.get(a).overlaps(resources.get(b))) {
              found[1]++;
            }
          });
      seconds.add((System.nanoTime() - start) / 1e9);
    }
    List<Double> sorted = seconds.stream().sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "%-16s %9d %11d %11d  %8.3f    %s%n",
        name,
        count,
        found[0],
        found[1],
        sorted.get(RUNS / 2),
        String.join(
            " ", seconds.stream().map(s -> String.format(Locale.ROOT, "%.2f", s)).toList()));
  }
}
