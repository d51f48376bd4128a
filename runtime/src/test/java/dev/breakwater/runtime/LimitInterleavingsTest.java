package dev.breakwater.runtime;

import dev.breakwater.runtime.spi.Plan;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Under a limit, each task that is ready gets its turn, and gives it back once. */
@Tag("interleavings")
class LimitInterleavingsTest {

  private static final Plan ONE = Plan.of("Graph", Tasks.task("task"));
  private static final Plan CHAIN = Plan.of("Graph", Tasks.chain(2));

  /** A run that is cancelled while its task gets its turn leaves the turn to others. */
  @Test
  void handOutAgainstCancel() {
    Interleavings.explore(
        () -> {
          World world = new World().inPlace();
          world.limit = new ConcurrencyLimit(1);
          World.Running run = world.begin(ONE);
          world.go(() -> run.cancel(""));
          run.start(0, step -> "", false);
          run.finish();
          world.settle();
          world.story.add("then");
          runToItsEnd(world, ONE);
          world.settle();
          return world.story.toString();
        },
        "SKIPPED then SUCCEEDED",
        "CANCELLED then SUCCEEDED",
        "SUCCEEDED then SUCCEEDED");
  }

  /**
   * A task that is due for another attempt while its run is cancelled ends once, as does its turn.
   */
  @Test
  void backOffAgainstCancel() {
    Interleavings.explore(
        () -> {
          World world = new World();
          world.limit = new ConcurrencyLimit(1);
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
          run.finish();
          world.settle();
          world.go(() -> run.cancel(""));
          world.passTime();
          world.settle();
          world.story.add("then");
          runToItsEnd(world, ONE);
          world.settle();
          return world.story.toString();
        },
        "CANCELLED then SUCCEEDED",
        "SUCCEEDED then SUCCEEDED");
  }

  /**
   * Two runs that two threads carry out in place, under a limit of one, both end, and no two of
   * their tasks overlap.
   */
  @Test
  void twoRunsInPlace() {
    Interleavings.explore(
        () -> {
          World world = new World().inPlace();
          world.limit = new ConcurrencyLimit(1);
          world.go(() -> runToItsEnd(world, CHAIN));
          world.go(() -> runToItsEnd(world, ONE));
          world.settle();
          return world.story + ", at most " + world.mostAtATime();
        },
        "SUCCEEDED SUCCEEDED SUCCEEDED, at most 1");
  }

  /** The same where each attempt has its thread. */
  @Test
  void twoRunsInThreads() {
    Interleavings.explore(
        () -> {
          World world = new World();
          world.limit = new ConcurrencyLimit(1);
          runToItsEnd(world, CHAIN);
          runToItsEnd(world, ONE);
          world.settle();
          return world.story + ", at most " + world.mostAtATime();
        },
        "SUCCEEDED SUCCEEDED SUCCEEDED, at most 1");
  }

  private static CompletableFuture<Void> runToItsEnd(World world, Plan plan) {
    World.Running run = world.begin(plan);
    for (int index = 0; index < plan.tasks().size(); index++) {
      run.start(index, step -> world.busy(), false);
    }
    return run.finish(() -> null);
  }
}
