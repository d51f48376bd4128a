package dev.breakwater.benchmarks.graphs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShapeTest {

  @Test
  void knowsItsWavesAndSinks() {
    Shape shape = Shape.CHAIN_AND_FORK;

    assertEquals(List.of(List.of(0), List.of(1), List.of(2, 3)), shape.waves());
    assertEquals(List.of(2, 3), shape.sinks());
    assertEquals(6, shape.result());
    assertEquals(3, Shape.FORK_AND_JOIN.result());
  }

  @Test
  void layersAreWavesWithEdgesAcross() {
    Shape shape = Shape.layered(24, 6);

    assertEquals(24, shape.tasks());
    assertEquals(4, shape.waves().size());
    assertEquals(List.of(6, 9, 1), shape.predecessors().get(12));
    assertEquals(4 * 6, shape.result());
  }

  @Test
  void aTaskStandsBehindThoseThatItWaitsFor() {
    for (int tasks : new int[] {10, 50, 200, 1_000}) {
      List<List<Integer>> predecessors = Shape.layered(tasks, 10).predecessors();
      for (int task = 0; task < tasks; task++) {
        int here = task;
        assertTrue(predecessors.get(task).stream().allMatch(before -> before < here));
      }
    }
  }
}
