package dev.breakwater.runtime;

import static dev.breakwater.runtime.Tasks.task;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every transition of {@code docs/concurrency.md}, event by event and without threads. */
class RunMachineTest {

  private static final PlannedTask A = task("a");
  private static final PlannedTask B = task("b");
  private static final Plan ONE = Plan.of("One", A);
  private static final Plan TWO = Plan.of("Two", A, B);
  private static final Plan CHAIN = Plan.of("Chain", A, task("next", A));

  /** In waves, c waits for b as well. */
  private static final Plan FORK = Plan.of("Fork", A, B, task("c", A));

  @Test
  void taskIsDispatchedWhenItIsStarted() {
    MachineDriver run = new MachineDriver(ONE);

    assertEquals("", run.open());
    assertEquals("dispatch a", run.start("a"));
    assertEquals("a had been started", run.start("a"));
    assertEquals("end of One", run.succeed("a"));
  }

  @Test
  void taskWaitsForTheHoldsOfItsRun() {
    MachineDriver run = new MachineDriver(TWO);

    assertEquals("", run.start("a"));
    assertEquals("dispatch a", run.open());
    assertEquals("dispatch b", run.start("b"));
  }

  @Test
  void taskWaitsForItsWave() {
    MachineDriver run = new MachineDriver(FORK);

    assertEquals("dispatch a, dispatch b", run.startAll());
    assertEquals("", run.succeed("a"));
    assertEquals("dispatch c", run.succeed("b"));
    assertEquals(1, run.machine().opener(run.index("c")));
    assertEquals("end of Fork", run.succeed("c"));
  }

  @Test
  void taskWaitsForItsPredecessorsOnly() {
    MachineDriver run = new MachineDriver(FORK, null, Schedule.EAGER, OnFailure.STOP);

    assertEquals("dispatch a, dispatch b", run.startAll());
    assertEquals("dispatch c", run.succeed("a"));
    assertEquals(0, run.machine().opener(run.index("c")));
    assertEquals("", run.succeed("c"));
    assertEquals("end of Fork", run.succeed("b"));
  }

  @Test
  void taskThatIsStartedLateIsDispatchedThen() {
    MachineDriver run = new MachineDriver(CHAIN);

    run.open();
    run.start("a");
    assertEquals("", run.succeed("a"));
    assertEquals("dispatch next", run.start("next"));
  }

  @Test
  void failureStopsTheOthers() {
    MachineDriver run = new MachineDriver(FORK);
    run.startAll();
    run.begin("a");
    run.begin("b");

    assertEquals("a failed, stop b, c stopped", run.fail("a"));
    assertEquals(
        "b stopped, end of Fork", run.on(to -> run.machine().stopped(run.index("b"), null, to)));
    assertEquals("a failed", message(run));
  }

  @Test
  void attemptThatHasNotBegunIsSkipped() {
    MachineDriver run = new MachineDriver(TWO);
    run.startAll();
    run.begin("a");

    assertEquals("a failed, b stopped, end of Two", run.fail("a"));
  }

  @Test
  void failureStopsItsDependantsOnly() {
    MachineDriver run = new MachineDriver(FORK, null, Schedule.WAVES, OnFailure.FINISH_INDEPENDENT);
    run.startAll();
    run.begin("a");
    run.begin("b");

    assertEquals("a failed, c stopped", run.fail("a"));
    assertEquals("end of Fork", run.succeed("b"));
  }

  @Test
  void budgetStopsTheTasksWithoutAnAttemptUnderWay() {
    MachineDriver run = new MachineDriver(FORK);
    run.startAll();
    run.begin("b");

    assertEquals("a failed, c stopped", run.deny("a"));
    assertNull(run.machine().stopReason(run.index("b")));
    assertEquals("end of Fork", run.succeed("b"));
    assertEquals("a was denied", message(run));
  }

  @Test
  void budgetAlsoStopsTasksThatAreStartedLater() {
    MachineDriver run = new MachineDriver(CHAIN);
    run.open();
    run.start("a");

    assertEquals("a failed", run.deny("a"));
    assertEquals("next stopped, end of Chain", run.start("next"));
  }

