package dev.breakwater.runtime;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * The effects of events that one thread has posted to machines, carried out by that thread outside
 * their locks.
 *
 * <p>An executor may run a task in the thread that submits it, and the task posts events in turn.
 * Their effects are due at once, except for dispatches: those are left to the loop further up the
 * stack, so that a long chain of tasks needs no deep stack.
 *
 * <p>Used by its own thread only. Other threads merely ask whether it is theirs.
 */
final class Effects {

  private final Thread thread = Thread.currentThread();
  private boolean dispatching;
  private @Nullable Dispatch first;
  private @Nullable Dispatch last;
  private @Nullable List<Runnable> atOnce;
  private @Nullable Queue<Runnable> afterwards;

  /** Whether these are the effects of the calling thread. */
  boolean isHere() {
    return thread == Thread.currentThread();
  }

  /** Whether its thread dispatches, further up its stack. To be asked by that thread. */
  boolean isDispatching() {
    return dispatching;
  }

  /** Adds an effect that is due before anything is dispatched. */
  void atOnce(Runnable effect) {
    if (atOnce == null) {
      atOnce = new ArrayList<>(4);
    }
    atOnce.add(effect);
  }

  /** Adds an attempt or a permit. */
  void dispatch(Dispatch dispatch) {
    if (last == null) {
      first = dispatch;
    } else {
      last.next = dispatch;
    }
    last = dispatch;
  }

  /** Adds an effect that may block, after everything that can be dispatched now. */
  void afterwards(Runnable effect) {
    if (afterwards == null) {
      afterwards = new ArrayDeque<>(1);
    }
    afterwards.add(effect);
  }

  /** Adds the end of a run, which does not wait for a loop further up the stack. */
  void end(Runnable effect) {
    if (dispatching) {
      atOnce(effect);
    } else {
      afterwards(effect);
    }
  }

  /** Carries out the effects that the last event of this thread has added. */
  void carryOut() {
    if (atOnce != null) {
      List<Runnable> due = atOnce;
      atOnce = null;
      due.forEach(Effects::carryOut);
    }
    if (!dispatching && (first != null || afterwards != null)) {
      dispatching = true;
      try {
        dispatchAll();
      } finally {
        dispatching = false;
      }
    }
  }

  private void dispatchAll() {
    while (true) {
      Dispatch next = first;
      if (next != null) {
        first = next.next;
        if (first == null) {
          last = null;
        }
        next.next = null;
        next.dispatch(this);
        continue;
      }
      Runnable blocking = afterwards == null ? null : afterwards.poll();
      if (blocking == null) {
        afterwards = null;
        return;
      }
      carryOut(blocking);
    }
  }

  /** One effect that fails, such as a logger that throws, must not prevent the others. */
  private static void carryOut(Runnable effect) {
    try {
      effect.run();
    } catch (RuntimeException | Error e) {
      Log.warn("an effect of the engine failed", e);
    }
  }
}
