package dev.breakwater.runtime;

import dev.breakwater.runtime.spi.PlannedTask;

/** A capability held by one run, from {@link Capability#hold} until the end of the run. */
@FunctionalInterface
public interface Hold {

  /** The hold of a capability that runs may share. */
  Hold NONE = () -> {};

  /**
   * Releases the capability. Called once, when no task of the run is being carried out any more,
   * except those that were abandoned.
   *
   * @throws Exception if that is impossible; it is logged, and changes nothing for the run
   */
  void release() throws Exception;

  /**
   * Notes that a task of the run has ended, whatever its outcome: no attempt of it follows, and its
   * leases have ended. Called once for each task, in a thread of the engine and for several tasks
   * at the same time, before tasks start that depend on this one. Should not wait.
   *
   * @param task the task
   * @throws Exception if something fails; it is logged, and changes nothing for the run
   */
  default void taskEnded(PlannedTask task) throws Exception {}
}
