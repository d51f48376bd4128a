package dev.breakwater.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of one task, from when it may be handed out until its leases are ended.
 *
 * <p>Its state decides every race: whichever comes first of the end of the body and a stop has its
 * way. An attempt that is committing can no longer be stopped, and one that is stopped can no
 * longer commit. One that nothing is special about goes through its states without a lock; stops,
 * time-outs, stages and leases are under the lock of this object.
 *
 * @param <T> the type of the result
 */
final class Attempt<T extends @Nullable Object> implements Runnable {

  private enum State {
    /** For its turn, or for a thread. */
    QUEUED,
    RUNNING,
    /** The body has ended by itself, and its leases are being ended. */
    ENDING,
    /** To end, for a time-out or for good; the body may take notice or not. */
    STOPPING,
    OVER
  }

  private static final VarHandle STATE = field("state", State.class);
  private static final VarHandle TURN = field("hasTurn", boolean.class);

  private final TaskExecution<T> execution;
  private final int number;
  private final @Nullable Duration timeout;
  private final AttemptStep step;

  /** How the attempt before failed. */
  private final @Nullable Throwable lastFailure;

  private long start;
  private volatile State state = State.QUEUED;

  /** Whether it counts against what limits the run. */
  private volatile boolean hasTurn;

  /** The thread that is carrying out the body, to be interrupted. */
  private @Nullable Thread runner;

  private boolean interrupted;

  /** Whether the body may be running: where not, there is nothing to be abandoned. */
  private boolean hasBegun;

  /** What the body gave, if that is a stage. */
  private @Nullable CompletionStage<?> stage;

  /** Whether nothing but the end of the leases is left to do. */
  private boolean bodyEnded;

  /** How its stage failed, if it has. */
  private @Nullable Throwable stageFailure;

  /** Whether committing was interrupted. For the thread that commits. */
  private boolean commitInterrupted;

  /** Whether somebody is ending the leases: a stage that was cancelled is heard of twice. */
  private boolean isEnding;

  private @Nullable Timer timer;
  private @Nullable Exception stopped;
  private volatile @Nullable AttemptNotes notes;
  private @Nullable AttemptEvent event;

  Attempt(TaskExecution<T> execution, int number, @Nullable Duration timeout) {
    this.execution = execution;
    this.number = number;
    this.timeout = timeout;
    this.step = new AttemptStep(execution, this);
    this.lastFailure = execution.lastFailure();
  }

