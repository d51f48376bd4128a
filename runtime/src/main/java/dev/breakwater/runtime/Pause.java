package dev.breakwater.runtime;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits of one thread that others can end. An object stands for the wait, so that none is made. */
final class Pause {

  private Pause() {}

  /**
   * Waits as long as a condition holds, for a time at most.
   *
   * @return false if the thread was interrupted, which clears its interrupt
   */
  static boolean await(Object monitor, long nanos, BooleanSupplier waits) {
    long due = System.nanoTime() + nanos;
    synchronized (monitor) {
      long left = nanos;
      while (left > 0 && waits.getAsBoolean()) {
        try {
          TimeUnit.NANOSECONDS.timedWait(monitor, left);
        } catch (InterruptedException e) {
          return false;
        }
        left = due - System.nanoTime();
      }
    }
    return true;
  }

  /** Ends it, if its condition has changed. */
  static void end(Object monitor) {
    synchronized (monitor) {
      monitor.notifyAll();
    }
  }
}
