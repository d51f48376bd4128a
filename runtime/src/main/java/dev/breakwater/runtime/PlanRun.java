package dev.breakwater.runtime;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Carries out a plan: asks the {@link RunState} what is next, and does it outside its lock. */
final class PlanRun implements Run {

  private final Plan plan;
  private final Launcher launcher;
  private final RunState state;

  /** Completes when the run is over, with what stopped it or null. */
  private final CompletableFuture<@Nullable RuntimeException> over = new CompletableFuture<>();

  /**
   * The threads that are handing out ready tasks. An executor may carry them out in the very
   * thread; what becomes ready then is left to the loop further up its stack, so that a long chain
   * of tasks needs no deep stack.
   */
  private final Set<Thread> handingOut = ConcurrentHashMap.newKeySet();

  PlanRun(Plan plan, Launcher launcher) {
    this.plan = plan;
    this.launcher = launcher;
    this.state = new RunState(plan);
  }

  @Override
  public <T extends @Nullable Object> CompletableFuture<T> start(
      PlannedTask task, TaskBody<? extends T> body) {
    Objects.requireNonNull(body, "body");
    return startStage(task, step -> CompletableFuture.completedFuture(body.run(step)));
  }

  @Override
  public CompletableFuture<@Nullable Void> startVoid(PlannedTask task, VoidTaskBody body) {
    Objects.requireNonNull(body, "body");
    return startStage(
        task,
        step -> {
          body.run(step);
          return CompletableFuture.completedFuture(null);
        });
  }

  @Override
  public <T extends @Nullable Object> CompletableFuture<T> startStage(
      PlannedTask task, TaskBody<? extends CompletionStage<? extends T>> body) {
    Objects.requireNonNull(task, "task");
    Objects.requireNonNull(body, "body");
    TaskExecution<T> execution = new TaskExecution<>(this, task, body);
    RuntimeException stop = state.start(execution);
    if (stop != null) {
      execution.completeExceptionally(stop);
    } else {
      handOut();
    }
    return execution.future();
  }

  @Override
  public <R extends @Nullable Object> CompletableFuture<R> finish(Supplier<? extends R> result) {
    Objects.requireNonNull(result, "result");
    state.finish();
    CompletableFuture<R> future = new CompletableFuture<>();
    var unusedEnd = over.thenAccept(stop -> complete(future, stop, result));
    var unusedCancel =
        future.whenComplete((value, failure) -> cancel(plan.simpleName() + " was cancelled"));
    return future;
  }

  @Override
  public CompletableFuture<@Nullable Void> finish() {
    return finish(() -> null);
  }

  @Override
  public <R extends @Nullable Object> R await(Supplier<? extends R> result) {
    Objects.requireNonNull(result, "result");
    state.finish();
    RuntimeException stop = awaitOver();
    if (stop != null) {
      throw stop;
    }
    return result.get();
  }

  @Override
  public void await() {
    Object unused = this.<@Nullable Object>await(() -> null);
  }

  Plan plan() {
    return plan;
  }

  Launcher launcher() {
    return launcher;
  }

  boolean begin(TaskExecution<?> execution) {
    return state.begin(execution.task());
  }

  void succeeded(TaskExecution<?> execution) {
    state.succeed(execution.task());
    handOut();
    endIfOver();
  }

  void failed(TaskExecution<?> execution, TaskFailedException failure) {
    List<TaskExecution<?>> skipped = state.fail(execution.task(), failure);
    execution.completeExceptionally(failure);
    settle(skipped);
  }

  private void cancel(String why) {
    if (!over.isDone()) {
      settle(state.cancel(new CancellationException(why)));
    }
  }

  private void settle(List<TaskExecution<?>> skipped) {
    RuntimeException stop = state.stop();
    if (stop != null) {
      skipped.forEach(execution -> execution.completeExceptionally(stop));
    }
    state.settle();
    endIfOver();
  }

  private void handOut() {
    if (!handingOut.add(Thread.currentThread())) {
      return;
    }
    try {
      for (TaskExecution<?> next = state.pollReady(); next != null; next = state.pollReady()) {
        next.submit();
      }
    } finally {
      handingOut.remove(Thread.currentThread());
    }
  }

  private void endIfOver() {
    if (state.over()) {
      over.complete(state.stop());
    }
  }

  private static <R extends @Nullable Object> void complete(
      CompletableFuture<R> future, @Nullable RuntimeException stop, Supplier<? extends R> result) {
    if (stop != null) {
      future.completeExceptionally(stop);
      return;
    }
    try {
      future.complete(result.get());
    } catch (Throwable e) {
      future.completeExceptionally(e);
    }
  }

  private @Nullable RuntimeException awaitOver() {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return over.get();
        } catch (InterruptedException e) {
          interrupted = true;
          cancel(plan.simpleName() + " was cancelled: the thread that awaits it was interrupted");
        } catch (ExecutionException e) {
          throw new AssertionError("a run ends by completing, whatever became of it", e);
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
