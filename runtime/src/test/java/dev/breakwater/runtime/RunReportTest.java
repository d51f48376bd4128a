package dev.breakwater.runtime;

import static dev.breakwater.runtime.Tasks.await;
import static dev.breakwater.runtime.Tasks.failureOf;
import static dev.breakwater.runtime.Tasks.task;
import static dev.breakwater.runtime.Tasks.valueOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(Tasks.PATIENCE)
class RunReportTest {

  private final PlannedTask left = task("left");
  private final PlannedTask right = task("right");
  private final PlannedTask later = task("later", left);
  private final Plan plan = Plan.of("com.acme.Forked", left, right, later);
  private final Recorder recorder = new Recorder();

  @Test
  void successIsReportedToTheListener() throws Exception {
    Instant before = Instant.now();
    Run run = Engine.builder().listener(recorder).build().begin(plan);
    CountDownLatch leftIsDone = new CountDownLatch(1);
    run.startVoid(left, step -> leftIsDone.countDown());
    run.startVoid(
        right,
        step -> {
          await(leftIsDone);
          Thread.sleep(10);
        });
    run.startVoid(later, step -> Thread.sleep(10));
    valueOf(run.finish());
    RunReport report = recorder.report();

    assertEquals("com.acme.Forked", report.graph());
    assertEquals(Optional.empty(), report.failure());
    assertEquals(List.of("right", "later"), report.criticalPath());
    assertEquals(
        List.of("left", "right", "later"), report.tasks().stream().map(TaskReport::task).toList());
    assertTrue(report.duration().compareTo(Duration.ofMillis(20)) >= 0, report::toString);
    assertTrue(Duration.between(before, report.start()).abs().toMinutes() < 1, report::toString);
    double busy = report.tasks().stream().mapToLong(task -> task.duration().toNanos()).sum();
    assertEquals(busy / report.duration().toNanos(), report.parallelism(), 0.001);
    TaskReport last = report.task("later");
    assertEquals(TaskOutcome.SUCCEEDED, last.outcome());
    assertEquals(2, last.wave());
    assertEquals(1, last.attempts());
    assertEquals("breakwater-Forked-later", last.thread().orElseThrow());
    assertTrue(!last.start().orElseThrow().isBefore(report.task("right").end().orElseThrow()));
    assertEquals(Optional.empty(), report.task("left").waitedOn());
  }

  @Test
  void failureCarriesTheSameReportAsTheListenerGets() throws Exception {
    Run run = Engine.builder().listener(recorder).executor(Runnable::run).build().begin(plan);
    IllegalStateException cause = new IllegalStateException("no model");
    CompletableFuture<Void> failing =
        run.startVoid(
            left,
            step -> {
              throw cause;
            });
    TaskFailedException early = (TaskFailedException) failureOf(failing);
    assertEquals(
        "there is no report of this run of Forked: ask when it is over, in the process that it ran"
            + " in",
        assertThrows(IllegalStateException.class, early::report).getMessage());
    run.startVoid(right, step -> {});
    run.startVoid(later, step -> {});
    TaskFailedException failure = (TaskFailedException) failureOf(run.finish());

    assertSame(early, failure);
    assertSame(recorder.report(), failure.report());
    assertSame(failure, failure.report().failure().orElseThrow());
    assertSame(cause, failure.report().task("left").failure().orElseThrow());
    assertEquals(List.of("left"), failure.report().criticalPath());
    assertEquals(Optional.empty(), failure.report().task("right").start());
    assertEquals(Duration.ZERO, failure.report().task("right").duration());
  }

  @Test
  void suppressedFailuresHaveTheReportToo() throws Exception {
    Run run = Engine.builder().onFailure(OnFailure.FINISH_INDEPENDENT).build().begin(plan);
    for (PlannedTask task : plan.tasks()) {
      run.startVoid(
          task,
          step -> {
            throw new IllegalStateException("no model");
          });
    }
    TaskFailedException failure = (TaskFailedException) failureOf(run.finish());

    assertSame(failure.report(), ((TaskFailedException) failure.getSuppressed()[0]).report());
  }

  @Test
  void unknownTaskIsNamed() throws Exception {
    Run run = Engine.builder().listener(recorder).build().begin(Plan.of("com.acme.One", left));
    run.startVoid(left, step -> {});
    valueOf(run.finish());
    RunReport report = recorder.report();

    assertEquals(
        "One has no task with the name right",
        assertThrows(IllegalArgumentException.class, () -> report.task("right")).getMessage());
  }

  @Test
  void textIsATableForPeople() {
    Instant start = Instant.parse("2026-01-01T00:00:00Z");
    TaskReport failed =
        new TaskReport(
            "auth-module",
            TaskOutcome.FAILED,
            1,
            2,
            Optional.of(start.plusMillis(500)),
            Optional.of(start.plusMillis(2_000)),
            Optional.of("thread"),
            Optional.empty(),
            Optional.empty(),
            Optional.of(new IllegalStateException()),
            new Notes(Map.of("cost", 0.25, "tokens", 1200.0), Map.of("model", "small")),
            List.of("auth-module may not read secret: no"));
    TaskReport skipped =
        new TaskReport(
            "user",
            TaskOutcome.SKIPPED,
            2,
            0,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("auth-module failed"),
            Optional.empty(),
            Notes.NONE,
            List.of());
    RunReport report =
        new RunReport(
            7,
            "com.acme.AuthRefactor",
            start,
            Duration.ofSeconds(2),
            List.of(failed, skipped),
            List.of("auth-module"),
            0.75,
            java.util.OptionalLong.of(42),
            Optional.of(new IllegalStateException()),
            Duration.ofMillis(250),
            Optional.empty(),
            new Notes(Map.of("cost", 0.25, "tokens", 1200.0), Map.of()));

    assertEquals(
        """
        AuthRefactor failed after 2.000 s, with 0.8 tasks at a time and shuffle(42)
          waited 0.250 s for what other runs held
          auth-module  wave 1  from 0.500 s for 1.500 s, 2 attempts  failed (cost 0.25, tokens 1200, model small), 1 refusal
          user         wave 2  skipped because auth-module failed
          critical path: auth-module
          in all: cost 0.25, tokens 1200""",
        report.toString());
  }

  @Test
  void exceptionCanBeSerializedWithoutItsReport() throws Exception {
    Run run = Engine.standard().begin(Plan.of("com.acme.One", left));
    run.startVoid(
        left,
        step -> {
          throw new IllegalStateException("no model");
        });
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ObjectOutputStream(bytes).writeObject(failureOf(run.finish()));
    Object read = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

    TaskFailedException failure = (TaskFailedException) read;
    assertEquals("One: left failed: IllegalStateException: no model", failure.getMessage());
    assertThrows(IllegalStateException.class, failure::report);
  }
}
