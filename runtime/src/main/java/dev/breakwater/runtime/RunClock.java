package dev.breakwater.runtime;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Tells the time of day from the steady clock, so that what is reported of a run fits together. */
final class RunClock {

  private final long start = System.nanoTime();

  private long end;
  private volatile boolean stopped;

  /** Read when somebody first asks: nobody does in most runs. */
  private @Nullable Instant startInstant;

  synchronized Instant start() {
    Instant instant = startInstant;
    if (instant == null) {
      instant = Instant.now().minusNanos(System.nanoTime() - start);
      startInstant = instant;
    }
    return instant;
  }

  /** The time of day at a moment of {@link System#nanoTime}. */
  Instant at(long nanos) {
    return start().plusNanos(nanos - start);
  }

  /** Stops the clock, for the run is over. */
  void stop() {
    end = System.nanoTime();
    stopped = true;
  }

  Duration elapsed() {
    return Duration.ofNanos((stopped ? end : System.nanoTime()) - start);
  }
}
