package dev.breakwater.benchmarks.makespan;

import java.util.concurrent.locks.LockSupport;

/** Sleeps for parts of a millisecond too, which {@link Thread#sleep} rounds before JDK 21. */
final class Sleep {

  private Sleep() {}

  static void seconds(double seconds) {
    long end = System.nanoTime() + Math.round(seconds * 1e9);
    for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
