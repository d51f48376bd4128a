package dev.breakwater.runtime;

import static dev.breakwater.runtime.Tasks.task;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The transitions of {@code docs/concurrency.md} under a limit, and when the machine itself fails.
 */
class MachineLimitTest {

  private static final PlannedTask A = task("a");
  private static final PlannedTask B = task("b");
  private static final Plan ONE = Plan.of("One", A);
  private static final Plan TWO = Plan.of("Two", A, B);
  private static final Plan FORK = Plan.of("Fork", A, B, task("c", A));

  private final ConcurrencyLimit limit = new ConcurrencyLimit(1);

  @Test
  void taskWaitsForAPermit() {
    MachineDriver run = new MachineDriver(TWO, limit, Schedule.WAVES, OnFailure.STOP);

    assertEquals("dispatch a", run.startAll());
    assertEquals("dispatch b", run.succeed("a"));
    assertEquals("end of Two", run.succeed("b"));
    assertTrue(isFree());
  }

  @Test
  void backOffReleasesThePermitAndAcquiresAnotherOne() {
    MachineDriver run = new MachineDriver(TWO, limit, Schedule.WAVES, OnFailure.STOP);
    run.startAll();
    run.begin("a");

    assertEquals("backs off, dispatch b", run.backOff("a"));
    assertEquals("", run.due("a"));
    assertEquals("dispatch a", run.succeed("b"));
  }

  @Test
  void runsTakeTurns() {
    MachineDriver run = new MachineDriver(TWO, limit, Schedule.WAVES, OnFailure.STOP);
    MachineDriver other = run.next(ONE, limit);
    run.startAll();
    other.startAll();

    assertEquals("dispatch b", run.succeed("a"));
    assertEquals("dispatch a, end of Two", run.succeed("b"));
    assertEquals("end of One", other.succeed("a"));
    assertTrue(isFree());
  }

  /** Stopped when it has its permit, and has not gone to the executor. */
  @Test
  void taskThatIsStoppedOnItsWayLeavesItsPermitToOthers() {
    MachineDriver run = new MachineDriver(ONE, limit, Schedule.WAVES, OnFailure.STOP);
    MachineDriver other = run.next(Plan.of("Other", B), limit);
    run.open();
    run.post(to -> run.machine().started(0, step -> "", to));
    other.post(other.machine()::opened);
    other.post(to -> other.machine().started(0, step -> "", to));
    run.post(to -> run.machine().cancelled(new StopReason("", new IllegalStateException()), to));

    assertEquals("a stopped, dispatch b, end of One", run.carryOut());
  }

  /** A permit that comes when nothing is ready any more goes to the next run. */
  @Test
  void permitThatIsNotNeededIsPassedOn() {
    MachineDriver first = new MachineDriver(ONE, limit, Schedule.WAVES, OnFailure.STOP);
    MachineDriver second = first.next(ONE, limit);
    MachineDriver third = first.next(Plan.of("Third", B), limit);
    first.startAll();
    second.startAll();
    third.startAll();
    assertEquals("a stopped, end of One", second.cancel());

    assertEquals("dispatch b, end of One", sorted(first.succeed("a")));
  }

  @Test
  void nothingIsDispatchedBeforeAllTasksAreThereWhenTheOrderMatters() {
    MachineDriver run = new MachineDriver(FORK, limit, Schedule.EAGER, OnFailure.STOP);

    assertEquals("", run.startAll());
    assertEquals("dispatch a", run.on(to -> run.machine().finished(to)));
  }

  /** An exception inside the machine ends the run with that exception. */
  @Test
  void exceptionInTheMachineEndsTheRun() {
    MachineDriver run = new MachineDriver(FORK);
    run.broken = "c";
    run.startAll();

    assertEquals("", run.succeed("a"));
    assertEquals("c stopped, end of Fork", run.succeed("b"));
    RuntimeException failure = run.machine().failure();
    assertEquals("the engine failed: java.lang.OutOfMemoryError: for c", failure.getMessage());
    assertEquals("for c", failure.getCause().getMessage());
  }

  @Test
  void exceptionInTheMachineStopsWhatIsUnderWay() {
    MachineDriver run = new MachineDriver(TWO);
    run.broken = "b";
    run.open();
    run.start("a");
    run.begin("a");

    assertEquals("stop a, b stopped", run.start("b"));
    assertEquals("a failed, end of Two", run.fail("a"));
  }

  @Test
  void exceptionInTheMachineReleasesThePermit() {
    MachineDriver run = new MachineDriver(ONE, limit, Schedule.WAVES, OnFailure.STOP);
    run.broken = "a";

    assertEquals("a stopped, end of One", run.startAll());
    assertTrue(isFree());
  }

  private boolean isFree() {
    return limit.acquire(new MachineDriver(ONE).machine());
  }

  private static String sorted(String effects) {
    return String.join(", ", List.of(effects.split(", ")).stream().sorted().toList());
  }
}
