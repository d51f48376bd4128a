package dev.breakwater.benchmarks.graphs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A shape as users of Breakwater declare it: each task takes the values of those that it waits for,
 * reads what they write, and writes something of its own.
 */
public final class BreakwaterSources {

  private BreakwaterSources() {}

  /**
   * Gives the declarations: a source for each task, and one for the graph.
   *
   * @param shape the graph
   * @return the sources, in package {@code breakwater.<name of the shape>}
   */
  public static List<Source> of(Shape shape) {
    List<Source> sources = new ArrayList<>();
    for (int task = 0; task < shape.tasks(); task++) {
      sources.add(new Source("T" + task, head(shape) + task(task, shape.predecessors().get(task))));
    }
    sources.add(new Source("Graph", head(shape) + graph(shape)));
    return sources;
  }

  /**
   * Gives what runs the graph: {@code Driver}, a function from an engine to a run.
   *
   * @param shape the graph
   * @return the source, in the package of the others
   */
  public static Source driver(Shape shape) {
    return new Source(
        "Driver",
        """
        %spublic final class Driver
            implements java.util.function.Function<
                dev.breakwater.runtime.Engine, java.util.function.IntSupplier> {
          @Override
          public java.util.function.IntSupplier apply(dev.breakwater.runtime.Engine engine) {
            GraphOrchestrator graph = new GraphOrchestrator(engine);
            return () -> {
              Graph.Outcome outcome = graph.run().join();
              return %s;
            };
          }
        }
        """
            .formatted(head(shape), Values.sum(shape.sinks(), t -> "outcome.v" + t + "()")));
  }

  private static String head(Shape shape) {
    return "package breakwater." + shape.name() + ";\nimport dev.breakwater.*;\n";
  }

  private static String task(int task, List<Integer> predecessors) {
    String reads =
        predecessors.isEmpty()
            ? "\"docs/**\""
            : Values.list(predecessors, p -> "\"out/m" + p + "/*.ts\"");
    String parameters = Values.list(predecessors, p -> "@From(T" + p + ".class) int v" + p);
    return """
        @Task @Reads({%s}) @Writes({"out/m%d/*.ts", "tests/m%d/*.ts"})
        final class T%d { int run(%s) { return %s; } }
        """
        .formatted(reads, task, task, task, parameters, Values.expression(predecessors));
  }

  private static String graph(Shape shape) {
    List<Integer> all = IntStream.range(0, shape.tasks()).boxed().toList();
    return """
        @TaskGraph({%s}) public interface Graph {
          java.util.concurrent.CompletableFuture<Outcome> run();
          record Outcome(%s) {}
        }
        """
        .formatted(
            Values.list(all, task -> "T" + task + ".class"),
            Values.list(shape.sinks(), task -> "@From(T" + task + ".class) int v" + task));
  }
}
