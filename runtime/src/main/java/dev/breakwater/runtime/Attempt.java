package dev.breakwater.runtime;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of one task, from the call of its body until its leases are ended.
 *
 * <p>Its state decides every race, under the lock of this object: whichever comes first of the end
 * of the body and a stop has its way. An attempt that is committing can no longer be stopped, and
 * one that is stopped can no longer commit.
 *
 * @param <T> the type of the result
 */
final class Attempt<T extends @Nullable Object> {

  private enum State {
    RUNNING,
    /** The body has ended by itself, and its leases are being ended. */
    ENDING,
    /** To end, for a time-out or for good; the body may take notice or not. */
    STOPPING,
    OVER
  }

  private final TaskExecution<T> execution;
  private final int number;
  private final @Nullable Duration timeout;
  private final AttemptContext context;
  private final AttemptStep step;
  private final long start = System.nanoTime();
  private State state = State.RUNNING;

  /** The thread that is carrying out the body, to be interrupted. */
  private @Nullable Thread runner;

  private boolean interrupted;

  /** Whether the body may be running: where not, there is nothing to be abandoned. */
  private boolean hasBegun;

  /** What the body gave, if that is a stage. */
  private @Nullable CompletionStage<?> stage;

  /** Whether nothing but the end of the leases is left to do. */
  private boolean bodyEnded;

  /** Whether somebody is ending the leases: a stage that was cancelled is heard of twice. */
  private boolean isEnding;

  private @Nullable Timer timer;
  private @Nullable Exception stopped;
  private @Nullable AttemptEvent event;

  Attempt(TaskExecution<T> execution, int number, @Nullable Duration timeout) {
    this.execution = execution;
    this.number = number;
    this.timeout = timeout;
    this.context = new AttemptContext(execution, this);
    this.step = new AttemptStep(execution, context, this);
  }

