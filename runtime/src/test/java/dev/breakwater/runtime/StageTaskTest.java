package dev.breakwater.runtime;

import static dev.breakwater.runtime.Tasks.await;
import static dev.breakwater.runtime.Tasks.failureOf;
import static dev.breakwater.runtime.Tasks.task;
import static dev.breakwater.runtime.Tasks.valueOf;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import dev.breakwater.runtime.spi.TaskBody;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Tasks that give their result by a stage. */
class StageTaskTest {

  private final PlannedTask first = task("first");
  private final PlannedTask second = task("second", first);
  private final Plan plan = Plan.of("Two", first, second);
  private final Run run = Engine.standard().begin(plan);

  @Test
  void taskIsDoneWhenItsStageIs() throws Exception {
    CompletableFuture<String> stage = new CompletableFuture<>();
    CountDownLatch returned = new CountDownLatch(1);
    AtomicInteger secondRan = new AtomicInteger();
    CompletableFuture<String> result =
        run.startStage(
            first,
            step -> {
              returned.countDown();
              return stage;
            });
    run.startVoid(second, step -> secondRan.incrementAndGet());
    await(returned);

    assertFalse(result.isDone());
    assertEquals(0, secondRan.get());
    stage.complete("types");

    assertEquals("types", valueOf(run.finish(result::join)));
    assertEquals(1, secondRan.get());
  }

  @Test
  void stageMayGiveNull() throws Exception {
    CompletableFuture<String> result =
        run.startStage(first, step -> CompletableFuture.completedFuture(null));
    run.startVoid(second, step -> {});

    valueOf(run.finish());
    assertNull(result.join());
  }

  @Test
  void failureOfTheStageIsTakenOutOfItsWrapper() throws Exception {
    IOException cause = new IOException("no answer");
    run.startStage(
        first, step -> CompletableFuture.failedFuture(cause).thenApply(x -> x).thenApply(x -> x));
    run.startVoid(second, step -> {});

    assertSame(cause, failureOf(run.finish()).getCause());
  }

  @Test
  void wrapperThatTheBodyItselfThrowsIsItsOwnException() throws Exception {
    CompletionException own = new CompletionException(new IOException("no answer"));
    run.start(
        first,
        step -> {
          throw own;
        });
    run.startVoid(second, step -> {});

    assertSame(own, failureOf(run.finish()).getCause());
  }

  @Test
  void missingStageIsAFailureThatSaysWhatToReturn() throws Exception {
    run.startStage(first, step -> null);
    run.startVoid(second, step -> {});

    assertEquals(
        "Two: first failed: IllegalStateException: first returned null instead of a stage: return"
            + " one that gives null",
        failureOf(run.finish()).getMessage());
  }

  @Test
  void leasesEndWithTheStageAndInAThreadOfTheEngine() throws Exception {
    AtomicReference<Thread> committer = new AtomicReference<>();
    CompletableFuture<String> stage = new CompletableFuture<>();
    CountDownLatch returned = new CountDownLatch(1);
    run.startStage(
        first,
        step -> {
          step.open(new Noting(committer));
          returned.countDown();
          return stage;
        });
    run.startVoid(second, step -> {});
    await(returned);

    assertNull(committer.get());
    Thread foreign = new Thread(() -> stage.complete("types"));
    foreign.start();
    valueOf(run.finish());

    assertEquals("breakwater-Two-first", committer.get().getName());
  }

  @Test
  void stageThatEndsAfterTheExecutorIsShutFailsTheTask() throws Exception {
    CompletableFuture<String> stage = new CompletableFuture<>();
    RejectedExecutionException refusal = new RejectedExecutionException("shut");
    AtomicInteger executions = new AtomicInteger();
    Executor once =
        work -> {
          if (executions.incrementAndGet() > 1) {
            throw refusal;
          }
          work.run();
        };
    Run refused = Engine.builder().executor(once).build().begin(plan);
    refused.startStage(first, step -> stage);
    refused.startVoid(second, step -> {});
    CompletableFuture<Void> outcome = refused.finish();

    stage.complete("types");

    assertSame(refusal, failureOf(outcome).getCause());
  }

  @Test
  void thousandStagesInTheCallersThreadNeedNoDeepStack() throws Exception {
    assertChainRuns(step -> CompletableFuture.completedFuture("done"));
    assertChainRuns(step -> CompletableFuture.supplyAsync(() -> "done"));
  }

  @Test
  void cancelledStageFailsTheTask() throws Exception {
    CompletableFuture<String> stage = new CompletableFuture<>();
    run.startStage(first, step -> stage);
    run.startVoid(second, step -> {});
    stage.cancel(true);

    assertInstanceOf(
        java.util.concurrent.CancellationException.class, failureOf(run.finish()).getCause());
  }

  @Test
  void taskWhoseStageIsCancelledEndsWhenItsLeaseIsRolledBack() throws Exception {
    CompletableFuture<String> stage = new CompletableFuture<>();
    CountDownLatch mayRollBack = new CountDownLatch(1);
    CompletableFuture<String> result =
        run.startStage(
            first,
            step -> {
              step.open(new SlowToRollBack(mayRollBack));
              return stage;
            });
    run.startVoid(second, step -> {});
    CompletableFuture<Void> outcome = run.finish();
    while (stage.getNumberOfDependents() == 0) {
      Thread.sleep(1);
    }
    outcome.cancel(true);

    assertThrows(TimeoutException.class, () -> result.get(100, MILLISECONDS));
    mayRollBack.countDown();
    assertEquals("Two was cancelled", failureOf(result).getMessage());
  }

  private static void assertChainRuns(TaskBody<CompletableFuture<String>> body) throws Exception {
    PlannedTask[] tasks = Tasks.chain(1_000);
    Run chain = Engine.builder().executor(Runnable::run).build().begin(Plan.of("Chain", tasks));
    AtomicInteger depth = new AtomicInteger();
    for (int index = tasks.length - 1; index >= 0; index--) {
      chain.startStage(
          tasks[index],
          step -> {
            depth.accumulateAndGet(new Throwable().getStackTrace().length, Math::max);
            return body.run(step);
          });
    }
    valueOf(chain.finish());
    assertTrue(depth.get() < 200, () -> "the stack grew to " + depth + " frames");
  }

  private record Noting(AtomicReference<Thread> committer) implements Capability<String> {

    @Override
    public Lease<String> lease(Access access) {
      return new Lease<>() {
        @Override
        public String value() {
          return "value";
        }

        @Override
        public void commit() {
          committer.set(Thread.currentThread());
        }

        @Override
        public void rollback() {}
      };
    }
  }

  private record SlowToRollBack(CountDownLatch mayRollBack) implements Capability<String> {

    @Override
    public Lease<String> lease(Access access) {
      return new Lease<>() {
        @Override
        public String value() {
          return "value";
        }

        @Override
        public void commit() {
          throw new AssertionError("its stage was cancelled");
        }

        @Override
        public void rollback() throws InterruptedException {
          await(mayRollBack);
        }
      };
    }
  }
}