  @Test
  void furtherFailureIsSuppressed() {
    MachineDriver run = new MachineDriver(TWO);
    run.startAll();
    run.begin("a");
    run.begin("b");
    run.fail("a");

    assertEquals("b failed, end of Two", run.fail("b"));
    RuntimeException failure = run.machine().failure();
    assertEquals("b failed", failure.getSuppressed()[0].getMessage());
  }

  @Test
  void taskThatIsStartedAfterAFailureIsSkipped() {
    MachineDriver run = new MachineDriver(TWO);
    run.open();
    run.start("a");
    run.begin("a");

    assertEquals("a failed", run.fail("a"));
    assertEquals("b stopped, end of Two", run.start("b"));
  }

  @Test
  void taskBacksOffAndIsDispatchedAgain() {
    MachineDriver run = new MachineDriver(ONE);
    run.startAll();
    run.begin("a");

    assertEquals("", run.due("a"));
    assertEquals("backs off", run.backOff("a"));
    assertTrue(run.machine().isBackingOff(0));
    assertEquals("dispatch a", run.due("a"));
    assertEquals("", run.due("a"));
    assertEquals("end of One", run.succeed("a"));
  }

  @Test
  void taskThatWasStoppedDoesNotBackOff() {
    MachineDriver run = new MachineDriver(ONE);
    run.startAll();
    run.begin("a");

    assertEquals("stop a", run.cancel());
    assertEquals("does not back off, a stopped, end of One", run.backOff("a"));
  }

  @Test
  void taskThatBacksOffIsStopped() {
    MachineDriver run = new MachineDriver(ONE);
    run.startAll();
    run.begin("a");
    run.backOff("a");

    assertEquals("a stopped, end of One", run.cancel());
    assertEquals("", run.due("a"));
  }

  @Test
  void abandonedTaskAddsToTheFailure() {
    MachineDriver run = new MachineDriver(ONE);
    run.startAll();
    run.begin("a");
    run.cancel();
    IllegalStateException further = new IllegalStateException("abandoned");

    assertEquals(
        "a abandoned, end of One",
        run.on(to -> run.machine().abandoned(0, new IllegalStateException(), further, to)));
    assertEquals(List.of(further), List.of(run.machine().failure().getSuppressed()));
  }

  @Test
  void cancelStopsWhatHasBegunAndSkipsTheRest() {
    MachineDriver run = new MachineDriver(FORK);
    run.startAll();
    run.begin("a");

    assertEquals("stop a, b stopped, c stopped", run.cancel());
    assertEquals("", run.cancel());
    assertEquals("end of Fork", run.succeed("a"));
    assertEquals("why", message(run));
  }

  @Test
  void cancelAfterTheEndChangesNothing() {
    MachineDriver run = new MachineDriver(ONE);
    run.startAll();
    run.succeed("a");

    assertEquals("", run.cancel());
    assertNull(run.machine().failure());
  }

  @Test
  void cancelBeforeTheHoldsEndsTheRun() {
    MachineDriver run = new MachineDriver(TWO);
    run.start("a");

    assertEquals("a stopped", run.cancel());
    assertEquals("", run.open());
    assertEquals("b stopped, end of Two", run.start("b"));
  }

  @Test
  void runIsFinishedOnceAndWithAllTasks() {
    MachineDriver run = new MachineDriver(TWO);
    run.open();
    run.start("a");

    assertEquals(List.of(1), run.machine().finished(new Effects()));
    run.start("b");
    assertEquals(List.of(), run.machine().finished(new Effects()));
    assertNull(run.machine().finished(new Effects()));
  }

  @Test
  void shuffledTasksRunOneAtATime() {
    long seed = 0;
    while (!new Shuffle(seed, 2).oneAtATime()) {
      seed++;
    }
    MachineDriver run = new MachineDriver(TWO).shuffled(seed);

    assertEquals("", run.startAll());
    String first = run.on(to -> run.machine().finished(to));
    String second = run.succeed(first.substring(first.length() - 1));
    assertEquals("dispatch a, dispatch b", sorted(first + ", " + second));
  }

  private static String message(MachineDriver run) {
    return run.machine().failure().getMessage();
  }

  private static String sorted(String effects) {
    return String.join(", ", List.of(effects.split(", ")).stream().sorted().toList());
  }
}