  private static VarHandle field(String name, Class<?> type) {
    try {
      return MethodHandles.lookup().findVarHandle(Attempt.class, name, type);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private boolean moves(State from, State to) {
    return STATE.compareAndSet(this, from, to);
  }

  /** The place of its task in the list. */
  int task() {
    return execution.index();
  }

  boolean isQueued() {
    return state == State.QUEUED;
  }

  /**
   * Takes a turn, if it is still to begin. Whoever ends it meanwhile gives the turn back, or else
   * finds that there is none.
   */
  boolean takeTurn() {
    if (execution.halt() != null || !isQueued()) {
      return false;
    }
    hasTurn = true;
    return isQueued() || !giveTurnBack();
  }

  /** Whether there was a turn to give back. */
  boolean giveTurnBack() {
    return hasTurn && (boolean) TURN.getAndSet(this, false);
  }

  /** Has it never begin; whether that could still be had. */
  boolean giveUp() {
    return moves(State.QUEUED, State.OVER);
  }

  /** Hands it to the engine's threads. */
  void submit(Submitter by) {
    if (isQueued()) {
      execution.submit(this, by);
    }
  }

  @Override
  public void run() {
    if (number == 1) {
      execution.pause(execution.run().delay(execution.index()), this);
    }
    if (!isQueued()) {
      return;
    }
    // Before a stop may interrupt it.
    ThreadState found = new ThreadState();
    start = System.nanoTime();
    boolean begins = timeout == null && !execution.isHeard();
    if (begins) {
      // A stop needs to know it as soon as this is running.
      hasBegun = true;
      runner = Thread.currentThread();
    }
    if (!moves(State.QUEUED, State.RUNNING)) {
      return;
    }
    execution.begun(this);
    if (begins || enter()) {
      carryOut(found);
    } else {
      end(null, null);
    }
  }

  private void carryOut(ThreadState found) {
    event = Flight.begin(AttemptEvent::new);
    Interception interception = execution.interception(step);
    Object result = null;
    Throwable failure = null;
    try {
      result = interception == null ? execution.call(step) : interception.call();
    } catch (Throwable e) {
      failure = e;
    }
    boolean plain =
        failure == null
            && timeout == null
            && !execution.givesStage()
            && moves(State.RUNNING, State.ENDING);
    boolean own = !plain && leave();
    boolean interrupted = found.restore() && !own;
    try {
      end(plain, interception, result, failure);
    } finally {
      boolean thrown = !own && failure instanceof InterruptedException;
      found.leave(execution.run().isCaller() && (interrupted || thrown || commitInterrupted));
    }
  }

  private void end(
      boolean plain,
      @Nullable Interception interception,
      @Nullable Object result,
      @Nullable Throwable failure) {
    if (plain && !step.wasUsed()) {
      endAtOnce(result);
    } else if (!execution.givesStage()) {
      end(result, failure);
    } else if (failure == null) {
      follow((CompletionStage<?>) result);
    } else if (interception != null && interception.result() instanceof CompletionStage<?> left) {
      stop(new InterceptorFailure(failure));
      follow(left);
    } else {
      end(result, failure);
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

  /** Has stops reach the thread no more; returns whether one has interrupted it. */
  private synchronized boolean leave() {
    runner = null;
    return interrupted;
  }

  /** Ends an attempt whose body gave a result and opened nothing, as most do, without a lock. */
  private void endAtOnce(@Nullable Object result) {
    runner = null;
    STATE.setRelease(this, State.OVER);
    record(null);
    execution.succeeded(this, result);
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
      stageFailure = failure;
      stopping = state == State.STOPPING;
    }
    if (stopping) {
      endElsewhere(value, failure);
      return;
    }
    try {
      execution.launch(() -> ThreadState.keep(() -> end(value, failure)));
    } catch (Throwable refused) {
      end(null, failure == null ? refused : failure);
    }
  }

  /** The executor was shut down, and does not end what was left to it. */
  void forgotten(Throwable rejection) {
    Throwable failure;
    synchronized (this) {
      if (!bodyEnded || isEnding) {
        return;
      }
      failure = stageFailure == null ? rejection : stageFailure;
    }
    endElsewhere(null, failure);
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
      if (!moves(State.RUNNING, State.STOPPING)) {
        return;
      }
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
    step.stop();
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
    if (moves(State.RUNNING, State.ENDING)) {
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
      execution.succeeded(this, result);
    } else {
      commitInterrupted = failure instanceof InterruptedException;
      execution.failed(this, failure);
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
      execution.abandoned(this, reason);
    }
  }

  private void record(@Nullable Throwable thrown) {
    if (event != null) {
      event.end(context(), thrown);
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

  @Nullable Throwable lastFailure() {
    return lastFailure;
  }

  /** The notes of the task; made when it first notes something. */
  synchronized AttemptNotes notes() {
    if (notes == null) {
      notes = new AttemptNotes();
    }
    return notes;
  }

  /** What the task has noted so far. */
  Notes noted() {
    AttemptNotes made = notes;
    return made == null ? Notes.NONE : made.copy();
  }

  TaskContext context() {
    return new AttemptContext(execution, this);
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

  boolean isStopped() {
    State now = state;
    return now == State.STOPPING || now == State.OVER;
  }

  boolean isOver() {
    return state == State.OVER;
  }

  /** Whether its leases are being ended, if it has some, or have been. */
  boolean isEnding() {
    State now = state;
    return now == State.ENDING || now == State.OVER;
  }
}
