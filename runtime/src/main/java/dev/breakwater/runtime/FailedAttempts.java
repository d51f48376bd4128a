package dev.breakwater.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The attempts of one task that have failed so far. For one thread at a time. */
final class FailedAttempts {

  private final RetrySettings settings;
  private final int attempts;
  private final List<Throwable> earlier = new ArrayList<>(2);
  private @Nullable Retries retries;
  private volatile @Nullable Throwable last;
  private volatile @Nullable Timer backOff;

  FailedAttempts(RetrySettings settings, int attempts) {
    this.settings = settings;
    this.attempts = attempts;
  }

  /** Adds a failure, and returns the delay before the next attempt; null if there is none. */
  @Nullable Duration waitAfter(Throwable failure) {
    last = failure;
    if (attempts == 1) {
      return null;
    }
    Duration wait = next(failure);
    if (wait != null) {
      earlier.add(failure);
    } else {
      attachEarlierTo(failure);
    }
    return wait;
  }

  /** {@return the last failure; null before the first} */
  @Nullable Throwable last() {
    return last;
  }

  /** Keeps the timer of the next attempt, to be cancelled if there is none after all. */
  void backOff(Timer timer) {
    backOff = timer;
  }

  void cancelBackOff() {
    Timer timer = backOff;
    if (timer != null) {
      timer.cancel();
    }
  }

  private @Nullable Duration next(Throwable failure) {
    try {
      if (retries == null) {
        retries = new Retries(settings, attempts);
      }
      return retries.next(failure);
    } catch (RuntimeException | Error e) {
      // The application was asked what it makes of the failure, and failed itself.
      if (e != failure) {
        failure.addSuppressed(e);
      }
      return null;
    }
  }

  /** Adds the failures after which another attempt was due to the last one, as suppressed. */
  void attachEarlierTo(Throwable last) {
    for (Throwable failure : earlier) {
      if (failure != last) {
        last.addSuppressed(failure);
      }
    }
  }
}
