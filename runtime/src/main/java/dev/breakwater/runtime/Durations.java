package dev.breakwater.runtime;

import java.time.Duration;
import java.util.Objects;

/** Durations as people write them in {@code @Task}, and as timers take them. */
final class Durations {

  private static final String[] UNITS = {"d", "h", "m", "s", "ms"};

  /** More than anybody waits, and few enough nanoseconds to add to others. */
  private static final Duration LONGEST = Duration.ofDays(36_525);

  private Durations() {}

  /** Such as {@code 1h30m}; what is below a millisecond is left away. */
  static String text(Duration duration) {
    long[] counts = {
      duration.toDaysPart(),
      duration.toHoursPart(),
      duration.toMinutesPart(),
      duration.toSecondsPart(),
      duration.toMillisPart()
    };
    StringBuilder text = new StringBuilder();
    for (int unit = 0; unit < counts.length; unit++) {
      if (counts[unit] != 0) {
        text.append(counts[unit]).append(UNITS[unit]);
      }
    }
    return text.isEmpty() ? "0ms" : text.toString();
  }

  /** The duration, or a century where it is longer. */
  static Duration limited(Duration duration) {
    return duration.compareTo(LONGEST) > 0 ? LONGEST : duration;
  }

  /** In nanoseconds, of a century where it is longer. */
  static long nanos(Duration duration) {
    return limited(duration).toNanos();
  }

  /**
   * Returns a duration that is above zero.
   *
   * @param name the name of the setting
   */
  static Duration positive(String name, Duration duration) {
    Objects.requireNonNull(duration, name);
    if (duration.isZero() || duration.isNegative()) {
      throw new IllegalArgumentException(name + " must be above zero, not " + duration);
    }
    return duration;
  }
}
