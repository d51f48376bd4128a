package dev.breakwater.runtime;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of one task, from the call of its body until its leases are ended.
 *
 * @param <T> the type of the result
 */
final class Attempt<T extends @Nullable Object> {

  private final TaskExecution<T> execution;
  private final TaskBody<? extends CompletionStage<? extends T>> body;
  private final AttemptStep step;
  private final AtomicBoolean ended = new AtomicBoolean();
  private volatile @Nullable Thread caller;

  Attempt(
      TaskExecution<T> execution,
      Access access,
      TaskBody<? extends CompletionStage<? extends T>> body) {
    this.execution = execution;
    this.body = body;
    this.step = new AttemptStep(access);
  }

  void run() {
    try {
      CompletionStage<? extends T> stage = body.run(step);
      if (stage == null) {
        throw new IllegalStateException(
            execution.task() + " returned null instead of a stage: return one that gives null");
      }
      caller = Thread.currentThread();
      var unused = stage.whenComplete(this::stageDone);
    } catch (Throwable failure) {
      fail(failure);
      restoreInterrupt(failure);
    } finally {
      caller = null;
    }
  }

  /**
   * Ends the attempt right here if the stage was done when the body returned it, else in a thread
   * of the engine: the one that completes a stage is somebody's event loop often enough, and to
   * commit may take its time.
   */
  private void stageDone(T value, @Nullable Throwable wrapped) {
    Throwable failure = unwrap(wrapped);
    Runnable end = failure == null ? () -> succeed(value) : () -> fail(failure);
    if (Thread.currentThread() == caller) {
      end.run();
      return;
    }
    try {
      execution.launch(end);
    } catch (Throwable refused) {
      fail(failure == null ? refused : failure);
    }
  }

  private void succeed(T value) {
    if (ended.compareAndSet(false, true)) {
      Throwable failure = step.commit();
      if (failure == null) {
        execution.succeed(value);
      } else {
        execution.fail(failure);
        restoreInterrupt(failure);
      }
    }
  }

  private void fail(Throwable failure) {
    if (ended.compareAndSet(false, true)) {
      step.rollback(failure);
      execution.fail(failure);
    }
  }

  /** An executor that carries out tasks in its caller's thread must see the caller's interrupt. */
  private static void restoreInterrupt(Throwable failure) {
    if (failure instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
  }

  private static @Nullable Throwable unwrap(@Nullable Throwable failure) {
    Throwable cause = failure;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}
