package dev.breakwater.runtime;

import java.time.Duration;

/** Durations as people write them in {@code @Task}, and as timers take them. */
final class Durations {

  private static final String[] UNITS = {"d", "h", "m", "s", "ms"};
  private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

  private static final Duration CENTURY = Duration.ofDays(36_525);

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

  /** For what counts in nanoseconds, and adds to them. */
  static Duration limited(Duration duration) {
    return duration.compareTo(CENTURY) > 0 ? CENTURY : duration;
  }

  /** In nanoseconds; what is longer than 292 years is taken for that. */
  static long nanos(Duration duration) {
    return duration.compareTo(LONGEST) >= 0 ? Long.MAX_VALUE : duration.toNanos();
  }
}
