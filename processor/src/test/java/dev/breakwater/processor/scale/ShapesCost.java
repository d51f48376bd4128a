package dev.breakwater.processor.scale;

import dev.breakwater.processor.scale.ColdJavac.Cost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Prints what the processor adds to the compilation of graphs of odd shapes, for {@code
 * docs/scale.md}: javac as a process of its own, cold, with the processor, and with {@code
 * -proc:none} on the same sources. They take turns, and the smallest of a few runs counts.
 *
 * <p>Not a test: nothing fails, and times depend on the machine. Run it from the project's root
 * after {@code mvn package}; the argument is the number of tasks.
 */
final class ShapesCost {

  private static final int RUNS = 3;

  private ShapesCost() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int tasks = arguments.length == 0 ? 300 : Integer.parseInt(arguments[0]);
    System.out.println(
        "shape                  edges  without  added  added cpu  ms/edge  to layers");
    double layers = 0;
    for (Map.Entry<String, String> shape : shapes(tasks).entrySet()) {
      Path folder = Files.createTempDirectory("shapes-cost");
      List<Path> sources =
          shape.getValue().isEmpty()
              ? LayeredTasks.write(folder, tasks)
              : List.of(Files.writeString(folder.resolve("Shape.java"), shape.getValue()));
      layers = print(shape.getKey(), new ColdJavac(folder), folder, sources, layers);
    }
  }

  private static double print(
      String shape, ColdJavac javac, Path folder, List<Path> sources, double layers)
      throws IOException, InterruptedException {
    double with = Double.MAX_VALUE;
    double without = Double.MAX_VALUE;
    double cpuWith = Double.MAX_VALUE;
    double cpuWithout = Double.MAX_VALUE;
    for (int run = 0; run < RUNS; run++) {
      Cost processed =
          javac.run(sources, List.of("-processorpath", ColdJavac.jar("processor").toString()));
      Cost plain = javac.run(sources, List.of("-proc:none"));
      with = Math.min(with, processed.wall());
      without = Math.min(without, plain.wall());
      cpuWith = Math.min(cpuWith, processed.cpu());
      cpuWithout = Math.min(cpuWithout, plain.cpu());
    }
    long edges = edges(folder);
    double perEdge = (cpuWith - cpuWithout) * 1000 / Math.max(1, edges);
    double usual = layers == 0 ? perEdge : layers;
    System.out.printf(
        Locale.ROOT,
        "%-20s  %6d  %7.2f  %5.2f  %9.2f  %7.2f  %9.2f%n",
        shape,
        edges,
        without,
        with - without,
        cpuWith - cpuWithout,
        perEdge,
        perEdge / usual);
    return usual;
  }

  /** Counts the edges that a plan states. */
  private static long edges(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      Path plan = files.filter(file -> file.toString().endsWith(".json")).findFirst().orElseThrow();
      return Files.readString(plan).split("\"because\":", -1).length - 1;
    }
  }

  private static Map<String, String> shapes(int tasks) {
    Map<String, String> shapes = new LinkedHashMap<>();
    shapes.put("layers of ten", "");
    shapes.put("one wave", shape(tasks, i -> "@Writes(\"out/" + i + "/*\")", i -> "void run()"));
    shapes.put(
        "one writer, readers",
        shape(
            tasks,
            i -> i == 0 ? "@Writes(\"**\")" : "@Reads(\"out/" + i + "/*\")",
            i -> "void run()"));
    shapes.put(
        "chain of @After",
        shape(tasks, i -> i == 0 ? "" : "@After(T" + (i - 1) + ".class)", i -> "void run()"));
    shapes.put("@After all earlier", shape(tasks, i -> after(i), i -> "void run()"));
    shapes.put(
        "read all earlier",
        shape(
            tasks,
            i ->
                "@Writes(\"out/"
                    + i
                    + "/*\")"
                    + (i == 0 ? "" : " @Reads({" + each(i, "\"out/#/*\"") + "})"),
            i -> "void run()"));
    shapes.put(
        "take 100 earlier",
        shape(
            tasks, i -> "", i -> "V" + i + " run(" + each(Math.max(0, i - 100), i, "V# v#") + ")"));
    return shapes;
  }

  private static String after(int i) {
    return i == 0 ? "" : "@After({" + each(i, "T#.class") + "})";
  }

  private static String each(int count, String text) {
    return each(0, count, text);
  }

  private static String each(int from, int to, String text) {
    return IntStream.range(from, to)
        .mapToObj(i -> text.replace("#", Integer.toString(i)))
        .collect(Collectors.joining(", "));
  }

  private static String shape(int tasks, IntFunction<String> annotations, IntFunction<String> run) {
    List<String> lines = new ArrayList<>();
    lines.add("package cost;");
    lines.add("import dev.breakwater.*;");
    lines.add("interface Shape {");
    for (int i = 0; i < tasks; i++) {
      String method = run.apply(i);
      String body = method.startsWith("void") ? "{}" : "{ return new V" + i + "(); }";
      lines.add("  record V" + i + "() {}");
      lines.add(
          "  @Task "
              + annotations.apply(i)
              + " final class T"
              + i
              + " { "
              + method
              + " "
              + body
              + " }");
    }
    lines.add("  @TaskGraph({" + each(tasks, "T#.class") + "})");
    lines.add("  interface Graph { void run(); }");
    lines.add("}");
    return String.join("\n", lines) + "\n";
  }
}
