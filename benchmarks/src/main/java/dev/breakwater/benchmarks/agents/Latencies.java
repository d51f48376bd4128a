package dev.breakwater.benchmarks.agents;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Draws the latencies of the calls of agents. */
final class Latencies {

  private static final double MEDIAN_MILLIS = 4_000;
  private static final double SIGMA = 0.6;

  private final Random random;
  private final int scale;

  /**
   * Creates a source of latencies.
   *
   * @param scale the number by which they are divided
   */
  Latencies(long seed, int scale) {
    this.random = new Random(seed);
    this.scale = scale;
  }

  /** {@return the latencies of 3 to 8 calls, in milliseconds} */
  List<Integer> calls() {
    List<Integer> calls = new ArrayList<>();
    int count = 3 + random.nextInt(6);
    for (int call = 0; call < count; call++) {
      double millis = MEDIAN_MILLIS / scale * Math.exp(SIGMA * random.nextGaussian());
      calls.add((int) Math.round(millis));
    }
    return calls;
  }

  /** {@return whether something with one chance in several happens} */
  boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }
}
