package dev.breakwater.langchain4j;

import java.time.Duration;

/** The time until which a provider wants no calls. Safe for use by several threads. */
final class Cooldown {

  /** The end, by the clock of {@link System#nanoTime}. Guarded by this. */
  private long until = System.nanoTime();

  /** Extends it to at least some time from now. */
  synchronized void extend(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    if (end - until > 0) {
      until = end;
    }
  }

  /** {@return the time that is left; zero if it is over} */
  synchronized Duration left() {
    return Duration.ofNanos(Math.max(0, until - System.nanoTime()));
  }
}
