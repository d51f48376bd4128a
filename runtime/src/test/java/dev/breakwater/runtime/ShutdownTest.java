package dev.breakwater.runtime;

import static dev.breakwater.runtime.Tasks.await;
import static dev.breakwater.runtime.Tasks.failureOf;
import static dev.breakwater.runtime.Tasks.task;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import dev.breakwater.runtime.spi.VoidTaskBody;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An executor that is shut down in mid-run. */
@Timeout(Tasks.PATIENCE)
class ShutdownTest {

  private final PlannedTask first = task("first");
  private final PlannedTask second = task("second");
  private final PlannedTask third = task("third", first, second);
  private final Plan plan = Plan.of("com.acme.Three", first, second, third);
  private final ExecutorService pool = Executors.newSingleThreadExecutor();
  private final Run run = Engine.builder().executor(pool).build().begin(plan);
  private final CountDownLatch runs = new CountDownLatch(1);
  private final CountDownLatch mayEnd = new CountDownLatch(1);

  @AfterEach
  void shutDown() {
    pool.shutdownNow();
  }

  @Test
  void whatItRefusesFails() throws Exception {
    start(step -> await(mayEnd));
    CompletableFuture<Void> outcome = run.finish();
    await(runs);
    pool.shutdown();
    mayEnd.countDown();

    TaskFailedException failure = (TaskFailedException) failureOf(outcome);
    assertEquals("third", failure.task());
    assertInstanceOf(RejectedExecutionException.class, failure.getCause());
  }

  @Test
  void whatItForgetsFails() throws Exception {
    start(
        step -> {
          assertThrows(InterruptedException.class, mayEnd::await);
        });
    CompletableFuture<Void> outcome = run.finish();
    await(runs);
    assertEquals(1, pool.shutdownNow().size(), "the second task is in its queue");

    TaskFailedException failure = (TaskFailedException) failureOf(outcome);
    assertEquals(
        "Three: second failed: RejectedExecutionException: the executor was shut down before it had"
            + " begun second",
        failure.getMessage());
    assertEquals("first: succeeded", failure.report().task("first").toString());
  }

  @Test
  void waitingCallEndsToo() throws Exception {
    start(
        step -> {
          assertThrows(InterruptedException.class, mayEnd::await);
        });
    var unused =
        CompletableFuture.runAsync(
            () -> {
              try {
                await(runs);
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
              pool.shutdownNow();
            });

    assertEquals("second", assertThrows(TaskFailedException.class, run::await).task());
  }

  private void start(VoidTaskBody body) {
    run.startVoid(
        first,
        step -> {
          runs.countDown();
          body.run(step);
        });
    run.startVoid(second, step -> {});
    run.startVoid(third, step -> {});
  }

  @Test
  void aStageWhoseEndThePoolForgetsEndsTheRun() throws Exception {
    PlannedTask stage = PlannedTask.builder("stage", ShutdownTest.class).build();
    PlannedTask busy = PlannedTask.builder("busy", ShutdownTest.class).build();
    ExecutorService single = Executors.newFixedThreadPool(1);
    Engine engine =
        Engine.builder().executor(single).onFailure(OnFailure.FINISH_INDEPENDENT).build();
    CompletableFuture<String> answer = new CompletableFuture<>();
    CountDownLatch running = new CountDownLatch(1);
    Leases leases = new Leases();
    Run run = engine.begin(Plan.of("Graph", stage, busy), leases);
    CompletableFuture<String> result =
        run.startStage(
            stage,
            step -> {
              step.open(leases);
              return answer;
            });
    run.startVoid(
        busy,
        step -> {
          running.countDown();
          new CountDownLatch(1).await();
        });
    CompletableFuture<Void> end = run.finish();
    running.await();
    answer.complete("done");
    single.shutdownNow();

    assertThrows(ExecutionException.class, () -> end.get(10, TimeUnit.SECONDS));
    CompletionException failure = assertThrows(CompletionException.class, result::join);
    assertEquals(
        "the executor was shut down before it had ended stage",
        failure.getCause().getCause().getMessage());
    assertEquals("leased rolled back", leases.story());
  }
}
