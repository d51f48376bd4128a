package dev.breakwater.benchmarks;

import java.util.concurrent.locks.LockSupport;

/** Sleeps for parts of a millisecond too, which {@link Thread#sleep} rounds before JDK 21. */
public final class Sleep {

  private Sleep() {}

  /**
   * Sleeps.
   *
   * @param seconds the time to sleep
   */
  public static void seconds(double seconds) {
    long end = System.nanoTime() + Math.round(seconds * 1e9);
    for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
