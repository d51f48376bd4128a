package dev.breakwater.benchmarks.makespan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ListScheduleTest {

  private static final double EXACTLY = 1e-9;

  private static Workflow random(int seed) {
    Random random = new Random(seed);
    int tasks = 1 + random.nextInt(40);
    List<List<Integer>> parents = new ArrayList<>();
    for (int task = 0; task < tasks; task++) {
      List<Integer> before = new ArrayList<>();
      for (int other = Math.max(0, task - 6); other < task; other++) {
        if (random.nextInt(4) == 0) {
          before.add(other);
        }
      }
      parents.add(before);
    }
    return new Workflow("random", parents, random.doubles(tasks, 0.1, 10).toArray());
  }

  @Test
  void takesTheMostUrgentFirst() {
    Workflow workflow =
        new Workflow(
            "two", List.of(List.of(), List.of(), List.of(), List.of(2)), new double[] {1, 1, 1, 2});

    assertEquals(3, ListSchedule.makespan(workflow, 2), EXACTLY);
  }

  @Test
  void isBetweenWhatCannotBeBeatenAndGrahamsBound() {
    for (int seed = 0; seed < 300; seed++) {
      Workflow workflow = random(seed);
      double path = workflow.criticalPath();
      for (int workers = 1; workers <= 4; workers++) {
        double makespan = ListSchedule.makespan(workflow, workers);
        double graham = workflow.work() / workers + path * (workers - 1) / workers;

        assertTrue(makespan <= graham + EXACTLY, "seed " + seed);
        assertTrue(makespan >= Math.max(path, workflow.work() / workers) - EXACTLY);
      }
      assertEquals(path, ListSchedule.makespan(workflow, 1000), EXACTLY, "seed " + seed);
      assertEquals(workflow.work(), ListSchedule.makespan(workflow, 1), EXACTLY);
    }
  }
}
