package dev.breakwater.runtime;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;

/**
 * When another attempt is made.
 *
 * @param attempts of tasks that state none
 * @param first the first wait; each further one is twice as long as the one before
 * @param longest no wait is longer than this, save where {@link RetryAfter} asks for it
 * @param jitter by what part of it a wait is lengthened or shortened at random
 * @param worthwhile tells which failures are worth another attempt
 */
record RetrySettings(
    int attempts,
    Duration first,
    Duration longest,
    double jitter,
    Predicate<? super Throwable> worthwhile) {

  static final RetrySettings STANDARD =
      new RetrySettings(
          1, Duration.ofSeconds(1), Duration.ofMinutes(1), 0.25, RetrySettings::mayPass);

  /** Whether it may not happen again. */
  private static boolean mayPass(Throwable failure) {
    return failure instanceof Exception
        && !(failure instanceof InterruptedException)
        && !(failure instanceof CancellationException)
        && Causes.find(failure, PermanentFailure.class).isEmpty();
  }

  RetrySettings attempts(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("attempts must be at least 1, not " + count);
    }
    return new RetrySettings(count, first, longest, jitter, worthwhile);
  }

  RetrySettings backoff(Duration from, Duration to) {
    Objects.requireNonNull(from, "first");
    Objects.requireNonNull(to, "longest");
    if (from.isNegative() || from.compareTo(to) > 0) {
      throw new IllegalArgumentException(
          "a back-off goes from a wait of zero or more to one that is not shorter, not from "
              + from
              + " to "
              + to);
    }
    return new RetrySettings(attempts, from, to, jitter, worthwhile);
  }

  RetrySettings jitter(double part) {
    if (!(part >= 0 && part <= 1)) {
      throw new IllegalArgumentException("jitter must be from 0 to 1, not " + part);
    }
    return new RetrySettings(attempts, first, longest, part, worthwhile);
  }

  RetrySettings worthwhile(Predicate<? super Throwable> which) {
    return new RetrySettings(attempts, first, longest, jitter, which);
  }
}
