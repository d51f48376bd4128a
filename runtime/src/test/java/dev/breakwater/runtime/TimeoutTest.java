package dev.breakwater.runtime;

import static dev.breakwater.runtime.Tasks.await;
import static dev.breakwater.runtime.Tasks.failureOf;
import static dev.breakwater.runtime.Tasks.task;
import static dev.breakwater.runtime.Tasks.valueOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(Tasks.PATIENCE)
class TimeoutTest {

  private final Leases leases = new Leases();
  private final CountDownLatch never = new CountDownLatch(1);

  @Test
  void attemptThatIsOverItsTimeIsInterruptedAndRolledBack() throws Exception {
    PlannedTask slow = limited("slow", Duration.ofMillis(1));
    PlannedTask later = task("later", slow);
    Run run = Engine.standard().begin(Plan.of("com.acme.Two", slow, later));
    CompletableFuture<Throwable> thrown = new CompletableFuture<>();
    run.startVoid(
        slow,
        step -> {
          step.open(leases);
          thrown.complete(assertThrows(InterruptedException.class, never::await));
          throw new InterruptedException();
        });
    run.startVoid(later, step -> {});

    TaskFailedException failure = (TaskFailedException) failureOf(run.finish());

    assertEquals("Two: slow timed out: no result after 1ms", failure.getMessage());
    assertInstanceOf(TimeoutException.class, failure.getCause());
    assertEquals(TaskOutcome.TIMED_OUT, failure.outcome());
    assertEquals("slow: timed out", failure.report().task("slow").toString());
    assertEquals(
        "later: skipped because slow timed out", failure.report().task("later").toString());
    assertTrue(thrown.isDone());
    assertEquals("leased rolled back", leases.story());
  }

  @Test
  void timeOutOfTheEngineIsForTasksThatStateNone() throws Exception {
    PlannedTask stated = limited("stated", Duration.ofHours(1));
    PlannedTask silent = task("silent");
    Run run =
        Engine.builder()
            .timeout(Duration.ofMillis(1))
            .onFailure(OnFailure.FINISH_INDEPENDENT)
            .build()
            .begin(Plan.of("Two", stated, silent));
    CountDownLatch silentIsOver = new CountDownLatch(1);
    CompletableFuture<String> result =
        run.start(
            stated,
            step -> {
              await(silentIsOver);
              return "in time";
            });
    CompletableFuture<Void> timedOut = run.startVoid(silent, step -> never.await());
    CompletableFuture<Void> outcome = run.finish();

    assertEquals("Two: silent timed out: no result after 1ms", failureOf(timedOut).getMessage());
    silentIsOver.countDown();
    assertEquals("in time", valueOf(result));
    assertEquals("silent", ((TaskFailedException) failureOf(outcome)).task());
  }

  @Test
  void stageThatNeverCompletesTimesOutAndIsCancelled() throws Exception {
    PlannedTask slow = limited("slow", Duration.ofMillis(1));
    Run run = Engine.standard().begin(Plan.of("One", slow));
    CompletableFuture<String> stage = new CompletableFuture<>();
    run.startStage(
        slow,
        step -> {
          step.open(leases);
          return stage;
        });

    assertEquals("One: slow timed out: no result after 1ms", failureOf(run.finish()).getMessage());
    assertTrue(stage.isCancelled());
    assertEquals("leased rolled back", leases.story());
  }

  @Test
  void stageThatCannotBeCancelledIsAbandonedAndWhatItGivesLaterIsDropped() throws Exception {
    PlannedTask slow = limited("slow", Duration.ofMillis(1));
    Run run =
        Engine.builder().gracePeriod(Duration.ofMillis(1)).build().begin(Plan.of("One", slow));
    CompletableFuture<String> source = new CompletableFuture<>();
    CompletableFuture<String> result =
        run.startStage(
            slow,
            step -> {
              step.open(leases);
              return source.minimalCompletionStage();
            });

    assertEquals(
        "One: slow was abandoned: no result after 1ms, and it ignored its interrupt for 1ms",
        failureOf(run.finish()).getMessage());
    source.complete("too late");
    assertTrue(result.isCompletedExceptionally());
    assertEquals("leased rolled back", leases.story());
  }

  @Test
  void resultThatComesAfterTheTimeOutIsDropped() throws Exception {
    PlannedTask slow = limited("slow", Duration.ofMillis(1));
    Run run = Engine.standard().begin(Plan.of("One", slow));
    CompletableFuture<String> result =
        run.start(
            slow,
            step -> {
              step.open(leases);
              assertThrows(InterruptedException.class, never::await);
              return "too late";
            });

    assertInstanceOf(TaskFailedException.class, failureOf(run.finish()));
    assertTrue(result.isCompletedExceptionally());
    assertEquals("leased rolled back", leases.story());
  }

  @Test
  void whatAnInterruptedTaskThrowsIsKept() throws Exception {
    PlannedTask slow = limited("slow", Duration.ofMillis(1));
    Run run = Engine.standard().begin(Plan.of("One", slow));
    IllegalStateException own = new IllegalStateException("half way");
    run.startVoid(
        slow,
        step -> {
          assertThrows(InterruptedException.class, never::await);
          throw own;
        });

    assertEquals(own, failureOf(run.finish()).getCause().getSuppressed()[0]);
  }

