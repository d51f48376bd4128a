package dev.breakwater.runtime;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Ends an attempt whose body returned a stage when the stage completes, once: a stage that is
 * cancelled completes twice as far as the attempt is concerned.
 */
final class StageEnd {

  private final Attempt<?> attempt;
  private final CompletionStage<?> stage;

  /** Whether the stage has completed, and the executor was asked to end the attempt. */
  private boolean completed;

  private @Nullable Throwable failure;
  private boolean claimed;

  StageEnd(Attempt<?> attempt, CompletionStage<?> stage) {
    this.attempt = attempt;
    this.stage = stage;
  }

  /** Ends the attempt when the stage completes; in this thread if it has completed already. */
  void follow() {
    Thread here = Thread.currentThread();
    boolean[] registering = {true};
    try {
      var unused =
          stage.whenComplete(
              (value, wrapped) -> {
                boolean inPlace = Thread.currentThread() == here && registering[0];
                completed(value, Causes.unwrap(wrapped), inPlace);
              });
    } catch (Throwable e) {
      end(null, e);
    } finally {
      registering[0] = false;
    }
  }

  /**
   * Ends the attempt in this thread if the stage had completed when the body returned it, else in a
   * thread of the engine: the thread that completes a stage is often an event loop, and a commit
   * may take its time.
   */
  private void completed(@Nullable Object value, @Nullable Throwable thrown, boolean inPlace) {
    if (inPlace) {
      end(value, thrown);
      return;
    }
    synchronized (this) {
      completed = true;
      failure = thrown;
    }
    if (attempt.word().isStopping()) {
      endElsewhere(value, thrown);
      return;
    }
    try {
      attempt.execution().launch(() -> ThreadState.keep(() -> end(value, thrown)));
    } catch (Throwable rejected) {
      end(null, thrown == null ? rejected : thrown);
    }
  }

  /** Cancels the stage. For an attempt that is stopping. */
  void stop() {
    try {
      stage.toCompletableFuture().cancel(true);
    } catch (RuntimeException e) {
      // It cannot be cancelled: the attempt ends when the stage does, or is abandoned.
    }
    boolean ends;
    synchronized (this) {
      ends = completed;
    }
    if (ends) {
      endElsewhere(null, null);
    }
  }

  /** The executor does not end the attempt any more, if it was asked to. */
  void executorTerminated(RejectedExecutionException rejection) {
    Throwable thrown;
    synchronized (this) {
      if (!completed) {
        return;
      }
      thrown = failure == null ? rejection : failure;
    }
    endElsewhere(null, thrown);
  }

  /** Ends it in a thread of its own: those of the executor may all be busy. */
  private void endElsewhere(@Nullable Object value, @Nullable Throwable thrown) {
    TaskExecution<?> task = attempt.execution();
    task.settings().background().start(task.threadName(), () -> end(value, thrown));
  }

  private void end(@Nullable Object value, @Nullable Throwable thrown) {
    if (claim()) {
      attempt.endStage(value, thrown);
    }
  }

  private synchronized boolean claim() {
    boolean first = !claimed;
    claimed = true;
    return first;
  }
}
