package dev.breakwater.runtime;

import static dev.breakwater.runtime.Tasks.PATIENCE;
import static dev.breakwater.runtime.Tasks.failureOf;
import static dev.breakwater.runtime.Tasks.task;
import static dev.breakwater.runtime.Tasks.valueOf;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A callback that blocks holds up the thread that it runs in, and no other task. */
class CouplingTest {

  private static final int RUNS = 2_000;

  private static final PlannedTask FIRST = task("first");
  private static final PlannedTask OTHER = task("other");
  private static final PlannedTask NEXT = task("next", OTHER);
  private static final Plan PLAN = Plan.of("Graph", FIRST, OTHER, NEXT);

  private final Engine engine =
      Engine.builder().schedule(Schedule.EAGER).onFailure(OnFailure.FINISH_INDEPENDENT).build();

  /**
   * Two tasks end at the same time, and a callback of the one waits for the successor of the other.
   */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void callbackWaitsForTheSuccessorOfAnotherTask(boolean fails) throws Exception {
    for (int number = 0; number < RUNS; number++) {
      CyclicBarrier together = new CyclicBarrier(2);
      CompletableFuture<String> next = new CompletableFuture<>();
      Run run = engine.begin(PLAN);
      CompletableFuture<Void> first =
          run.startVoid(
              FIRST,
              step -> {
                together.await(PATIENCE, SECONDS);
                if (fails) {
                  throw new IllegalStateException("fails");
                }
              });
      CompletableFuture<String> seen =
          first.handle((value, failure) -> next.orTimeout(PATIENCE, SECONDS).join());
      run.startVoid(
          OTHER,
          step -> {
            together.await(PATIENCE, SECONDS);
          });
      run.startVoid(NEXT, step -> next.complete("reached"));
      CompletableFuture<Void> outcome = run.finish();

      assertEquals("reached", valueOf(seen));
      if (fails) {
        assertInstanceOf(TaskFailedException.class, failureOf(outcome));
      } else {
        valueOf(outcome);
      }
    }
  }

  /** The end of a run in place leaves the permit to a run that its callback begins. */
  @Test
  void callbackOfARunMayRunAnother() throws Exception {
    Engine direct = Engine.builder().executor(Runnable::run).maxConcurrency(1).build();
    Plan plan = Plan.of("One", FIRST);
    Run run = direct.begin(plan);
    run.startVoid(FIRST, step -> {});
    CompletableFuture<String> nested =
        run.finish()
            .thenApply(
                done -> {
                  Run inner = direct.begin(plan);
                  CompletableFuture<String> result = inner.start(FIRST, step -> "inner");
                  inner.await();
                  return result.join();
                });

    assertEquals("inner", valueOf(nested));
  }
}
