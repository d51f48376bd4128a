package dev.breakwater.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How long a run takes, against what theory says it must. */
class MakespanTest {

  private static final double EXACTLY = 1e-9;

  @Test
  void eagerRunTakesAsLongAsItsLongestPath() {
    for (int seed = 0; seed < 300; seed++) {
      Sample sample = new Sample(seed);
      double makespan =
          VirtualTime.makespan(
              sample.plan, sample.durations, Engine.builder().schedule(Schedule.EAGER));

      assertEquals(sample.longestPath(), makespan, EXACTLY, "seed " + seed);
    }
  }

  @Test
  void wavesTakeAsLongAsTheLongestTaskOfEachTogether() {
    for (int seed = 0; seed < 300; seed++) {
      Sample sample = new Sample(seed);
      double makespan = VirtualTime.makespan(sample.plan, sample.durations, Engine.builder());
      double sum = 0;
      for (List<PlannedTask> wave : sample.plan.waves()) {
        sum += wave.stream().mapToDouble(sample::durationOf).max().orElseThrow();
      }

      assertEquals(sum, makespan, EXACTLY, "seed " + seed);
    }
  }

  /**
   * No list schedule leaves a place free while a task is ready, so that it is within R. L. Graham's
   * bound ("Bounds on multiprocessing timing anomalies", SIAM Journal on Applied Mathematics 17,
   * 1969), and one place is never free at all.
   */
  @Test
  void limitLeavesNoPlaceFreeWhileATaskIsReady() {
    for (int seed = 0; seed < 300; seed++) {
      Sample sample = new Sample(seed);
      double work = Arrays.stream(sample.durations).sum();
      for (int limit = 1; limit <= 4; limit++) {
        Engine.Builder engine = Engine.builder().schedule(Schedule.EAGER).maxConcurrency(limit);
        double makespan = VirtualTime.makespan(sample.plan, sample.durations, engine);
        double graham = work / limit + sample.longestPath() * (limit - 1) / limit;

        assertTrue(makespan <= graham + EXACTLY, "seed " + seed + ", limit " + limit);
        assertTrue(makespan >= Math.max(work / limit, sample.longestPath()) - EXACTLY);
      }
    }
  }

  private static final class Sample {

    final Plan plan;
    final double[] durations;

    Sample(int seed) {
      Random random = new Random(seed);
      PlannedTask[] tasks = Tasks.randomGraph(random);
      plan = Plan.of("Random", tasks);
      durations = random.doubles(tasks.length, 0.1, 10).toArray();
    }

    double durationOf(PlannedTask task) {
      return durations[plan.tasks().indexOf(task)];
    }

    double longestPath() {
      return plan.tasks().stream().mapToDouble(this::pathTo).max().orElseThrow();
    }

    /** A task of the sample stands behind its predecessors. */
    private double pathTo(PlannedTask task) {
      double[] paths = new double[durations.length];
      for (int index = 0; index < paths.length; index++) {
        double before = 0;
        for (PlannedTask predecessor : plan.tasks().get(index).after()) {
          before = Math.max(before, paths[plan.tasks().indexOf(predecessor)]);
        }
        paths[index] = before + durations[index];
      }
      return paths[plan.tasks().indexOf(task)];
    }
  }
}
