package dev.breakwater.runtime;

import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * A random order for one plan, the same for the same seed: of the tasks that may start, which goes
 * first, and how long each is held back. Every other seed has the tasks run one at a time, so that
 * tasks which are only lucky to be done in time come in the wrong order as a whole.
 */
final class Shuffle {

  private static final long LONGEST_DELAY = TimeUnit.MILLISECONDS.toNanos(20);

  private final boolean oneAtATime;
  private final int[] rank;
  private final long[] delays;

  Shuffle(long seed, int tasks) {
    // Of a stated kind, since the sequence of the default one may change.
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    oneAtATime = random.nextBoolean();
    rank = new int[tasks];
    delays = new long[tasks];
    for (int task = 0; task < tasks; task++) {
      int place = random.nextInt(task + 1);
      rank[task] = rank[place];
      rank[place] = task;
      delays[task] = oneAtATime ? 0 : random.nextLong(LONGEST_DELAY);
    }
  }

  boolean oneAtATime() {
    return oneAtATime;
  }

  /** {@return the place of a task among all} */
  int rank(int task) {
    return rank[task];
  }

  /** How long a task is held back when it is its turn, in nanoseconds. */
  long delay(int task) {
    return delays[task];
  }
}
