package dev.breakwater.benchmarks.overhead;

import dev.breakwater.benchmarks.load.ForeignLoad;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Tells of each iteration what others took of the machine, and what processor time this process
 * took for an operation, its collector and compiler included. Made by JMH, in each fork.
 */
public final class LoadProfiler implements InternalProfiler {

  static final String FOREIGN = "foreign";
  static final String CPU = "cpu";

  private ForeignLoad load = ForeignLoad.begin();

  /** Makes it, as JMH wants. */
  public LoadProfiler() {}

  @Override
  public String getDescription() {
    return "what others took of the machine, and processor time";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    load = ForeignLoad.begin();
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    double operations = result.getMetadata().getAllOps();
    double cpu = load.ownSeconds() * 1e9 / operations;
    return List.of(
        new ScalarResult(FOREIGN, load.share(), "of all cores", AggregationPolicy.AVG),
        new ScalarResult(CPU, cpu, "ns/op", AggregationPolicy.AVG));
  }
}
