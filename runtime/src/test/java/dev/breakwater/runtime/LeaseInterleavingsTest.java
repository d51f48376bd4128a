package dev.breakwater.runtime;

import dev.breakwater.runtime.spi.Plan;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A lease that is opened while its attempt ends is ended too. */
@Tag("interleavings")
class LeaseInterleavingsTest {

  private static final Plan PLAN = Plan.of("Graph", Tasks.task("task"));

  /**
   * A lease that is opened while its attempt commits is committed with it, or is rolled back when
   * it comes late; what is opened later yet is refused.
   */
  @Test
  void openAgainstCommit() {
    Interleavings.explore(
        () -> {
          World world = new World();
          AttemptLeases leases = leases(world);
          world.go(() -> open(leases, world.story));
          leases.commit();
          world.settle();
          return world.story.toString();
        },
        "",
        "leased committed",
        "leased rolled-back");
  }

  /** Two threads that open one capability get one lease between them. */
  @Test
  void openAgainstOpen() {
    Interleavings.explore(
        () -> {
          World world = new World();
          AttemptLeases leases = leases(world);
          world.go(() -> open(leases, world.story));
          open(leases, world.story);
          world.settle();
          leases.rollback(new IllegalStateException());
          return world.story.toString();
        },
        "leased rolled-back");
  }

  private static AttemptLeases leases(World world) {
    TaskExecution<String> execution =
        new TaskExecution<>(world.begin(PLAN).run(), PLAN.tasks().get(0), 0);
    return new AttemptLeases(execution, new Attempt<>(execution, given -> "", 1));
  }

  private static void open(AttemptLeases leases, Story story) {
    try {
      leases.open(story);
    } catch (IllegalStateException e) {
      // The attempt has ended.
    }
  }
}
