package dev.breakwater.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What tasks note, and the reports of runs that succeed. */
@Timeout(30)
class NotesTest {

  private static final PlannedTask ONE = PlannedTask.builder("one", NotesTest.class).build();
  private static final PlannedTask TWO =
      PlannedTask.builder("two", NotesTest.class).after(ONE).build();
  private static final Plan PLAN = Plan.of("com.acme.Graph", ONE, TWO);

  private final List<RunReport> reports = new CopyOnWriteArrayList<>();
  private final Engine engine =
      Engine.builder()
          .attempts(3)
          .backoff(Duration.ZERO, Duration.ZERO)
          .onReport(reports::add)
          .build();

  @Test
  void numbersAreSummedOverAllAttemptsAndTasksAndTextsAreReplaced() {
    Run run = engine.begin(PLAN);
    run.startVoid(
        ONE,
        step -> {
          TaskContext context = step.context();
          context.note("tokens", 7);
          context.note("tokens", 100);
          context.note("model", "large");
          context.note("model", context.attempt() == 1 ? "large" : "small");
          if (context.attempt() < 3) {
            throw new IOException("busy");
          }
        });
    run.startVoid(
        TWO,
        step -> {
          step.context().note("tokens", 50);
          step.context().note("cost", 0.5);
        });
    run.await();

    RunReport report = reports.get(0);
    assertEquals(
        new Notes(Map.of("tokens", 300.0), Map.of("model", "small")), report.task("one").notes());
    assertEquals(new Notes(Map.of("tokens", 350.0, "cost", 0.5), Map.of()), report.notes());
    assertTrue(report.toString().contains("succeeded (tokens 300, model small)"), report::toString);
    assertTrue(report.toString().endsWith("in all: cost 0.5, tokens 350"), report::toString);
  }

  @Test
  void attemptsThatTimedOutOrWereCancelledCountToo() throws Exception {
    CountDownLatch noted = new CountDownLatch(1);
    Run run =
        Engine.builder().timeout(Duration.ofMillis(100)).onReport(reports::add).build().begin(PLAN);
    run.startVoid(
        ONE,
        step -> {
          step.context().note("tokens", 9);
          noted.countDown();
          new CountDownLatch(1).await();
        });
    run.startVoid(TWO, step -> {});
    assertThrows(TaskFailedException.class, run::await);
    noted.await();

    assertEquals(Map.of("tokens", 9.0), reports.get(0).notes().numbers());
  }

  @Test
  void aNoteAfterTheEndOfTheAttemptIsIgnored() {
    List<TaskContext> contexts = new ArrayList<>();
    Run run = engine.begin(PLAN);
    run.startVoid(ONE, step -> contexts.add(step.context()));
    run.startVoid(TWO, step -> contexts.get(0).note("tokens", 1));
    run.await();

    assertTrue(reports.get(0).notes().isEmpty());
    assertTrue(reports.get(0).task("two").notes().isEmpty());
  }

  @Test
  void aNoteNeedsANameAndAFiniteNumber() {
    Run run = engine.begin(PLAN);
    run.startVoid(
        ONE,
        step -> {
          TaskContext context = step.context();
          assertThrows(IllegalArgumentException.class, () -> context.note(" ", 1));
          assertThrows(IllegalArgumentException.class, () -> context.note("", "text"));
          assertThrows(IllegalArgumentException.class, () -> context.note("cost", Double.NaN));
        });
    run.startVoid(TWO, step -> {});
    run.await();
  }

  @Test
  void aTaskKnowsItsAccessAndHowTheAttemptBeforeFailed() {
    PlannedTask reading = PlannedTask.builder("reading", NotesTest.class).reads("src/**").build();
    List<Optional<Throwable>> seen = new ArrayList<>();
    Run run = engine.begin(Plan.of("Graph", reading));
    run.startVoid(
        reading,
        step -> {
          seen.add(step.context().lastFailure());
          assertTrue(step.context().access().mayRead("file", "src/a"));
          assertFalse(step.context().access().mayWrite("file", "src/a"));
          if (step.context().attempt() < 3) {
            throw new IOException("busy " + step.context().attempt());
          }
        });
    run.await();

    assertEquals(
        List.of("none", "busy 1", "busy 2"),
        seen.stream().map(failure -> failure.map(Throwable::getMessage).orElse("none")).toList());
  }