  @Test
  void taskThatIgnoresItsInterruptIsAbandonedByName() throws Exception {
    PlannedTask deaf = limited("deaf", Duration.ofMillis(1));
    PlannedTask later = task("later", deaf);
    Run run =
        Engine.builder()
            .gracePeriod(Duration.ofMillis(1))
            .attempts(3)
            .build()
            .begin(Plan.of("Two", deaf, later));
    CountDownLatch mayEnd = new CountDownLatch(1);
    AtomicInteger attempts = new AtomicInteger();
    CompletableFuture<Throwable> refused = new CompletableFuture<>();
    run.startVoid(
        deaf,
        step -> {
          attempts.incrementAndGet();
          step.open(leases);
          awaitDeafly(mayEnd);
          refused.complete(assertThrows(RuntimeException.class, () -> step.open(new Leases())));
        });
    run.startVoid(later, step -> {});

    TaskFailedException failure = (TaskFailedException) failureOf(run.finish());

    assertEquals(
        "Two: deaf was abandoned: no result after 1ms, and it ignored its interrupt for 1ms",
        failure.getMessage());
    assertEquals(TaskOutcome.ABANDONED, failure.report().task("deaf").outcome());
    assertEquals(
        "later: skipped because deaf was abandoned", failure.report().task("later").toString());
    assertEquals("leased rolled back", leases.story());
    assertEquals(1, attempts.get(), "no attempt beside one that is still running");
    mayEnd.countDown();
    assertEquals(
        "this step of deaf has ended: open capabilities while the task is carried out",
        valueOf(refused).getMessage());
    assertEquals("leased rolled back", leases.story());
  }

  @Test
  void abandonedSiblingIsSuppressedByTheFailureThatStoppedIt() throws Exception {
    PlannedTask failing = task("failing");
    PlannedTask deaf = task("deaf");
    Run run =
        Engine.builder()
            .gracePeriod(Duration.ofMillis(1))
            .build()
            .begin(Plan.of("Two", failing, deaf));
    CountDownLatch runs = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    run.startVoid(
        failing,
        step -> {
          await(runs);
          throw new IllegalStateException("no model");
        });
    run.startVoid(
        deaf,
        step -> {
          runs.countDown();
          awaitDeafly(mayEnd);
        });

    TaskFailedException failure = (TaskFailedException) failureOf(run.finish());
    mayEnd.countDown();

    assertEquals("failing", failure.task());
    assertEquals(
        "Two: deaf was abandoned: cancelled because failing failed, and it ignored its interrupt"
            + " for 1ms",
        failure.getSuppressed()[0].getMessage());
    assertEquals(
        "deaf: abandoned because failing failed", failure.report().task("deaf").toString());
  }

  @Test
  void interruptDoesNotReachWhatTheThreadDoesNext() throws Exception {
    PlannedTask slow = limited("slow", Duration.ofMillis(1));
    Run run = Engine.builder().executor(Runnable::run).build().begin(Plan.of("One", slow));
    run.startVoid(
        slow,
        step -> {
          try {
            never.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });

    assertFalse(Thread.currentThread().isInterrupted(), "it was the time-out that interrupted");
    assertEquals(TaskOutcome.TIMED_OUT, ((TaskFailedException) failureOf(run.finish())).outcome());
  }

  private static PlannedTask limited(String name, Duration timeout) {
    return PlannedTask.builder(name, TimeoutTest.class).timeout(timeout).build();
  }

  private static void awaitDeafly(CountDownLatch latch) {
    boolean waiting = true;
    while (waiting) {
      try {
        await(latch);
        waiting = false;
      } catch (InterruptedException e) {
        // Deaf.
      }
    }
  }

  @Test
  void firesWithinASecondAlthoughAllCarriersOfVirtualThreadsAreBusy() throws Exception {
    assumeTrue(Runtime.version().feature() >= 21, "virtual threads");
    AtomicBoolean stop = new AtomicBoolean();
    List<PlannedTask> computing =
        IntStream.range(0, Runtime.getRuntime().availableProcessors() + 2)
            .mapToObj(i -> PlannedTask.builder("computing-" + i, TimeoutTest.class).build())
            .toList();
    CompletableFuture<Long> after = new CompletableFuture<>();
    long start = System.nanoTime();
    Run run =
        Engine.builder()
            .timeout(Duration.ofMillis(200))
            .gracePeriod(Duration.ofMillis(200))
            .build()
            .begin(Plan.of("Graph", computing.toArray(PlannedTask[]::new)));
    for (PlannedTask task : computing) {
      run.startVoid(
          task,
          step -> {
            while (!stop.get()) {
              if (step.context().cancelled()) {
                after.complete(System.nanoTime() - start);
              }
            }
          });
    }
    CompletableFuture<Void> end = run.finish();
    try {
      assertTrue(after.get(20, TimeUnit.SECONDS) < Duration.ofMillis(1_200).toNanos());
    } finally {
      stop.set(true);
    }
    assertThrows(ExecutionException.class, end::get);
  }
}
