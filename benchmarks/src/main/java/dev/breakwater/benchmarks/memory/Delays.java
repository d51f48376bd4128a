package dev.breakwater.benchmarks.memory;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Counts millions of delays by their size, in steps of a sixteenth of it. Safe for use by several
 * threads.
 */
final class Delays {

  private static final int STEPS = 16;

  private final AtomicLongArray counts = new AtomicLongArray(64 * STEPS);

  void add(long nanos) {
    counts.incrementAndGet(slot(Math.max(0, nanos)));
  }

  long count() {
    long count = 0;
    for (int slot = 0; slot < counts.length(); slot++) {
      count += counts.get(slot);
    }
    return count;
  }

  /** The delay that a part of them is not above, at most a sixteenth too high. */
  long quantile(double part) {
    long left = Math.max(1, (long) Math.ceil(part * count()));
    for (int slot = 0; slot < counts.length(); slot++) {
      left -= counts.get(slot);
      if (left <= 0) {
        return most(slot);
      }
    }
    throw new IllegalStateException("nothing was counted");
  }

  private static int slot(long nanos) {
    if (nanos < STEPS) {
      return (int) nanos;
    }
    int octave = 63 - Long.numberOfLeadingZeros(nanos) - 4;
    return (octave + 1) * STEPS + (int) (nanos >>> octave) - STEPS;
  }

  private static long most(int slot) {
    if (slot < STEPS) {
      return slot;
    }
    int octave = slot / STEPS - 1;
    return ((long) (slot % STEPS + STEPS + 1) << octave) - 1;
  }
}
