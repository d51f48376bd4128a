package dev.breakwater.benchmarks.overhead;

import dev.breakwater.benchmarks.graphs.Compiled;
import dev.breakwater.benchmarks.graphs.Shape;
import dev.breakwater.runtime.Engine;
import dev.breakwater.runtime.Schedule;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.IntSupplier;

/** What runs a shape. */
public enum Library {
  HAND_WRITTEN("`CompletableFuture` by hand"),
  WAVES("Breakwater, `WAVES`"),
  EAGER("Breakwater, `EAGER`"),
  DAGGER("Dagger Producers"),
  PARSEQ("ParSeq"),
  LANGGRAPH("LangGraph4j"),
  AGENTIC("LangChain4j-agentic");

  private final String title;

  Library(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** Why it does not run a shape; empty if it does. */
  String limit(Shape shape) {
    return this == LANGGRAPH && !LangGraph.canExpress(shape)
        ? "cannot express it: what forks is joined in the next node"
        : "";
  }

  /** What makes it other than asked for; empty if nothing does. */
  String remark(Shape shape) {
    boolean layered = shape.waves().stream().filter(wave -> wave.size() > 1).count() > 1;
    return this == AGENTIC && layered ? ", as waves" : "";
  }

  /** Makes what runs a shape once, waits for it, and gives its result. */
  IntSupplier prepare(Shape shape, Executor executor, Compiled compiled) {
    return switch (this) {
      case HAND_WRITTEN -> driver("byhand", shape, executor, compiled);
      case WAVES -> breakwater(shape, executor, compiled, Schedule.WAVES);
      case EAGER -> breakwater(shape, executor, compiled, Schedule.EAGER);
      case DAGGER -> driver("producers", shape, executor, compiled);
      case PARSEQ -> ParSeqGraph.of(shape, executor);
      case LANGGRAPH -> LangGraph.of(shape, executor);
      case AGENTIC -> Agentic.of(shape, executor);
    };
  }

  @SuppressWarnings("unchecked") // BreakwaterSources has it so
  private static IntSupplier breakwater(
      Shape shape, Executor executor, Compiled compiled, Schedule schedule) {
    Engine engine = Engine.builder().executor(executor).schedule(schedule).build();
    return ((Function<Engine, IntSupplier>) compiled.driver("breakwater", shape)).apply(engine);
  }

  @SuppressWarnings("unchecked") // HandSources and DaggerSources have it so
  private static IntSupplier driver(
      String library, Shape shape, Executor executor, Compiled compiled) {
    return ((Function<Executor, IntSupplier>) compiled.driver(library, shape)).apply(executor);
  }
}
