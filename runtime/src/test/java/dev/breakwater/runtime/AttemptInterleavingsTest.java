package dev.breakwater.runtime;

import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.Step;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever races for it, an attempt comes to one end, and its lease to the same. */
@Tag("interleavings")
class AttemptInterleavingsTest {

  private static final Plan PLAN = Plan.of("Graph", Tasks.task("task"));

  /**
   * A body that ends while its run is cancelled has succeeded with its lease committed, or is
   * cancelled after its lease was rolled back, and leaves no interrupt to its thread.
   */
  @Test
  void bodyAgainstCancel() {
    Interleavings.explore(
        () -> {
          World world = new World().inPlace();
          World.Running run = world.begin(PLAN);
          world.go(() -> run.cancel(""));
          run.start(0, step -> step.open(world.story), false);
          run.finish();
          world.settle();
          return world.story.toString();
        },
        "SKIPPED",
        "CANCELLED",
        "leased committed SUCCEEDED",
        "leased rolled-back CANCELLED");
  }

  /** The same where nobody listens, and an attempt begins and ends without a lock. */
  @Test
  void bodyAgainstCancelUnheard() {
    Interleavings.explore(
        () -> {
          World world = new World().inPlace();
          world.heard = false;
          World.Running run = world.begin(PLAN);
          world.go(() -> run.cancel(""));
          CompletableFuture<String> future = run.start(0, step -> "", false);
          run.finish();
          world.settle();
          return world.story + (future.isCompletedExceptionally() ? "cancelled" : "succeeded");
        },
        "cancelled",
        "succeeded");
  }

  /** So it does where it leases something. */
  @Test
  void leaseAgainstCancelUnheard() {
    Interleavings.explore(
        () -> {
          World world = new World().inPlace();
          world.heard = false;
          World.Running run = world.begin(PLAN);
          world.go(() -> run.cancel(""));
          CompletableFuture<String> future = run.start(0, step -> step.open(world.story), false);
          run.finish();
          world.settle();
          return world.story + (future.isCompletedExceptionally() ? " cancelled" : " succeeded");
        },
        " cancelled",
        "leased rolled-back cancelled",
        "leased committed succeeded");
  }

  /** What another thread opens while the body ends is committed with it, or is not to be had. */
  @Test
  void openAgainstTheEndOfTheBody() {
    Interleavings.explore(
        () -> {
          World world = new World().inPlace();
          world.heard = false;
          World.Running run = world.begin(PLAN);
          CompletableFuture<String> future =
              run.start(
                  0,
                  step -> {
                    world.go(() -> open(step, world.story));
                    return "";
                  },
                  false);
          run.finish();
          world.settle();
          return world.story + (future.isCompletedExceptionally() ? " failed" : " succeeded");
        },
        " succeeded",
        "leased committed succeeded",
        "leased rolled-back succeeded");
  }

  private static void open(Step step, Story story) {
    try {
      step.open(story);
    } catch (IllegalStateException e) {
      // The attempt has ended, or its run is over.
    }
  }

  /** A body that ends at its time-out has succeeded or timed out, and is stopped once at most. */
  @Test
  void bodyAgainstTimeOutAndCancel() {
    Interleavings.explore(
        () -> {
          World world = new World();
          world.timeout = Duration.ofSeconds(1);
          World.Running run = world.begin(PLAN);
          run.start(0, step -> step.open(world.story), false);
          run.finish();
          world.go(() -> run.cancel(""));
          world.passTime();
          world.settle();
          return world.story.toString();
        },
        "SKIPPED",
        "CANCELLED",
        "leased committed SUCCEEDED",
        "leased rolled-back CANCELLED",
        "leased rolled-back TIMED_OUT");
  }

  /**
   * A body that ends when the grace does is told once, as cancelled or as abandoned, and a lease
   * that it takes is rolled back in either case.
   */
  @Test
  void bodyAgainstAbandonment() {
    Interleavings.explore(
        () -> {
          World world = new World().inPlace();
          World.Running run = world.begin(PLAN);
          world.go(
              () -> {
                run.cancel("");
                world.passTime();
              });
          run.start(0, step -> step.open(world.story), false);
          run.finish();
          world.settle();
          return world.story.toString();
        },
        Set.of("CANCELLED", "leased rolled-back CANCELLED"),
        "SKIPPED",
        "ABANDONED",
        "leased committed SUCCEEDED",
        "leased rolled-back ABANDONED",
        "leased ABANDONED rolled-back",
        "ABANDONED leased rolled-back");
  }

  /** A stage that is cancelled with its run ends its task once, and after the lease. */
  @Test
  void cancelAgainstTheStageThatItCancels() {
    Interleavings.explore(
        () -> {
          World world = new World().inPlace();
          World.Running run = world.begin(PLAN);
          run.start(
              0,
              step -> {
                step.open(world.story);
                return new CompletableFuture<>();
              },
              true);
          run.finish();
          run.cancel("");
          world.settle();
          return world.story.toString();
        },
        "leased rolled-back CANCELLED");
  }

  /**
   * A stage that another thread completes while the run is cancelled ends its task once, and after
   * the lease.
   */
  @Test
  void stageAgainstCancel() {
    Interleavings.explore(
        () -> {
          World world = new World();
          World.Running run = world.begin(PLAN);
          CompletableFuture<String> stage = new CompletableFuture<>();
          run.start(
              0,
              step -> {
                step.open(world.story);
                return stage;
              },
              true);
          run.finish();
          world.settle();
          world.go(() -> run.cancel(""));
          stage.complete("done");
          world.settle();
          return world.story.toString();
        },
        "leased committed SUCCEEDED",
        "leased rolled-back CANCELLED");
  }
}
