package dev.breakwater.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * Decides the races of one attempt by one atomic word: whether its body ends first or a request to
 * stop, and whether its rollback ends first or the grace period.
 *
 * <p>An attempt that nobody stops takes no lock. A thread that finds itself stopped takes the lock
 * of this object, so that an interrupt which is on its way arrives before the thread moves on.
 */
final class AttemptWord {

  /**
   * The values of the word. While the body runs, the value is the thread that runs it; before the
   * attempt begins it is null, which saves a volatile write for each attempt.
   */
  enum State {
    /** Listeners are being notified, and the body has not begun. */
    STARTING,
    /** The body has returned a stage, which has not completed. */
    STAGED,
    /** The body has ended by itself, and the leases are being committed or rolled back. */
    ENDING,
    /** Told to stop; the body may be running, or the leases are being rolled back. */
    STOPPING,
    FINISHED
  }

  private static final VarHandle WORD;

  static {
    try {
      WORD = MethodHandles.lookup().findVarHandle(AttemptWord.class, "word", Object.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private volatile @Nullable Object word;

  /** The reason of the stop. Guarded by this. */
  private @Nullable Exception reason;

  /** Whether the thread of the body was interrupted. Guarded by this. */
  private boolean interrupted;

  private boolean moves(@Nullable Object from, Object to) {
    return WORD.compareAndSet(this, from, to);
  }

  boolean isQueued() {
    return word == null;
  }

  boolean isStopping() {
    return word == State.STOPPING;
  }

  /** Whether it was told to stop, or has finished. */
  boolean isStoppedOrFinished() {
    Object now = word;
    return now == State.STOPPING || now == State.FINISHED;
  }

  boolean isFinished() {
    return word == State.FINISHED;
  }

  /** Whether the leases are being ended after the body has ended by itself, or have been ended. */
  boolean isEndingOrFinished() {
    Object now = word;
    return now == State.ENDING || now == State.FINISHED;
  }

  /** Moves from null to FINISHED: it never begins. */
  boolean skip() {
    return moves(null, State.FINISHED);
  }

  /** Moves from null to STARTING. */
  boolean start() {
    return moves(null, State.STARTING);
  }

  /** Moves from null to the body, which the calling thread runs. */
  boolean run() {
    return moves(null, Thread.currentThread());
  }

  /** Moves from STARTING to the body, which the calling thread runs. */
  boolean runStarted() {
    return moves(State.STARTING, Thread.currentThread());
  }

  /** Moves from the body, which has returned a stage, to STAGED. */
  boolean stage() {
    return moves(Thread.currentThread(), State.STAGED);
  }

  /** Moves from the body to ENDING. */
  boolean end() {
    return moves(Thread.currentThread(), State.ENDING);
  }

  /** Moves from STAGED to ENDING. */
  boolean endStage() {
    return moves(State.STAGED, State.ENDING);
  }

  /** Moves from ENDING to FINISHED. The end of the task publishes it. */
  void finish() {
    WORD.setRelease(this, State.FINISHED);
  }

  /** Moves from STOPPING to FINISHED, after the rollback or after the grace period. */
  boolean finishStopped() {
    return moves(State.STOPPING, State.FINISHED);
  }

  /**
   * Moves to STOPPING from STARTING, the body or STAGED, and interrupts the body.
   *
   * @param interrupts whether to interrupt the thread of the body
   * @return where it was stopped: a state or a thread; null if it was too early or too late
   */
  synchronized @Nullable Object stop(Exception why, boolean interrupts) {
    while (true) {
      Object from = word;
      boolean stoppable = from == State.STARTING || from == State.STAGED || from instanceof Thread;
      if (!stoppable) {
        return null;
      }
      if (moves(from, State.STOPPING)) {
        reason = why;
        if (interrupts && from instanceof Thread runner) {
          interrupted = true;
          runner.interrupt();
        }
        return from;
      }
    }
  }

  /** Returns whether a stop interrupted the body. For the thread that ran it, and was stopped. */
  synchronized boolean wasInterrupted() {
    return interrupted;
  }

  /** Returns the reason of the stop. */
  synchronized Exception reason() {
    if (reason == null) {
      throw new IllegalStateException("not stopped");
    }
    return reason;
  }
}
