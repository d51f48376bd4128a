package dev.breakwater.runtime;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * One task in one run: its body, and the future of its result.
 *
 * @param <T> the type of the result
 */
final class TaskExecution<T extends @Nullable Object> {

  private final PlanRun run;
  private final PlannedTask task;
  private final TaskBody<? extends CompletionStage<? extends T>> body;
  private final CompletableFuture<T> future = new CompletableFuture<>();

  TaskExecution(
      PlanRun run, PlannedTask task, TaskBody<? extends CompletionStage<? extends T>> body) {
    this.run = run;
    this.task = task;
    this.body = body;
  }

  PlannedTask task() {
    return task;
  }

  CompletableFuture<T> future() {
    return future;
  }

  /** Hands the task to the engine's threads. One that is refused fails for that. */
  void submit() {
    try {
      launch(this::run);
    } catch (Throwable refused) {
      if (run.begin(this)) {
        fail(refused);
      }
    }
  }

  /** Carries out work for this task in the engine's threads. */
  void launch(Runnable work) {
    run.launcher().launch("breakwater-" + run.plan().simpleName() + "-" + task, work);
  }

  void completeExceptionally(RuntimeException failure) {
    future.completeExceptionally(failure);
  }

  /** The future first: what comes next may read it. */
  void succeed(T value) {
    future.complete(value);
    run.succeeded(this);
  }

  void fail(Throwable cause) {
    run.failed(this, new TaskFailedException(run.plan().graph(), task.name(), cause));
  }

  private void run() {
    if (run.begin(this)) {
      new Attempt<>(this, new Access(run.plan().graph(), task), body).run();
    }
  }
}
