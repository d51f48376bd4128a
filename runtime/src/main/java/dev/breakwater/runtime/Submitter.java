package dev.breakwater.runtime;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * A thread while it hands attempts to the executor, which may carry them out right there. What
 * becomes ready in that thread meanwhile is left to it, so that a long chain of tasks needs no deep
 * stack.
 *
 * <p>Under no lock: others ask only whether it is their own thread, and what then follows, they do
 * in that thread.
 */
final class Submitter {

  private final Thread thread = Thread.currentThread();
  private @Nullable Queue<Attempt<?>> waiting;
  private boolean done;

  /** Whether that is the calling thread, and it will come back to what is left to it. */
  boolean isHere() {
    return thread == Thread.currentThread() && !done;
  }

  /** Leaves an attempt to it. For its own thread. */
  void leave(Attempt<?> attempt) {
    if (waiting == null) {
      waiting = new ArrayDeque<>();
    }
    waiting.add(attempt);
  }

  /** Hands out an attempt, and then what has been left to it. */
  void submit(Attempt<?> first) {
    try {
      for (Attempt<?> next = first; next != null; next = next()) {
        next.submit(this);
      }
    } finally {
      done = true;
    }
  }

  private @Nullable Attempt<?> next() {
    return waiting == null ? null : waiting.poll();
  }
}
