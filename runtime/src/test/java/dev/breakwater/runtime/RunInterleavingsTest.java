package dev.breakwater.runtime;

import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A whole run ends, whatever comes together in it. */
@Tag("interleavings")
class RunInterleavingsTest {

  private static final PlannedTask FIRST = Tasks.task("first");
  private static final Plan PLAN =
      Plan.of("Graph", FIRST, Tasks.task("fails"), Tasks.task("last", FIRST));

  /** A run ends with one outcome for each task when one fails while it is cancelled. */
  @Test
  void failureAgainstCancelWhenItStops() {
    explore(OnFailure.STOP);
  }

  /** So does one that carries on with what does not depend on the failure. */
  @Test
  void failureAgainstCancelWhenItFinishes() {
    explore(OnFailure.FINISH_INDEPENDENT);
  }

  private static void explore(OnFailure onFailure) {
    Interleavings.explore(
        () -> {
          World world = new World();
          world.onFailure = onFailure;
          World.Running run = world.begin(PLAN);
          run.start(0, step -> step.open(world.story), false);
          run.start(
              1,
              step -> {
                throw new IllegalStateException("fails");
              },
              false);
          run.start(2, step -> "", false);
          CompletableFuture<String> outcome = run.finish(() -> "");
          run.cancel("");
          world.settle();
          return world.story.outcomes() + " outcomes" + (outcome.isDone() ? ", over" : "");
        },
        "3 outcomes, over");
  }
}
