package dev.breakwater.runtime;

/** Where an engine does what belongs to no attempt, and lets time pass. */
interface Background {

  /**
   * Does the work in a thread that nothing else keeps busy.
   *
   * @param name of the thread
   */
  void start(String name, Runnable work);

  /** Does the same after some time, unless the timer is cancelled before. */
  Timer after(long nanos, Runnable work);
}
