package dev.breakwater.runtime;

import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import dev.breakwater.runtime.spi.Step;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/** Carries out the {@link Script} of one task. */
final class ScriptedTask {

  private final Script script;
  private final Observed observed;

  /** Completes stages in threads that are not the engine's. */
  private final Executor others;

  ScriptedTask(Script script, Observed observed, Executor others) {
    this.script = script;
    this.observed = observed;
    this.others = others;
  }

  CompletableFuture<String> startIn(Run started) {
    PlannedTask task = observed.run().plan.tasks().get(script.index());
    return script.givesStage()
        ? started.startStage(task, this::attempt)
        : started.start(task, step -> attempt(step).toCompletableFuture().join());
  }

  private CompletionStage<String> attempt(Step step) throws InterruptedException {
    observed.bodyBegins();
    try {
      int number = step.context().attempt();
      ObservedLease lease = step.open(observed);
      observed.hold(lease, number);
      return goThe(script.way(number), lease, observed.name(script.index(), number));
    } finally {
      observed.bodyEnds();
    }
  }

  private CompletionStage<String> goThe(Way way, ObservedLease lease, String name)
      throws InterruptedException {
    CompletableFuture<String> stage = new CompletableFuture<>();
    switch (way) {
      case RETURNS, DONE_STAGE -> {}
      case SLOW -> Thread.sleep(1 + script.index() % 2);
      case NESTED_RUN -> NestedRun.carryOut(script.index() % 2 == 0);
      case STAGE -> {
        others.execute(() -> stage.complete(name));
        return stage;
      }
      case THROWS -> throw new ModelFailure(name);
      case FAILED_STAGE -> {
        others.execute(() -> stage.completeExceptionally(new ModelFailure(name)));
        return stage;
      }
      case COMMIT_FAILS -> lease.failToCommit();
      case THROWS_ERROR -> throw new ModelFailure.Fatal(name);
      case THROWS_PERMANENT_FAILURE -> throw new ModelFailure.Permanent(name);
      case SLEEPS -> new CountDownLatch(1).await();
      case LINGERS -> {
        awaitInterrupt();
        Thread.sleep(1);
      }
      case FAILS_LATE -> {
        awaitInterrupt();
        throw new ModelFailure(name);
      }
      case SPOILS_THREAD -> {
        Thread.currentThread().setName("spoilt");
        Thread.currentThread().interrupt();
      }
      case INTERCEPTOR_THROWS, HANGING_STAGE -> {
        lease.uses(stage);
        return stage;
      }
      // An interrupt does not end this wait.
      case DEAF -> lease.ended().join();
      case DEAF_STAGE -> {
        return lease.ended().thenApply(end -> name).minimalCompletionStage();
      }
    }
    return CompletableFuture.completedFuture(name);
  }

  private static void awaitInterrupt() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      // As some tasks have it: they take no notice.
    }
  }
}
