package dev.breakwater.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps track of the threads that are handing out work. An executor may carry the work out in the
 * very thread that hands it over; what becomes ready then is left to the loop further up its stack,
 * so that a long chain of tasks needs no deep stack.
 */
final class Trampoline {

  /** Read without the lock by whoever asks whether it is itself, which only itself can make so. */
  private volatile @Nullable Thread first;

  /** Most often there is no other: made when there is. */
  private @Nullable List<Thread> others;

  /**
   * Hands out all that is ready, unless this thread is doing that further up its stack.
   *
   * @param next gives what is next, or null
   */
  void handOut(Supplier<@Nullable Attempt<?>> next) {
    if (!enter()) {
      return;
    }
    try {
      for (Attempt<?> attempt = next.get(); attempt != null; attempt = next.get()) {
        new Submitter().submit(attempt);
      }
    } finally {
      leave();
    }
  }

  /** Whether this thread is to hand out work; if so, it has to leave when none is left. */
  boolean enter() {
    Thread current = Thread.currentThread();
    return first != current && enter(current);
  }

  private synchronized boolean enter(Thread current) {
    if (first == null && (others == null || others.isEmpty())) {
      first = current;
      return true;
    }
    if (others != null && others.contains(current)) {
      return false;
    }
    if (others == null) {
      others = new ArrayList<>(2);
    }
    others.add(current);
    return true;
  }

  synchronized void leave() {
    Thread current = Thread.currentThread();
    if (first == current) {
      first = null;
    } else if (others != null) {
      others.remove(current);
    }
  }
}
