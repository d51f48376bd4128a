package dev.breakwater.runtime;

import java.time.Duration;
import java.time.Instant;

/** Tells the time of day from the steady clock, so that what is reported of a run fits together. */
final class RunClock {

  private final long start = System.nanoTime();
  private final Instant startInstant = Instant.now();

  Instant start() {
    return startInstant;
  }

  /** The time of day at a moment of {@link System#nanoTime}. */
  Instant at(long nanos) {
    return startInstant.plusNanos(nanos - start);
  }

  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