  void carryOut() {
    if (!enter()) {
      end(null, null);
      return;
    }
    event = Flight.begin(AttemptEvent::new);
    Object result = null;
    Throwable failure = null;
    try {
      result = execution.call(step);
    } catch (Throwable e) {
      failure = e;
    }
    boolean ownInterrupt;
    if (failure == null && execution.givesStage()) {
      synchronized (this) {
        ownInterrupt = leave();
      }
      follow((CompletionStage<?>) result);
    } else {
      ownInterrupt = leaveAndEnd(result, failure);
    }
    if (failure instanceof InterruptedException && !ownInterrupt) {
      // An executor that carries out tasks in its caller's thread must see the caller's interrupt.
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean enter() {
    if (state != State.RUNNING) {
      return false;
    }
    hasBegun = true;
    runner = Thread.currentThread();
    if (timeout != null) {
      timer = background().after(Durations.nanos(timeout), this::timeOut);
    }
    return true;
  }

  /** Whether the thread was interrupted by a stop; it is so no longer. For whoever has the lock. */
  private boolean leave() {
    runner = null;
    boolean own = interrupted;
    if (own) {
      boolean unused = Thread.interrupted();
    }
    return own;
  }

  private void follow(@Nullable CompletionStage<?> given) {
    if (given == null) {
      end(
          null,
          new IllegalStateException(
              execution.task() + " returned null instead of a stage: return one that gives null"));
      return;
    }
    boolean stopping;
    synchronized (this) {
      stage = given;
      stopping = state == State.STOPPING;
    }
    if (stopping) {
      cancel(given);
    }
    Thread here = Thread.currentThread();
    boolean[] registering = {true};
    try {
      var unused =
          given.whenComplete(
              (value, wrapped) -> {
                boolean inPlace = Thread.currentThread() == here && registering[0];
                stageEnded(value, Causes.unwrap(wrapped), inPlace);
              });
    } catch (Throwable e) {
      end(null, e);
    } finally {
      registering[0] = false;
    }
  }

  /**
   * Ends the attempt right here if the stage was done when the body returned it, else in a thread
   * of the engine: the one that completes a stage is somebody's event loop often enough, and to
   * commit may take its time.
   */
  private void stageEnded(@Nullable Object value, @Nullable Throwable failure, boolean inPlace) {
    if (inPlace) {
      end(value, failure);
      return;
    }
    boolean stopping;
    synchronized (this) {
      bodyEnded = true;
      stopping = state == State.STOPPING;
    }
    if (stopping) {
      endElsewhere(value, failure);
      return;
    }
    try {
      execution.launch(() -> end(value, failure));
    } catch (Throwable refused) {
      end(null, failure == null ? refused : failure);
    }
  }

  /** In a thread of its own: those of the executor may all be busy with what does not end. */
  private void endElsewhere(@Nullable Object value, @Nullable Throwable failure) {
    background().start(execution.threadName(), () -> end(value, failure));
  }

  private Background background() {
    return execution.settings().background();
  }

  private void timeOut() {
    stop(
        new TimeoutException("no result after " + Durations.text(Objects.requireNonNull(timeout))));
  }

  /**
   * Has the attempt end without a result, if it is still running.
   *
   * @param reason a {@link TimeoutException}, or else a {@link CancellationException}
   */
  void stop(Exception reason) {
    CompletionStage<?> pending;
    synchronized (this) {
      if (state != State.RUNNING) {
        return;
      }
      state = State.STOPPING;
      stopped = reason;
      cancelTimer();
      if (hasBegun) {
        timer = background().after(Durations.nanos(execution.settings().grace()), this::abandon);
      }
      if (runner != null) {
        interrupted = true;
        runner.interrupt();
      }
      pending = stage;
    }
    if (pending != null) {
      cancel(pending);
      if (hasEnded()) {
        endElsewhere(null, null);
      }
    }
  }

  private synchronized boolean hasEnded() {
    return bodyEnded;
  }

  private static void cancel(CompletionStage<?> stage) {
    try {
      stage.toCompletableFuture().cancel(true);
    } catch (RuntimeException e) {
      // It cannot be cancelled: the attempt ends when the stage does, or is abandoned.
    }
  }

  /**
   * All at once where the body gave a result and opened nothing, as most do: each lock counts where
   * tasks are small.
   */
  private boolean leaveAndEnd(@Nullable Object result, @Nullable Throwable failure) {
    boolean ownInterrupt;
    boolean isFirst;
    boolean isOver;
    synchronized (this) {
      ownInterrupt = leave();
      isFirst = beginEnding();
      isOver = isFirst && failure == null && stopped == null && step.endWithoutLeases();
      if (isOver) {
        state = State.OVER;
      }
    }
    if (isOver) {
      record(null);
      execution.succeeded(result);
    } else if (isFirst) {
      endLeases(result, failure);
    }
    return ownInterrupt;
  }

  private void end(@Nullable Object result, @Nullable Throwable failure) {
    if (beginEnding()) {
      endLeases(result, failure);
    }
  }

  /** Whether that is for the caller to do. */
  private synchronized boolean beginEnding() {
    if (isEnding || state == State.OVER) {
      return false;
    }
    isEnding = true;
    if (state == State.RUNNING) {
      state = State.ENDING;
      cancelTimer();
    }
    return true;
  }

  private void endLeases(@Nullable Object result, @Nullable Throwable failure) {
    // No longer changes: there is no stopping what is ending.
    Exception reason = stopped;
    if (reason != null) {
      endStopped(reason, failure);
    } else if (failure != null) {
      endFailed(failure);
    } else {
      endSucceeded(result);
    }
  }

  private void endSucceeded(@Nullable Object result) {
    Throwable failure = step.commit();
    over();
    record(failure);
    if (failure == null) {
      execution.succeeded(result);
    } else {
      execution.failed(this, failure);
      if (failure instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void endFailed(Throwable failure) {
    step.rollback(failure);
    over();
    record(failure);
    execution.failed(this, failure);
  }

  /** What the body threw is most often the consequence of the stop; what says more is kept. */
  private void endStopped(Exception reason, @Nullable Throwable failure) {
    boolean expected =
        failure instanceof InterruptedException || failure instanceof CancellationException;
    if (failure != null && !expected) {
      reason.addSuppressed(failure);
    }
    step.rollback(reason);
    if (over()) {
      record(reason);
      execution.stopped(this, reason);
    }
  }

  private void abandon() {
    if (over()) {
      Exception reason = Objects.requireNonNull(stopped);
      step.rollback(reason);
      record(reason);
      execution.abandoned(reason);
    }
  }

  private void record(@Nullable Throwable thrown) {
    if (event != null) {
      event.end(context, thrown);
    }
  }

  /** Whether that was for the caller to say. */
  private synchronized boolean over() {
    if (state == State.OVER) {
      return false;
    }
    state = State.OVER;
    cancelTimer();
    return true;
  }

  /** For whoever has the lock. */
  private void cancelTimer() {
    if (timer != null) {
      timer.cancel();
      timer = null;
    }
  }

  TaskContext context() {
    return context;
  }

  /** When it times out, in nanoseconds of {@link System#nanoTime}; null if it does not. */
  @Nullable Long deadline() {
    return timeout == null ? null : start + Durations.nanos(timeout);
  }

  /** When it began, in nanoseconds of {@link System#nanoTime}. */
  long start() {
    return start;
  }

  int number() {
    return number;
  }

  synchronized boolean isStopped() {
    return stopped != null || state == State.OVER;
  }

  synchronized boolean isOver() {
    return state == State.OVER;
  }
}
