package dev.breakwater.langchain4j;

import dev.breakwater.runtime.TaskContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One attempt of a task, for the models and tools that work for it. */
final class TaskAttempt {

  private final TaskContext context;
  private final RunBudget budget;
  private final AttemptUsage usage;
  private final TaskThreads threads;
  private final ReentrantLock changing = new ReentrantLock();

  TaskAttempt(TaskContext context, RunBudget budget) {
    this.context = context;
    this.budget = budget;
    this.usage = new AttemptUsage(context);
    this.threads = new TaskThreads(Thread.currentThread(), context::cancelled);
  }

  TaskContext context() {
    return context;
  }

  RunBudget budget() {
    return budget;
  }

  AttemptUsage usage() {
    return usage;
  }

  TaskThreads threads() {
    return threads;
  }

  /**
   * Works for the attempt, so that its end interrupts this thread.
   *
   * @throws CancellationException if the attempt is over
   */
  <T> T work(Supplier<T> work) {
    checkRunning();
    threads.enter();
    try {
      return work.get();
    } finally {
      threads.exit();
    }
  }

  void checkRunning() {
    if (context.cancelled()) {
      throw over(null);
    }
  }

  /** Changes files, one change after the other, so that a program sees no half of an edit. */
  <T> T change(Supplier<T> change) {
    try {
      changing.lockInterruptibly();
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
    try {
      return change.get();
    } finally {
      changing.unlock();
    }
  }

  /**
   * Waits.
   *
   * @throws CancellationException if the attempt ends
   */
  void sleep(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** {@return whether the attempt times out within some time} */
  boolean endsWithin(Duration time) {
    Optional<Instant> deadline = context.deadline();
    return deadline.isPresent() && Instant.now().plus(time).isAfter(deadline.get());
  }

  /** Returns whether a failure is the consequence of an interrupt or of the attempt's end. */
  boolean isStopped(Throwable failure) {
    return context.cancelled()
        || Thread.currentThread().isInterrupted()
        || Causes.find(failure, InterruptedException.class) != null;
  }

  CancellationException interrupted(Throwable cause) {
    Thread.currentThread().interrupt();
    return over(cause);
  }

  /** An {@link IllegalStateException} that the engine does not take for a failure of its own. */
  CancellationException over(@Nullable Throwable cause) {
    String reason = context.cancelled() ? "is over" : "was interrupted";
    CancellationException exception =
        new CancellationException(
            context + " " + reason + ": its model and its tools are for use during the attempt");
    if (cause != null) {
      exception.initCause(cause);
    }
    return exception;
  }
}