  @Test
  void progressNeedsNoFraction() {
    List<String> told = new CopyOnWriteArrayList<>();
    RunListener listener =
        new RunListener() {
          @Override
          public void progressed(TaskContext attempt, String message) {
            told.add(attempt.task() + " " + message);
          }
        };
    Run run = Engine.builder().listener(listener).build().begin(PLAN);
    run.startVoid(ONE, step -> step.context().progress("compiles"));
    run.startVoid(TWO, step -> {});
    run.await();

    assertEquals(List.of("one compiles"), told);
  }

  @Test
  void theFutureOfARunKnowsItsReport() throws Exception {
    CountDownLatch mayEnd = new CountDownLatch(1);
    Run run = Engine.standard().begin(PLAN);
    run.startVoid(ONE, step -> mayEnd.await());
    run.startVoid(TWO, step -> step.context().note("tokens", 5));
    CompletableFuture<String> future = run.finish(() -> "result");
    assertEquals(Optional.empty(), RunReport.of(future));
    mayEnd.countDown();

    assertEquals("result", future.get());
    RunReport report = RunReport.of(future).orElseThrow();
    assertEquals(TaskOutcome.SUCCEEDED, report.task("two").outcome());
    assertEquals(Map.of("tokens", 5.0), report.notes().numbers());
    TimeUnit.MILLISECONDS.sleep(5);
    assertEquals(report, RunReport.of(future).orElseThrow(), "the same whenever it is asked for");
    assertEquals(
        "this is not the future of a run: pass the one that the graph's method returned, not one"
            + " that depends on it",
        assertThrows(
                IllegalArgumentException.class, () -> RunReport.of(future.thenApply(String::trim)))
            .getMessage());
  }

  @Test
  void aRunThatIsCancelledHasItsReportOnceItsTasksHaveEnded() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    Run run = engine.begin(PLAN);
    run.startVoid(
        ONE,
        step -> {
          begun.countDown();
          new CountDownLatch(1).await();
        });
    run.startVoid(TWO, step -> {});
    CompletableFuture<Void> future = run.finish();
    begun.await();
    future.cancel(true);
    while (RunReport.of(future).isEmpty()) {
      TimeUnit.MILLISECONDS.sleep(1);
    }
    RunReport report = RunReport.of(future).orElseThrow();
    assertEquals(TaskOutcome.CANCELLED, report.task("one").outcome());
    assertEquals(CancellationException.class, report.failure().orElseThrow().getClass());
  }

  @Test
  void aRunInWavesSaysWhatTheBarrierCost() {
    PlannedTask slow = PlannedTask.builder("slow", NotesTest.class).build();
    PlannedTask fast = PlannedTask.builder("fast", NotesTest.class).build();
    PlannedTask afterFast = PlannedTask.builder("after-fast", NotesTest.class).after(fast).build();
    Plan plan = Plan.of("Graph", slow, fast, afterFast);
    for (Schedule schedule : Schedule.values()) {
      Run run = Engine.builder().schedule(schedule).onReport(reports::add).build().begin(plan);
      run.startVoid(slow, step -> TimeUnit.MILLISECONDS.sleep(300));
      run.startVoid(fast, step -> {});
      run.startVoid(afterFast, step -> TimeUnit.MILLISECONDS.sleep(300));
      run.await();
    }
    RunReport waves = reports.get(0);
    Duration eager = waves.eager().orElseThrow();
    assertTrue(eager.toMillis() >= 300 && eager.toMillis() < 500, eager::toString);
    assertTrue(
        waves.toString().contains("  with EAGER, it would have taken about 0."), waves::toString);
    assertEquals(Optional.empty(), reports.get(1).eager());
  }

  @Test
  void numbersAreShownWithoutTheErrorsOfBinaryFractions() {
    assertEquals("cost 0.3", new Notes(Map.of("cost", 0.1 + 0.2), Map.of()).toString());
    assertEquals("cost 0.000696", new Notes(Map.of("cost", 6.96E-4), Map.of()).toString());
    assertEquals("cost 1234.56789", new Notes(Map.of("cost", 1234.56789), Map.of()).toString());
    assertEquals("cost 1.0E-12", new Notes(Map.of("cost", 1e-12), Map.of()).toString());
    assertEquals("cost 1.5E300", new Notes(Map.of("cost", 1.5e300), Map.of()).toString());
    assertEquals(
        "cost Infinity", new Notes(Map.of("cost", Double.POSITIVE_INFINITY), Map.of()).toString());
  }
}
