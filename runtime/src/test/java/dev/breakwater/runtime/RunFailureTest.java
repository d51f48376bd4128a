package dev.breakwater.runtime;

import static dev.breakwater.runtime.Tasks.await;
import static dev.breakwater.runtime.Tasks.failureOf;
import static dev.breakwater.runtime.Tasks.task;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunFailureTest {

  private final PlannedTask left = task("left");
  private final PlannedTask right = task("right");
  private final PlannedTask later = task("later", left);
  private final Plan plan = Plan.of("com.acme.Forked", left, right, later);
  private final Run run = Engine.standard().begin(plan);

  @Test
  void failureNamesGraphAndTaskAndHasTheTasksOwnException() throws Exception {
    IOException cause = new IOException("disk full");
    run.startVoid(
        left,
        step -> {
          throw cause;
        });
    run.startVoid(right, step -> {});
    run.startVoid(later, step -> {});
    TaskFailedException failure = (TaskFailedException) failureOf(run.finish());
    assertEquals("Forked: left failed: IOException: disk full", failure.getMessage());
    assertEquals("com.acme.Forked", failure.graph());
    assertEquals("left", failure.task());
    assertSame(cause, failure.getCause());
  }

  @Test
  void awaitThrowsTheFailureItself() {
    run.startVoid(left, step -> fail("no model"));
    run.startVoid(right, step -> {});
    run.startVoid(later, step -> {});

    TaskFailedException failure = assertThrows(TaskFailedException.class, run::await);
    assertEquals("Forked: left failed: IllegalStateException: no model", failure.getMessage());
  }

  @Test
  void runningSiblingIsInterruptedAndTheRunWaitsForIt() throws Exception {
    CountDownLatch siblingRuns = new CountDownLatch(1);
    CountDownLatch siblingIsInterrupted = new CountDownLatch(1);
    CountDownLatch siblingMayEnd = new CountDownLatch(1);
    CompletableFuture<Void> failing =
        run.startVoid(
            left,
            step -> {
              await(siblingRuns);
              fail("first");
            });
    CompletableFuture<String> sibling =
        run.start(
            right,
            step -> {
              siblingRuns.countDown();
              assertThrows(InterruptedException.class, () -> new CountDownLatch(1).await());
              siblingIsInterrupted.countDown();
              await(siblingMayEnd);
              return "too late";
            });
    AtomicInteger laterRan = new AtomicInteger();
    CompletableFuture<Integer> never = run.start(later, step -> laterRan.incrementAndGet());
    CompletableFuture<Void> outcome = run.finish();

    await(siblingIsInterrupted);
    Throwable failure = failureOf(failing);
    assertSame(failure, failureOf(never));
    assertFalse(outcome.isDone());
    siblingMayEnd.countDown();

    assertSame(failure, failureOf(outcome));
    assertSame(failure, failureOf(sibling), "what it gave when it had been told to end is dropped");
    assertEquals(0, laterRan.get());
    assertEquals(0, failure.getSuppressed().length, "a cancelled task has not failed");
  }

  @Test
  void furtherFailuresAreSuppressedByTheFirst() throws Exception {
    Run lenient = Engine.builder().onFailure(OnFailure.FINISH_INDEPENDENT).build().begin(plan);
    CompletableFuture<Void> first = lenient.startVoid(left, step -> fail("first"));
    CompletableFuture<Void> second =
        lenient.startVoid(
            right,
            step -> {
              failureOf(first);
              fail("second");
            });
    lenient.startVoid(later, step -> {});

    Throwable failure = failureOf(lenient.finish());

    assertSame(failureOf(first), failure);
    assertEquals(1, failure.getSuppressed().length);
    assertSame(failureOf(second), failure.getSuppressed()[0]);
    assertEquals(
        "Forked: right failed: IllegalStateException: second",
        failure.getSuppressed()[0].getMessage());
  }

  @Test
  void taskStartedAfterTheFailureIsNeverCarriedOut() throws Exception {
    CompletableFuture<Void> failing = run.startVoid(left, step -> fail("first"));
    Throwable failure = failureOf(failing);
    AtomicInteger ran = new AtomicInteger();

    CompletableFuture<Integer> skipped = run.start(right, step -> ran.incrementAndGet());
    run.start(later, step -> ran.incrementAndGet());

    assertSame(failure, failureOf(skipped));
    assertSame(failure, failureOf(run.finish()));
    assertEquals(0, ran.get());
  }

  @Test
  void whatIsToldOfASkippedTaskIsInTheReportOfTheRunToo() throws Exception {
    AtomicReference<TaskReport> told = new AtomicReference<>();
    RunListener listener =
        new RunListener() {
          @Override
          public void taskFinished(long number, TaskReport task) {
            if (task.outcome() == TaskOutcome.SKIPPED) {
              told.set(task);
            }
          }
        };
    Run lenient =
        Engine.builder()
            .onFailure(OnFailure.FINISH_INDEPENDENT)
            .listener(listener)
            .build()
            .begin(plan);
    lenient.startVoid(left, step -> fail("first"));
    lenient.startVoid(right, step -> {});
    lenient.startVoid(later, step -> {});

    TaskFailedException failure = (TaskFailedException) failureOf(lenient.finish());

    assertEquals(told.get(), failure.report().task("later"));
    assertEquals(Optional.empty(), told.get().waitedOn(), "its turn never came");
  }

  @Test
  void errorsAreFailuresToo() throws Exception {
    run.startVoid(left, step -> overflow(0));
    run.startVoid(right, step -> {});
    run.startVoid(later, step -> {});

    assertInstanceOf(StackOverflowError.class, failureOf(run.finish()).getCause());
  }

  @ParameterizedTest
  @ValueSource(classes = {OutOfMemoryError.class, AssertionError.class, LinkageError.class})
  void thrownErrorIsAFailure(Class<? extends Error> type) throws Exception {
    Error error = type.getConstructor().newInstance();
    run.startVoid(
        left,
        step -> {
          throw error;
        });
    run.startVoid(right, step -> {});
    run.startVoid(later, step -> {});

    TaskFailedException failure = (TaskFailedException) failureOf(run.finish());
    assertSame(error, failure.getCause());
    assertEquals("Forked: left failed: " + type.getSimpleName(), failure.getMessage());
  }

  @Test
  void checkedThrowableThatIsNoExceptionIsAFailureToo() throws Exception {
    Throwable odd = new Throwable("odd");
    run.startVoid(
        left,
        step -> {
          throw odd;
        });
    run.startVoid(right, step -> {});
    run.startVoid(later, step -> {});

    assertSame(odd, failureOf(run.finish()).getCause());
  }

  @Test
  void messageIsOneLineWhateverTheCauseSays() {
    assertEquals(
        "G: t failed: IllegalStateException: first second",
        failed("G", new IllegalStateException(" first\n  second\r\n")).getMessage());
    assertEquals(
        "G: t failed: NullPointerException",
        failed("a.b.G", new NullPointerException()).getMessage());
  }

  private static TaskFailedException failed(String graph, Throwable cause) {
    return TaskFailedException.of(graph, "t", TaskOutcome.FAILED, "", cause);
  }

  @Test
  void causeThatCannotTellItsMessageDoesNotHangTheRun() throws Exception {
    run.startVoid(
        left,
        step -> {
          throw new Mute();
        });
    run.startVoid(right, step -> {});
    run.startVoid(later, step -> {});

    assertEquals("Forked: left failed: Mute", failureOf(run.finish()).getMessage());
  }

  @Test
  void refusalOfTheExecutorFailsTheTask() throws Exception {
    RejectedExecutionException refusal = new RejectedExecutionException("full");
    Run refused =
        Engine.builder()
            .executor(
                work -> {
                  throw refusal;
                })
            .build()
            .begin(plan);
    AtomicInteger ran = new AtomicInteger();
    plan.tasks().forEach(task -> refused.start(task, step -> ran.incrementAndGet()));

    TaskFailedException failure = (TaskFailedException) failureOf(refused.finish());
    assertEquals("left", failure.task());
    assertSame(refusal, failure.getCause());
    assertEquals(0, ran.get());
  }

  @Test
  void executorThatThrowsAfterTheTaskChangesNothing() {
    Run odd =
        Engine.builder()
            .executor(
                work -> {
                  work.run();
                  work.run();
                  throw new RejectedExecutionException("too late");
                })
            .build()
            .begin(plan);
    AtomicInteger ran = new AtomicInteger();
    plan.tasks().forEach(task -> odd.start(task, step -> ran.incrementAndGet()));

    odd.await();
    assertEquals(3, ran.get());
  }

  @Test
  void everyFutureCompletesOnTheCallersThreadToo() throws Exception {
    Run here = Engine.builder().executor(Runnable::run).build().begin(plan);
    Set<PlannedTask> ran = ConcurrentHashMap.newKeySet();
    CompletableFuture<Boolean> third = here.start(later, step -> ran.add(later));
    CompletableFuture<Void> first = here.startVoid(left, step -> fail("first"));
    CompletableFuture<Boolean> second = here.start(right, step -> ran.add(right));

    Throwable failure = failureOf(here.finish());

    assertSame(failure, failureOf(first));
    assertSame(failure, failureOf(second));
    assertSame(failure, failureOf(third));
    assertTrue(ran.isEmpty());
  }

  @Test
  void interruptedTaskKeepsTheInterruptOfTheCallersThread() throws Exception {
    Run here = Engine.builder().executor(Runnable::run).build().begin(plan);
    here.startVoid(
        left,
        step -> {
          throw new InterruptedException("stop");
        });

    assertTrue(Thread.interrupted());
    here.startVoid(right, step -> {});
    here.startVoid(later, step -> {});
    assertInstanceOf(InterruptedException.class, failureOf(here.finish()).getCause());
  }

  private static void fail(String message) {
    throw new IllegalStateException(message);
  }

  private static int overflow(int depth) {
    return depth < 0 ? depth : overflow(depth + 1) + 1;
  }

  private static final class Mute extends RuntimeException {
    private static final long serialVersionUID = 1;

    @Override
    public String getMessage() {
      throw new UnsupportedOperationException();
    }
  }
}
