package dev.breakwater.runtime;

import static dev.breakwater.runtime.Tasks.await;
import static dev.breakwater.runtime.Tasks.failureOf;
import static dev.breakwater.runtime.Tasks.task;
import static dev.breakwater.runtime.Tasks.valueOf;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(Tasks.PATIENCE)
class RunCancelTest {

  private final PlannedTask first = task("first");
  private final PlannedTask second = task("second", first);
  private final Plan plan = Plan.of("com.acme.Two", first, second);
  private final Run run = Engine.standard().begin(plan);
  private final CountDownLatch runs = new CountDownLatch(1);
  private final CountDownLatch mayEnd = new CountDownLatch(1);
  private final CountDownLatch interrupted = new CountDownLatch(1);
  private final CountDownLatch mayEndAfterAll = new CountDownLatch(1);
  private final AtomicInteger secondRan = new AtomicInteger();

  private final CompletableFuture<String> firstResult =
      run.start(
          first,
          step -> {
            runs.countDown();
            try {
              await(mayEnd);
            } catch (InterruptedException e) {
              interrupted.countDown();
              await(mayEndAfterAll);
            }
            return "whole";
          });
  private final CompletableFuture<Integer> secondResult =
      run.start(second, step -> secondRan.incrementAndGet());

  @Test
  void cancellingTheFutureStartsNoFurtherTask() throws Exception {
    CompletableFuture<Void> outcome = run.finish();
    await(runs);

    assertTrue(outcome.cancel(true));

    assertTrue(secondResult.isCancelled());
    await(interrupted);
    assertFalse(firstResult.isDone(), "it is still being carried out");
    mayEndAfterAll.countDown();
    assertEquals("Two was cancelled", failureOf(firstResult).getMessage());
    assertEquals(0, secondRan.get());
  }

  @Test
  void timeOutOnTheFutureCancelsTheRunToo() throws Exception {
    CompletableFuture<Void> outcome = run.finish();
    await(runs);

    outcome.completeExceptionally(new TimeoutException());

    assertEquals("Two was cancelled", failureOf(secondResult).getMessage());
    mayEndAfterAll.countDown();
  }

  @Test
  void cancellingWhatHasEndedChangesNothing() throws Exception {
    CompletableFuture<Void> outcome = run.finish();
    mayEnd.countDown();
    valueOf(outcome);

    assertFalse(outcome.cancel(true));
    assertEquals(1, secondResult.join());
  }

  @Test
  void interruptedWaiterStaysUntilNothingRunsAndThenThrows() throws Exception {
    CompletableFuture<Throwable> thrown = new CompletableFuture<>();
    AtomicInteger interrupts = new AtomicInteger();
    Thread waiter =
        new Thread(
            () -> {
              try {
                run.await();
              } catch (Throwable e) {
                if (Thread.currentThread().isInterrupted()) {
                  interrupts.incrementAndGet();
                }
                thrown.complete(e);
              }
            });
    waiter.start();
    await(runs);
    waiter.interrupt();

    Throwable cancelled = failureOf(secondResult);
    await(interrupted);
    assertFalse(thrown.isDone(), "the first task is still being carried out");
    mayEndAfterAll.countDown();

    assertSame(cancelled, valueOf(thrown));
    assertEquals(
        "Two was cancelled: the thread that awaits it was interrupted", cancelled.getMessage());
    assertEquals(1, interrupts.get());
    assertEquals(0, secondRan.get());
  }

  @Test
  void whatACancelledTaskThrowsIsInTheReport() throws Exception {
    CompletableFuture<RunReport> reported = new CompletableFuture<>();
    RunListener listener =
        new RunListener() {
          @Override
          public void runFinished(RunReport report) {
            reported.complete(report);
          }
        };
    PlannedTask alone = task("alone");
    Run failing = Engine.builder().listener(listener).build().begin(Plan.of("One", alone));
    CountDownLatch running = new CountDownLatch(1);
    failing.startVoid(
        alone,
        step -> {
          running.countDown();
          try {
            await(new CountDownLatch(1));
          } catch (InterruptedException e) {
            throw new IllegalStateException("late");
          }
        });
    CompletableFuture<Void> outcome = failing.finish();
    await(running);
    outcome.cancel(true);

    TaskReport report = valueOf(reported).task("alone");
    assertEquals("alone: cancelled because One was cancelled", report.toString());
    assertEquals("late", report.failure().orElseThrow().getSuppressed()[0].getMessage());
  }

  @Test
  void attemptThatIsCancelledBeforeItBeginsIsNotAbandoned() throws Exception {
    CompletableFuture<RunReport> reported = new CompletableFuture<>();
    CountDownLatch starts = new CountDownLatch(1);
    CountDownLatch mayStart = new CountDownLatch(1);
    RunListener listener =
        new RunListener() {
          @Override
          public void attemptStarted(TaskContext attempt) {
            starts.countDown();
            assertDoesNotThrow(() -> await(mayStart));
          }

          @Override
          public void runFinished(RunReport report) {
            reported.complete(report);
          }
        };
    Engine engine = Engine.builder().gracePeriod(Duration.ofMillis(1)).listener(listener).build();
    PlannedTask alone = task("alone");
    AtomicInteger ran = new AtomicInteger();
    Run single = engine.begin(Plan.of("One", alone));
    single.start(alone, step -> ran.incrementAndGet());
    CompletableFuture<Void> outcome = single.finish();
    await(starts);
    outcome.cancel(true);

    assertThrows(TimeoutException.class, () -> reported.get(100, MILLISECONDS));
    mayStart.countDown();
    assertEquals(TaskOutcome.CANCELLED, valueOf(reported).task("alone").outcome());
    assertEquals(0, ran.get());
  }

  @Test
  void whatIsBeingCommittedWhenTheRunIsCancelledSucceeds() throws Exception {
    PlannedTask alone = task("alone");
    Run single = Engine.standard().begin(Plan.of("One", alone));
    CountDownLatch commits = new CountDownLatch(1);
    CountDownLatch mayCommit = new CountDownLatch(1);
    CompletableFuture<String> result =
        single.start(
            alone,
            step -> {
              step.open(new SlowToCommit(commits, mayCommit));
              return "whole";
            });
    await(commits);

    Thread.currentThread().interrupt();
    var unused = CompletableFuture.runAsync(mayCommit::countDown);
    assertEquals("whole", single.await(result::join));
    assertTrue(Thread.interrupted());
  }

  private record SlowToCommit(CountDownLatch commits, CountDownLatch mayCommit)
      implements Capability<String> {

    @Override
    public Lease<String> lease(Access access) {
      return new Lease<>() {
        @Override
        public String value() {
          return "value";
        }

        @Override
        public void commit() throws InterruptedException {
          commits.countDown();
          Tasks.await(mayCommit);
        }

        @Override
        public void rollback() {
          throw new AssertionError("it has been committed");
        }
      };
    }
  }
}
