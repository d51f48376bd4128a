package dev.breakwater.processor.read;

import dev.breakwater.processor.model.InvalidPolicy.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses durations such as {@code 90s} and {@code 1h30m}. */
final class Timeouts {

  private static final Pattern WHOLE = Pattern.compile("(?:[0-9]+(?:d|h|ms|m|s)){1,16}");
  private static final Pattern PART = Pattern.compile("([0-9]+)(d|h|ms|m|s)");
  private static final List<String> UNITS = List.of("d", "h", "m", "s", "ms");
  private static final List<Duration> LENGTHS =
      List.of(
          Duration.ofDays(1),
          Duration.ofHours(1),
          Duration.ofMinutes(1),
          Duration.ofSeconds(1),
          Duration.ofMillis(1));

  /** Schedulers count in nanoseconds, in a long. */
  private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

  private Timeouts() {}

  /** A duration, or what is wrong with the text; exactly one of the two is there. */
  record Parsed(Optional<Duration> duration, Optional<Fault> fault) {
    static Parsed wrong(Fault fault) {
      return new Parsed(Optional.empty(), Optional.of(fault));
    }
  }

  static Parsed parse(String text) {
    if (!WHOLE.matcher(text).matches()) {
      return Parsed.wrong(Fault.TIMEOUT_FORMAT);
    }
    Duration sum = Duration.ZERO;
    int last = -1;
    Matcher part = PART.matcher(text);
    while (part.find()) {
      int unit = UNITS.indexOf(part.group(2));
      if (unit <= last) {
        return Parsed.wrong(Fault.TIMEOUT_UNIT_ORDER);
      }
      last = unit;
      try {
        sum = sum.plus(LENGTHS.get(unit).multipliedBy(Long.parseLong(part.group(1))));
      } catch (ArithmeticException | NumberFormatException e) {
        return Parsed.wrong(Fault.TIMEOUT_TOO_LONG);
      }
    }
    if (sum.compareTo(LONGEST) > 0) {
      return Parsed.wrong(Fault.TIMEOUT_TOO_LONG);
    }
    return sum.isZero()
        ? Parsed.wrong(Fault.TIMEOUT_ZERO)
        : new Parsed(Optional.of(sum), Optional.empty());
  }
}
