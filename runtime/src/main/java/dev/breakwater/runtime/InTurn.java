package dev.breakwater.runtime;

import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Hands out what is ready in an order, and no more of it than the engine's limit or a shuffled
 * order has it.
 */
final class InTurn implements Turns {

  private final Queue<Attempt<?>> ready;
  private final @Nullable Gate gate;
  private final boolean oneAtATime;
  private final Trampoline trampoline = new Trampoline();
  private int handedOut;

  /** Whether the choice among what is ready is only fair when all of it is there. */
  private boolean held;

  /**
   * Written under the lock, and read without it: whoever makes something ready asks afterwards, in
   * the same thread or after it had the lock again, and so finds it, unless somebody took it.
   */
  private volatile boolean hasReady;

  /** Whether the gate knows of this run. Under the lock of the gate. */
  private boolean atGate;

  /**
   * @param ready gives what goes first
   * @param gate of the engine; null without a limit
   * @param held whether nothing is handed out before all tasks have been started
   */
  InTurn(Queue<Attempt<?>> ready, @Nullable Gate gate, boolean oneAtATime, boolean held) {
    this.ready = ready;
    this.gate = gate;
    this.oneAtATime = oneAtATime;
    this.held = held;
  }

  @Override
  public void ready(TaskExecution<?> task, @Nullable TaskExecution<?> opener) {
    Attempt<?> attempt = task.nextAttempt();
    if (attempt != null) {
      synchronized (this) {
        ready.add(attempt);
        noteReady();
      }
    }
  }

  @Override
  public void handOut() {
    if (!hasReady) {
      return;
    }
    if (gate != null) {
      gate.offer(this);
      return;
    }
    trampoline.handOut(this::poll);
  }

  /** The next attempt to hand out, which has its turn from now on, or null. */
  synchronized @Nullable Attempt<?> poll() {
    if (held || (oneAtATime && handedOut > 0)) {
      return null;
    }
    Attempt<?> next = ready.poll();
    while (next != null && !next.takeTurn()) {
      next = ready.poll();
    }
    if (next != null) {
      handedOut++;
    }
    noteReady();
    return next;
  }

  @Override
  public void ended(Attempt<?> attempt) {
    if (attempt.giveTurnBack()) {
      synchronized (this) {
        handedOut--;
      }
      if (gate != null) {
        // What has become ready stands at the gate before it opens for others.
        handOut();
        gate.release();
      }
    }
    handOut();
  }

  @Override
  public void finished() {
    synchronized (this) {
      held = false;
      noteReady();
    }
    handOut();
  }

  @Override
  public synchronized void halted() {
    ready.clear();
    noteReady();
  }

  /** Whether the gate did not know of this run yet; it does now. */
  boolean queueAtGate() {
    boolean isNew = !atGate;
    atGate = true;
    return isNew;
  }

  void leaveGate() {
    atGate = false;
  }

  /** To be called whenever what is ready has changed. */
  private void noteReady() {
    hasReady = !held && !ready.isEmpty();
  }
}
