package dev.breakwater.benchmarks.compile;

import dev.breakwater.benchmarks.compile.Project.Pair;
import dev.breakwater.benchmarks.report.Sample;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a processor adds to a compilation, in seconds.
 *
 * @param without of a compilation without processing
 * @param wall what is added on the clock
 * @param cpu what is added of processor time
 * @param discarded how many pairs of compilations were discarded
 */
record Added(Sample without, Sample wall, Sample cpu, int discarded) {

  /** Of the pairs that were not disturbed, or of all where there is none. */
  static Added of(List<Pair> pairs) {
    List<Pair> kept = pairs.stream().filter(pair -> !pair.isDisturbed()).toList();
    List<Pair> counted = kept.isEmpty() ? pairs : kept;
    return new Added(
        sample(counted, pair -> pair.without().wall()),
        sample(counted, Pair::addsWall),
        sample(counted, Pair::addsCpu),
        pairs.size() - kept.size());
  }

  private static Sample sample(List<Pair> pairs, ToDoubleFunction<Pair> value) {
    return Sample.of(pairs.stream().map(value::applyAsDouble).toList());
  }
}
