package dev.breakwater.benchmarks.graphs;

import java.util.ArrayList;
import java.util.List;

/**
 * A shape as users of Dagger Producers declare it: a component of one module for each task, whose
 * method takes the values of those that it waits for.
 */
public final class DaggerSources {

  private DaggerSources() {}

  /**
   * Gives the declarations: a source for each task, one for the executor, and one for the graph.
   *
   * @param shape the graph
   * @return the sources, in package {@code producers.<name of the shape>}
   */
  public static List<Source> of(Shape shape) {
    List<Source> sources = new ArrayList<>();
    for (int task = 0; task < shape.tasks(); task++) {
      sources.add(new Source("T" + task, head(shape) + task(task, shape.predecessors().get(task))));
    }
    sources.add(new Source("Executors", head(shape) + EXECUTORS));
    sources.add(new Source("Graph", head(shape) + graph(shape)));
    return sources;
  }

  /**
   * Gives what runs the graph: {@code Driver}, a function from an executor to a run.
   *
   * @param shape the graph
   * @return the source, in the package of the others
   */
  public static Source driver(Shape shape) {
    return new Source(
        "Driver",
        """
        %spublic final class Driver
            implements java.util.function.Function<Executor, java.util.function.IntSupplier> {
          @Override
          public java.util.function.IntSupplier apply(Executor executor) {
            Executors executors = new Executors(executor);
            return () -> {
              Graph graph = DaggerGraph.builder().executors(executors).build();
              java.util.List<ListenableFuture<Integer>> all = java.util.List.of(%s);
              int sum = 0;
              for (ListenableFuture<Integer> each : all) {
                sum += com.google.common.util.concurrent.Futures.getUnchecked(each);
              }
              return sum;
            };
          }
        }
        """
            .formatted(head(shape), Values.list(shape.sinks(), task -> "graph.v" + task + "()")));
  }

  private static final String EXECUTORS =
      """
      @dagger.Module final class Executors {
        private final Executor executor;
        Executors(Executor executor) { this.executor = executor; }
        @dagger.Provides @Production Executor executor() { return executor; }
      }
      """;

  private static String head(Shape shape) {
    return """
        package producers.%s;
        import com.google.common.util.concurrent.ListenableFuture;
        import dagger.producers.*;
        import java.util.concurrent.Executor;
        import javax.inject.Named;
        """
        .formatted(shape.name());
  }

  private static String task(int task, List<Integer> predecessors) {
    return """
        @ProducerModule final class T%d {
          @Produces @Named("%d") static int run(%s) { return %s; }
        }
        """
        .formatted(
            task,
            task,
            Values.list(predecessors, p -> "@Named(\"" + p + "\") int v" + p),
            Values.expression(predecessors));
  }

  private static String graph(Shape shape) {
    StringBuilder modules = new StringBuilder("Executors.class");
    for (int task = 0; task < shape.tasks(); task++) {
      modules.append(", T").append(task).append(".class");
    }
    StringBuilder results = new StringBuilder();
    for (int task : shape.sinks()) {
      results.append("  @Named(\"%d\") ListenableFuture<Integer> v%d();%n".formatted(task, task));
    }
    return "@ProductionComponent(modules = {%s}) public interface Graph {%n%s}%n"
        .formatted(modules, results);
  }
}
