package dev.breakwater.runtime;

import static dev.breakwater.runtime.Tasks.await;
import static dev.breakwater.runtime.Tasks.failureOf;
import static dev.breakwater.runtime.Tasks.task;
import static dev.breakwater.runtime.Tasks.valueOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
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
  private final AtomicInteger secondRan = new AtomicInteger();

  private final CompletableFuture<String> firstResult =
      run.start(
          first,
          step -> {
            runs.countDown();
            await(mayEnd);
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
    assertFalse(firstResult.isDone(), "what is being carried out goes on to its end");
    mayEnd.countDown();
    assertEquals("whole", valueOf(firstResult));
    assertEquals(0, secondRan.get());
  }

  @Test
  void timeOutOnTheFutureCancelsTheRunToo() throws Exception {
    CompletableFuture<Void> outcome = run.finish();
    await(runs);

    outcome.completeExceptionally(new java.util.concurrent.TimeoutException());

    assertEquals("Two was cancelled", failureOf(secondResult).getMessage());
    mayEnd.countDown();
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
    assertFalse(thrown.isDone(), "the first task is still being carried out");
    mayEnd.countDown();

    assertSame(cancelled, valueOf(thrown));
    assertEquals(
        "Two was cancelled: the thread that awaits it was interrupted", cancelled.getMessage());
    assertEquals(1, interrupts.get());
    assertEquals(0, secondRan.get());
  }

  @Test
  void failureAfterTheCancellationIsSuppressedByIt() throws Exception {
    PlannedTask alone = task("alone");
    PlannedTask after = task("after", alone);
    Run failing = Engine.standard().begin(Plan.of("Two", alone, after));
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch cancelled = new CountDownLatch(1);
    failing.startVoid(
        alone,
        step -> {
          running.countDown();
          await(cancelled);
          throw new IllegalStateException("late");
        });
    CompletableFuture<Void> never = failing.startVoid(after, step -> {});
    CompletableFuture<Throwable> thrown = new CompletableFuture<>();
    Thread waiter =
        new Thread(() -> thrown.complete(assertThrows(RuntimeException.class, failing::await)));
    waiter.start();
    await(running);
    waiter.interrupt();
    failureOf(never);
    cancelled.countDown();

    Throwable failure = valueOf(thrown);
    assertInstanceOf(CancellationException.class, failure);
    assertEquals(
        "Two: alone failed: IllegalStateException: late", failure.getSuppressed()[0].getMessage());
  }

  @Test
  void interruptWithNothingLeftToBeginLetsTheRunSucceed() throws Exception {
    PlannedTask alone = task("alone");
    Run single = Engine.standard().begin(Plan.of("One", alone));
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch ends = new CountDownLatch(1);
    CompletableFuture<String> result =
        single.start(
            alone,
            step -> {
              running.countDown();
              await(ends);
              return "whole";
            });
    await(running);

    Thread.currentThread().interrupt();
    var unused = CompletableFuture.runAsync(ends::countDown);
    assertEquals("whole", single.await(result::join));
    assertTrue(Thread.interrupted());
  }
}
