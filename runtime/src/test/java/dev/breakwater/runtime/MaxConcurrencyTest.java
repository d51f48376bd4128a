package dev.breakwater.runtime;

import static dev.breakwater.runtime.Tasks.await;
import static dev.breakwater.runtime.Tasks.failureOf;
import static dev.breakwater.runtime.Tasks.task;
import static dev.breakwater.runtime.Tasks.valueOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(Tasks.PATIENCE)
class MaxConcurrencyTest {

  private final List<String> order = Collections.synchronizedList(new ArrayList<>());

  @Test
  void limitHoldsAcrossTheRunsOfAnEngine() throws Exception {
    Engine engine = Engine.builder().maxConcurrency(3).build();
    AtomicInteger active = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<CompletableFuture<Void>> outcomes = new ArrayList<>();
    for (int number = 0; number < 10; number++) {
      Run run = engine.begin(wide(20));
      for (PlannedTask task : planOf(run).tasks()) {
        run.startVoid(
            task,
            step -> {
              most.accumulateAndGet(active.incrementAndGet(), Math::max);
              Thread.yield();
              active.decrementAndGet();
            });
      }
      outcomes.add(run.finish());
    }
    for (CompletableFuture<Void> outcome : outcomes) {
      valueOf(outcome);
    }

    assertTrue(most.get() <= 3, () -> most + " at once");
  }

  @Test
  void wideRunDoesNotHoldUpANarrowOne() throws Exception {
    Engine engine = Engine.builder().maxConcurrency(1).build();
    CountDownLatch bothAreStarted = new CountDownLatch(1);
    CompletableFuture<Void> wide = start(engine, "wide", 5, bothAreStarted);
    CompletableFuture<Void> narrow = start(engine, "narrow", 2, bothAreStarted);
    bothAreStarted.countDown();
    valueOf(wide);
    valueOf(narrow);

    assertEquals(List.of("wide", "wide", "narrow", "wide", "narrow", "wide", "wide"), order);
  }

  @Test
  void taskThatWaitsForAnotherAttemptGivesItsPlaceAway() throws Exception {
    PlannedTask retried = task("retried");
    PlannedTask other = task("other");
    CountDownLatch otherRan = new CountDownLatch(1);
    Engine engine =
        Engine.builder()
            .maxConcurrency(1)
            .attempts(2)
            .backoff(Duration.ofMillis(50), Duration.ofMillis(50))
            .build();
    Run run = engine.begin(Plan.of("Two", retried, other));
    run.startVoid(
        retried,
        step -> {
          if (step.context().attempt() == 1) {
            throw new IllegalStateException("once");
          }
          assertEquals(0, otherRan.getCount());
        });
    run.startVoid(other, step -> otherRan.countDown());

    valueOf(run.finish());
  }

  @Test
  void failedAndCancelledRunsGiveTheirPlacesBack() throws Exception {
    Engine engine = Engine.builder().maxConcurrency(2).gracePeriod(Duration.ofMillis(1)).build();
    CountDownLatch mayEnd = new CountDownLatch(1);
    for (int number = 0; number < 20; number++) {
      Run failing = engine.begin(wide(5));
      for (PlannedTask task : planOf(failing).tasks()) {
        failing.startVoid(
            task,
            step -> {
              throw new IllegalStateException("no model");
            });
      }
      failureOf(failing.finish());
      CompletableFuture<Void> cancelled = start(engine, "cancelled", 5, mayEnd);
      cancelled.cancel(true);
    }

    valueOf(start(engine, "last", 5, new CountDownLatch(0)));
    mayEnd.countDown();
  }

  @Test
  void abandonedTaskGivesItsPlaceBack() throws Exception {
    Engine engine = Engine.builder().maxConcurrency(1).gracePeriod(Duration.ofMillis(1)).build();
    CountDownLatch mayEnd = new CountDownLatch(1);
    PlannedTask deaf =
        PlannedTask.builder("deaf", MaxConcurrencyTest.class).timeout(Duration.ofMillis(1)).build();
    Run run = engine.begin(Plan.of("One", deaf));
    run.startVoid(
        deaf,
        step -> {
          while (mayEnd.getCount() > 0) {
            Thread.onSpinWait();
          }
        });
    failureOf(run.finish());

    valueOf(start(engine, "last", 2, new CountDownLatch(0)));
    mayEnd.countDown();
  }

  private CompletableFuture<Void> start(
      Engine engine, String name, int tasks, CountDownLatch first) {
    Run run = engine.begin(wide(tasks));
    for (PlannedTask task : planOf(run).tasks()) {
      run.startVoid(
          task,
          step -> {
            order.add(name);
            await(first);
          });
    }
    return run.finish();
  }

  private static Plan wide(int tasks) {
    PlannedTask[] list = new PlannedTask[tasks];
    for (int index = 0; index < tasks; index++) {
      list[index] = task("task-" + index);
    }
    return Plan.of("Wide", list);
  }

  private static Plan planOf(Run run) {
    return ((RunHandle) run).run().plan();
  }
}
