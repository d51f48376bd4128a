package dev.breakwater.runtime;

/** Where an engine carries out work. */
@FunctionalInterface
interface Launcher {

  /**
   * Carries out the work, now or later, in the calling thread or another.
   *
   * @param threadName the name for a thread that is made for this work alone
   * @throws RuntimeException or an error, if it refuses the work
   */
  void launch(String threadName, Runnable work);
}
