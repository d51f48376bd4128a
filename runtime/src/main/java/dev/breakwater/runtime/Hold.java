package dev.breakwater.runtime;

/** A capability in the hands of one run, from {@link Capability#hold} until the run is over. */
@FunctionalInterface
public interface Hold {

  /** Of what need not be held. */
  Hold NONE = () -> {};

  /**
   * Lets go of the capability. Called once, when no task of the run is being carried out any more,
   * save those that were abandoned.
   *
   * @throws Exception if that is impossible; it is logged, and changes nothing for the run
   */
  void release() throws Exception;
}
