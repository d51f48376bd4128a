package dev.breakwater.runtime;

/** Where an engine carries out work. */
@FunctionalInterface
interface Launcher {

  /** Names a thread that is created for one piece of work. */
  interface Named {

    /** {@return the name} */
    String threadName();
  }

  /**
   * Carries out the work, now or later, in the calling thread or another.
   *
   * @throws RuntimeException or an error, if it rejects the work
   */
  void launch(Named named, Runnable work);
}
