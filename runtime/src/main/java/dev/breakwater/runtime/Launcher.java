package dev.breakwater.runtime;

/** Where an engine carries out work. */
@FunctionalInterface
interface Launcher {

  /**
   * Carries out the work, now or later, in the calling thread or another.
   *
   * @param execution whose work it is, for the name of a thread that is made for it alone
   * @throws RuntimeException or an error, if it refuses the work
   */
  void launch(TaskExecution<?> execution, Runnable work);
}
