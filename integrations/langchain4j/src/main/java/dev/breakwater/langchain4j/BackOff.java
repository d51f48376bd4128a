package dev.breakwater.langchain4j;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** The waits between the tries of one call: each is twice as long as the one before. */
record BackOff(int tries, Duration first, Duration longest) {

  static final BackOff STANDARD = new BackOff(8, Duration.ofSeconds(1), Duration.ofMinutes(1));

  private static final double JITTER = 0.25;

  BackOff tries(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("triesPerCall must be at least 1, not " + count);
    }
    return new BackOff(count, first, longest);
  }

  BackOff waits(Duration from, Duration to) {
    if (from.isNegative() || from.isZero() || from.compareTo(to) > 0) {
      throw new IllegalArgumentException(
          "a back-off needs waits above zero, the longest not below the first: not "
              + from
              + " and "
              + to);
    }
    return new BackOff(tries, from, to);
  }

  /** {@return the wait after some failures, lengthened randomly} */
  Duration after(int failures) {
    double factor = Math.pow(2, Math.min(failures - 1, 30));
    double nanos = Math.min((double) first.toNanos() * factor, (double) longest.toNanos());
    return Duration.ofNanos((long) (nanos * (1 + ThreadLocalRandom.current().nextDouble(JITTER))));
  }

  /** {@return a short wait after a shared one, so that not all calls are sent at the same time} */
  Duration spread() {
    return Duration.ofNanos(
        ThreadLocalRandom.current().nextLong((long) (first.toNanos() * JITTER) + 1));
  }
}
