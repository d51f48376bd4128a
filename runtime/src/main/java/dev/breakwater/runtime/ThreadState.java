package dev.breakwater.runtime;

import org.jspecify.annotations.Nullable;

/**
 * How an attempt found its thread, so that it leaves it like that: the thread belongs to a pool, or
 * to the caller, who goes on to do something else with it.
 */
final class ThreadState {

  private final Thread thread = Thread.currentThread();
  private final String name = thread.getName();
  private final @Nullable ClassLoader loader = thread.getContextClassLoader();
  private final boolean interrupted = thread.isInterrupted();

  /**
   * Restores the name and the class loader, and clears the interrupt, which would reach the leases
   * and then other tasks.
   *
   * @return whether it was set
   */
  boolean restore() {
    if (!thread.getName().equals(name)) {
      thread.setName(name);
    }
    if (thread.getContextClassLoader() != loader) {
      thread.setContextClassLoader(loader);
    }
    return thread.isInterrupted() && Thread.interrupted();
  }

  /**
   * Restores all, after everything that the attempt does.
   *
   * @param isForCaller whether an interrupt is meant for code further up the stack of this thread
   */
  void leave(boolean isForCaller) {
    boolean unused = restore();
    if (interrupted || isForCaller) {
      thread.interrupt();
    }
  }

  /** Carries out work that is not to change the thread. */
  static void keep(Runnable work) {
    ThreadState found = new ThreadState();
    try {
      work.run();
    } finally {
      found.leave(false);
    }
  }
}
