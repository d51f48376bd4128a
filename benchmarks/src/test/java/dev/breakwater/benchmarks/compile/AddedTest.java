package dev.breakwater.benchmarks.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.breakwater.benchmarks.compile.ColdJavac.Cost;
import dev.breakwater.benchmarks.compile.Project.Pair;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddedTest {

  private static Pair pair(double with, double without, double foreign) {
    return new Pair(new Cost(with, 2 * with, foreign), new Cost(without, 2 * without, 0));
  }

  @Test
  void isTheMedianOfDifferencesThatWereNotDisturbed() {
    Added added =
        Added.of(
            List.of(pair(3, 2, 0), pair(9, 1, 0.5), pair(5, 3, Double.NaN), pair(2.5, 2, 0.04)));

    assertEquals(1, added.wall().median());
    assertEquals(2, added.cpu().median());
    assertEquals(2, added.without().median());
    assertEquals(1, added.discarded());
  }

  @Test
  void isShownAllTheSameWhereAllWereDisturbed() {
    Added added = Added.of(List.of(pair(3, 2, 0.5)));

    assertEquals(1, added.wall().median());
    assertEquals(1, added.discarded());
  }
}
