package dev.breakwater.processor.write;

import dev.breakwater.resource.Resource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The declarations of a random graph. */
record RandomGraph(int seed, List<Part> tasks) {

  static final List<String> LINTS_IGNORED =
      Arrays.stream(
              new String[] {
                "NearMiss",
                "UnknownSource",
                "CaseOnlyOverlap",
                "RedundantAfter",
                "RedundantSnapshot",
                "WideWrite",
                "UnlistedTask"
              })
          .map(lint -> "-Abreakwater." + lint + "=ignore")
          .toList();

  /** Pieces of segments: of few letters, so that patterns overlap often. */
  private static final String[] PIECES = {
    "a",
    "a",
    "b",
    "ab",
    "?",
    "*",
    "[ab]",
    "[!a]",
    "[a-c]",
    "\\*",
    "{a,b}",
    "{,a}",
    "{a,{b,ab}}",
    "𝒳",
    "[𝒳-𝒵]",
    "é",
    "."
  };

  private static final String[] SEGMENTS = {"**", "**", "{a,b/a}", "{**/a,b}", "{a/,}b"};

  private static final String[] SCHEMES = {"", "", "", "", "file:", "table:"};

  /**
   * One task.
   *
   * @param snapshots no rule of the order mentions them
   * @param afters the tasks that its {@code @After} names
   * @param values the tasks whose results it takes
   */
  record Part(
      List<Resource> reads,
      List<Resource> snapshots,
      List<Resource> writes,
      Set<Integer> afters,
      Set<Integer> values) {}

  static RandomGraph of(int seed) {
    Random random = new Random(seed);
    Random ofSnapshots = new Random(~seed);
    int size = 2 + random.nextInt(6);
    double crowd = random.nextDouble();
    List<Part> tasks = new ArrayList<>();
    for (int task = 0; task < size; task++) {
      tasks.add(
          new Part(
              patterns(random, 1.6 * crowd),
              snapshots(ofSnapshots),
              patterns(random, 0.8 * crowd),
              afters(random, task, size),
              earlier(random, task)));
    }
    return new RandomGraph(seed, tasks);
  }

  /** Most look at everything, so that some see each other's files. */
  private static List<Resource> snapshots(Random random) {
    Set<Resource> snapshots = new LinkedHashSet<>(patterns(random, 0.8));
    if (random.nextInt(4) > 0) {
      snapshots.add(Resource.parse("**"));
      snapshots.add(Resource.parse("table:**"));
    }
    return List.copyOf(snapshots);
  }

  /** Now and then one of a later task, which may make a cycle. */
  private static Set<Integer> afters(Random random, int task, int size) {
    Set<Integer> afters = earlier(random, task);
    int later = size - 1 - task;
    if (later > 0 && random.nextInt(10) == 0) {
      afters.add(task + 1 + random.nextInt(later));
    }
    return afters;
  }

  private static Set<Integer> earlier(Random random, int task) {
    Set<Integer> earlier = new TreeSet<>();
    while (task > 0 && random.nextInt(10) < 2) {
      earlier.add(random.nextInt(task));
    }
    return earlier;
  }

  private static List<Resource> patterns(Random random, double mean) {
    Set<Resource> patterns = new LinkedHashSet<>();
    while (random.nextDouble() < mean / (mean + 1)) {
      patterns.add(pattern(random));
    }
    return List.copyOf(patterns);
  }

  private static Resource pattern(Random random) {
    while (true) {
      StringBuilder pattern = new StringBuilder(SCHEMES[random.nextInt(SCHEMES.length)]);
      int segments = 1 + random.nextInt(3);
      for (int segment = 0; segment < segments; segment++) {
        pattern.append(segment == 0 ? "" : "/").append(segment(random));
      }
      pattern.append(random.nextInt(8) == 0 ? "/" : "");
      try {
        return Resource.parse(pattern.toString());
      } catch (IllegalArgumentException e) {
        // Not every row of pieces is a pattern.
      }
    }
  }

  private static String segment(Random random) {
    if (random.nextInt(4) == 0) {
      return SEGMENTS[random.nextInt(SEGMENTS.length)];
    }
    StringBuilder segment = new StringBuilder();
    for (int piece = 1 + random.nextInt(2); piece > 0; piece--) {
      segment.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return segment.toString();
  }

  String name() {
    return "G" + seed;
  }

  /** {@return a file with the graph, and its tasks as member classes} */
  String source() {
    StringBuilder source = new StringBuilder("package p;\n@TaskGraph({");
    for (int task = 0; task < tasks.size(); task++) {
      source.append(task == 0 ? "" : ", ").append(name()).append(".T").append(task);
      source.append(".class");
    }
    source.append("})\npublic interface ").append(name()).append(" {\n  void run();\n");
    for (int task = 0; task < tasks.size(); task++) {
      append(source, task);
    }
    return source.append("}\n").toString();
  }

  private void append(StringBuilder source, int task) {
    Part part = tasks.get(task);
    source.append("  record R").append(task).append("() {}\n");
    source.append("  @Task(name = \"t").append(task).append("\")");
    annotation(source, "Reads", part.reads.stream().map(RandomGraph::literal).toList());
    annotation(source, "Snapshot", part.snapshots.stream().map(RandomGraph::literal).toList());
    annotation(source, "Writes", part.writes.stream().map(RandomGraph::literal).toList());
    annotation(source, "After", part.afters.stream().map(i -> "T" + i + ".class").toList());
    String parameters =
        part.values.stream().map(i -> "R" + i + " r" + i).collect(Collectors.joining(", "));
    source.append("\n  final class T").append(task).append(" { public R").append(task);
    source.append(" run(").append(parameters).append(") { return null; } }\n");
  }

  private static void annotation(StringBuilder source, String name, List<String> values) {
    if (!values.isEmpty()) {
      source.append(" @").append(name).append("({").append(String.join(", ", values)).append("})");
    }
  }

  private static String literal(Resource resource) {
    return '"' + resource.toString().replace("\\", "\\\\") + '"';
  }
}
