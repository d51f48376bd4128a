package dev.breakwater.runtime;

import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Each task is carried out once, and after those that it waits for, however their ends and the
 * start of the next fall together.
 */
@Tag("interleavings")
class OrderInterleavingsTest {

  private static final PlannedTask LEFT = Tasks.task("left");
  private static final PlannedTask RIGHT = Tasks.task("right");
  private static final Plan JOIN = Plan.of("Graph", LEFT, RIGHT, Tasks.task("last", LEFT, RIGHT));
  private static final Plan ONE = Plan.of("Graph", LEFT);

  /** Two tasks end while what waits for both is started. */
  @Test
  void twoEndsAgainstTheStartOfTheNextInWaves() {
    join(Schedule.WAVES);
  }

  /** The same as soon as its predecessors are done. */
  @Test
  void twoEndsAgainstTheStartOfTheNextEagerly() {
    join(Schedule.EAGER);
  }

  private static void join(Schedule schedule) {
    Interleavings.explore(
        () -> {
          World world = new World();
          world.schedule = schedule;
          World.Running run = world.begin(JOIN);
          int[] counts = new int[3];
          run.start(0, step -> counts[0]++, false);
          run.start(1, step -> counts[1]++, false);
          CompletableFuture<Integer> last =
              run.start(
                  2,
                  step -> {
                    counts[2]++;
                    return counts[0] + counts[1];
                  },
                  false);
          CompletableFuture<String> outcome = run.finish(() -> "");
          world.settle();
          return String.format(
              "%s carried out, the last after %d, %s",
              Arrays.toString(counts), last.join(), outcome.isDone() ? "over" : "not over");
        },
        "[1, 1, 1] carried out, the last after 2, over");
  }

  /** A task that fails once and is due again while its run is cancelled comes to one end. */
  @Test
  void backOffAgainstCancelWithoutALimit() {
    Interleavings.explore(
        () -> {
          World world = new World();
          world.attempts = 2;
          World.Running run = world.begin(ONE);
          run.start(
              0,
              step -> {
                if (step.context().attempt() == 1) {
                  throw new IllegalStateException("the first attempt");
                }
                return "";
              },
              false);
          CompletableFuture<String> outcome = run.finish(() -> "");
          world.settle();
          world.go(() -> run.cancel(""));
          world.passTime();
          world.settle();
          return world.story + (outcome.isDone() ? ", over" : "");
        },
        "CANCELLED, over",
        "SUCCEEDED, over");
  }
}
