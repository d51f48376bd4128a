package dev.breakwater.benchmarks.overhead;

import dev.breakwater.benchmarks.graphs.Compiled;
import dev.breakwater.benchmarks.graphs.Shape;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Runs a graph of tasks that do next to nothing, from its start until its result is there. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class OneRun {

  /** Names the folder of {@link Compiled}. */
  static final String CLASSES = "benchmarks.classes";

  /** One of {@link Library}. */
  @Param("WAVES")
  public String library = "";

  /** The name of one of {@link Shape#ALL}. */
  @Param("fork")
  public String shape = "";

  /** One of {@link Threads}. */
  @Param("DIRECT")
  public String threads = "";

  private Executor executor = Runnable::run;
  private IntSupplier run = () -> 0;

  /** Makes what runs the graph, and has it run right once. */
  @Setup
  public void open() {
    Shape graph = Shape.named(shape);
    executor = Threads.valueOf(threads).open();
    Compiled compiled = new Compiled(Path.of(System.getProperty(CLASSES)));
    run = Library.valueOf(library).prepare(graph, executor, compiled);
    int result = run.getAsInt();
    if (result != graph.result()) {
      throw new IllegalStateException(
          library + " gives " + result + " for " + shape + ", not " + graph.result());
    }
  }

  /** Lets go of the threads. */
  @TearDown
  public void close() {
    Threads.close(executor);
  }

  /**
   * Runs it once.
   *
   * @return its result
   */
  @Benchmark
  public int run() {
    return run.getAsInt();
  }
}
