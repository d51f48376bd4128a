package dev.breakwater.runtime;

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
}
