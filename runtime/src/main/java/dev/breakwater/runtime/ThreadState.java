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
   * Restores everything, at the end of the attempt.
   *
   * @param isCaller whether the thread belongs to the caller of the run, for whom interrupts are
   * @param interrupted whether one was found that {@link #restore} has cleared
   */
  void leave(boolean isCaller, boolean interrupted) {
    boolean again = restore();
    if (this.interrupted || (isCaller && (interrupted || again))) {
      thread.interrupt();
    }
  }

  /** Carries out work that is not to change the thread. */
  static void keep(Runnable work) {
    ThreadState found = new ThreadState();
    try {
      work.run();
    } finally {
      found.leave(false, false);
    }
  }
}
