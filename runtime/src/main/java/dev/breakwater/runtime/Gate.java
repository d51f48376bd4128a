package dev.breakwater.runtime;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Lets only so many attempts of an engine be under way at the same time. Runs that have tasks ready
 * take turns, one task each, so that a wide run does not hold up a narrow one.
 */
final class Gate {

  private final Object lock = new Object();
  private final Trampoline trampoline = new Trampoline();
  private final Queue<InTurn> waiting = new ArrayDeque<>();
  private int free;

  Gate(int limit) {
    this.free = limit;
  }

  /** A run may have tasks ready. */
  void offer(InTurn run) {
    synchronized (lock) {
      if (run.queueAtGate()) {
        waiting.add(run);
      }
    }
    dispatch();
  }

  /** An attempt that was let through is over. */
  void release() {
    synchronized (lock) {
      free++;
    }
    dispatch();
  }

  private void dispatch() {
    trampoline.handOut(this::next);
  }

  private @Nullable Attempt<?> next() {
    synchronized (lock) {
      while (free > 0 && !waiting.isEmpty()) {
        InTurn run = waiting.remove();
        Attempt<?> next = run.poll();
        if (next == null) {
          run.leaveGate();
        } else {
          waiting.add(run);
          free--;
          return next;
        }
      }
      return null;
    }
  }
}
