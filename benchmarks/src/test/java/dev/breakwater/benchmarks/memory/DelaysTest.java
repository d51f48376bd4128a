package dev.breakwater.benchmarks.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DelaysTest {

  @Test
  void quantilesAreAtMostASixteenthTooHigh() {
    for (long nanos : new long[] {0, 1, 15, 16, 17, 31, 32, 33, 1_000, 123_456_789, 1L << 40}) {
      Delays delays = new Delays();
      delays.add(nanos);
      long shown = delays.quantile(0.5);

      assertTrue(shown >= nanos && shown <= nanos + nanos / 16, nanos + " shown as " + shown);
    }
  }

  @Test
  void countsByRank() {
    Delays delays = new Delays();
    for (int i = 1; i <= 100; i++) {
      delays.add(i <= 98 ? 3 : 12);
    }
    delays.add(-5);

    assertEquals(101, delays.count());
    assertEquals(0, delays.quantile(0));
    assertEquals(3, delays.quantile(0.5));
    assertEquals(12, delays.quantile(0.99));
  }
}
