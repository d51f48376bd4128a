package dev.breakwater.benchmarks.graphs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A shape as people write it with {@link java.util.concurrent.CompletableFuture} and nothing else:
 * a class for each task, as with the others, and a program that hangs one future on those that it
 * waits for. Its methods have the size of a layer, as one method for all would be too long to be
 * compiled by the virtual machine.
 */
public final class HandSources {

  private HandSources() {}

  /**
   * Gives the program: a source for each task, and {@code Driver}, a function from an executor to a
   * run.
   *
   * @param shape the graph
   * @return the sources, in package {@code byhand.<name of the shape>}
   */
  public static List<Source> of(Shape shape) {
    List<Source> sources = new ArrayList<>();
    for (int task = 0; task < shape.tasks(); task++) {
      sources.add(new Source("T" + task, head(shape) + task(task, shape.predecessors().get(task))));
    }
    sources.add(new Source("Graph", head(shape) + graph(shape)));
    sources.add(new Source("Driver", head(shape) + driver(shape)));
    return sources;
  }

  private static String head(Shape shape) {
    return """
        package byhand.%s;
        import java.util.concurrent.CompletableFuture;
        import java.util.concurrent.Executor;
        """
        .formatted(shape.name());
  }

  private static String task(int task, List<Integer> predecessors) {
    return "final class T%d { int run(%s) { return %s; } }"
        .formatted(
            task, Values.list(predecessors, p -> "int v" + p), Values.expression(predecessors));
  }

  private static String graph(Shape shape) {
    List<List<Integer>> waves = shape.waves();
    StringBuilder text =
        new StringBuilder("final class Graph {\n  private final Executor executor;\n");
    for (int task = 0; task < shape.tasks(); task++) {
      text.append("  CompletableFuture<Integer> t%d;\n".formatted(task));
    }
    text.append("  Graph(Executor executor) { this.executor = executor; }\n  void start() {\n");
    for (int wave = 0; wave < waves.size(); wave++) {
      text.append("    start%d();\n".formatted(wave));
    }
    text.append("  }\n");
    for (int wave = 0; wave < waves.size(); wave++) {
      text.append("  private void start%d() {\n".formatted(wave));
      for (int task : waves.get(wave)) {
        text.append(
            "    t%d = %s;\n".formatted(task, future(task, shape.predecessors().get(task))));
      }
      text.append("  }\n");
    }
    return text.append("}\n").toString();
  }

  private static String future(int task, List<Integer> before) {
    String body = "new T%d().run(".formatted(task);
    return switch (before.size()) {
      case 0 -> "CompletableFuture.supplyAsync(() -> %s), executor)".formatted(body);
      case 1 -> "t%d.thenApplyAsync(a -> %sa), executor)".formatted(before.get(0), body);
      case 2 ->
          "t%d.thenCombineAsync(t%d, (a, b) -> %sa, b), executor)"
              .formatted(before.get(0), before.get(1), body);
      default ->
          "CompletableFuture.allOf(%s).thenApplyAsync(done -> %s%s), executor)"
              .formatted(
                  Values.list(before, p -> "t" + p),
                  body,
                  Values.list(before, p -> "t" + p + ".join()"));
    };
  }

  private static String driver(Shape shape) {
    String sum =
        shape.sinks().stream()
            .map(task -> "graph.t" + task + ".join()")
            .collect(Collectors.joining(" + "));
    return """
        public final class Driver
            implements java.util.function.Function<Executor, java.util.function.IntSupplier> {
          @Override
          public java.util.function.IntSupplier apply(Executor executor) {
            return () -> {
              Graph graph = new Graph(executor);
              graph.start();
              return %s;
            };
          }
        }
        """
        .formatted(sum);
  }
}
