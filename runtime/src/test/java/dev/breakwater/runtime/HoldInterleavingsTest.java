package dev.breakwater.runtime;

import dev.breakwater.runtime.spi.Plan;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each hold is released once, whenever the run ends. */
@Tag("interleavings")
class HoldInterleavingsTest {

  private static final Plan PLAN = Plan.of("Graph", Tasks.task("task"));

  /** A run that is cancelled while it takes its holds releases them, after the end of its task. */
  @Test
  void holdAgainstCancel() {
    Interleavings.explore(
        () -> {
          World world = new World().inPlace();
          World.Running run = world.prepare(PLAN, holding(world.story));
          world.go(() -> run.cancel(""));
          run.handle().begin();
          run.start(0, step -> "", false);
          run.finish();
          world.settle();
          return world.story.toString();
        },
        "held SKIPPED released",
        "held CANCELLED released",
        "held SUCCEEDED released");
  }

  /** Two attempts that open a capability which is not among the inputs hold it once. */
  @Test
  void lateHoldAgainstAnother() {
    Interleavings.explore(
        () -> {
          World world = new World().inPlace();
          Capability<String> capability = holding(world.story);
          World.Running run = world.begin(PLAN);
          run.start(
              0,
              step -> {
                world.go(() -> take(run, capability));
                take(run, capability);
                return "";
              },
              false);
          run.finish();
          world.settle();
          return world.story.toString();
        },
        "held SUCCEEDED released");
  }

  private static void take(World.Running run, Capability<String> capability) {
    try {
      run.run().holds().take(capability);
    } catch (Exception e) {
      // The run is over.
    }
  }

  private static Capability<String> holding(Story story) {
    return new Capability<>() {
      @Override
      public Lease<String> lease(Access access) {
        throw new AssertionError("not leased here");
      }

      @Override
      public Hold hold(Plan plan, long run) {
        story.add("held");
        return () -> story.add("released");
      }
    };
  }
}
