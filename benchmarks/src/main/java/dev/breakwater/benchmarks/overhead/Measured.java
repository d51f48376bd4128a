package dev.breakwater.benchmarks.overhead;

import dev.breakwater.benchmarks.load.ForeignLoad;
import dev.breakwater.benchmarks.report.Sample;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * What the iterations of all forks gave for one library, shape and kind of threads.
 *
 * @param nanos wall time for a task
 * @param bytes what was allocated for a task
 * @param cpu nanoseconds of processor time for a task
 * @param discarded how many iterations were discarded
 * @param iterations how many there were
 */
record Measured(Sample nanos, Sample bytes, Sample cpu, int discarded, int iterations) {

  private static final int ENOUGH = 5;

  /** Of all that was measured, or of all where nothing would be left. */
  static Measured of(Collection<RunResult> runs, int tasks) {
    List<IterationResult> all = new ArrayList<>();
    for (RunResult run : runs) {
      for (BenchmarkResult fork : run.getBenchmarkResults()) {
        all.addAll(fork.getIterationResults());
      }
    }
    List<IterationResult> kept = all.stream().filter(Measured::isUndisturbed).toList();
    List<IterationResult> counted = kept.isEmpty() ? all : kept;
    return new Measured(
        sample(counted, tasks, iteration -> iteration.getPrimaryResult().getScore()),
        sample(counted, tasks, iteration -> secondary(iteration, "gc.alloc.rate.norm")),
        sample(counted, tasks, iteration -> secondary(iteration, LoadProfiler.CPU)),
        all.size() - kept.size(),
        all.size());
  }

  /** Whether enough is left to go by. */
  boolean suffices() {
    return iterations - discarded >= ENOUGH || discarded == 0;
  }

  String discards() {
    String text = discarded + " of " + iterations;
    return discarded == iterations ? text + ": shown all the same" : text;
  }

  private static boolean isUndisturbed(IterationResult iteration) {
    return !(secondary(iteration, LoadProfiler.FOREIGN) > ForeignLoad.LIMIT);
  }

  private static Sample sample(
      List<IterationResult> iterations, int tasks, ToDoubleFunction<IterationResult> value) {
    return Sample.of(iterations.stream().map(i -> value.applyAsDouble(i) / tasks).toList());
  }

  private static double secondary(IterationResult iteration, String label) {
    for (Map.Entry<String, ? extends Result<?>> entry : secondaries(iteration).entrySet()) {
      if (entry.getKey().endsWith(label)) {
        return entry.getValue().getScore();
      }
    }
    return Double.NaN;
  }

  @SuppressWarnings({"rawtypes", "unchecked"}) // JMH leaves the type of results out
  private static Map<String, ? extends Result<?>> secondaries(IterationResult iteration) {
    return (Map) iteration.getSecondaryResults();
  }
}
