package dev.breakwater.runtime;

import java.util.ArrayList;
import java.util.List;

/**
 * Keeps track of the threads that are handing out work. An executor may carry the work out in the
 * very thread that hands it over; what becomes ready then is left to the loop further up its stack,
 * so that a long chain of tasks needs no deep stack.
 */
final class Trampoline {

  private final List<Thread> threads = new ArrayList<>(2);

  /** Whether this thread is to hand out work; if so, it has to leave when none is left. */
  synchronized boolean enter() {
    Thread current = Thread.currentThread();
    for (int index = 0; index < threads.size(); index++) {
      if (threads.get(index) == current) {
        return false;
      }
    }
    threads.add(current);
    return true;
  }

  synchronized void leave() {
    Thread current = Thread.currentThread();
    threads.removeIf(thread -> thread == current);
  }
}
