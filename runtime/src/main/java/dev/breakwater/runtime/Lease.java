package dev.breakwater.runtime;

/**
 * A capability in the hands of one attempt of one task, from {@link Capability#lease} until the
 * attempt ends.
 *
 * <p>The run then calls {@link #commit} or {@link #rollback} once, never both, save that a commit
 * that throws is followed by a rollback. Both are called in a thread of the engine, which may be
 * another than the one that opened the lease, and after everything that the body did. Only where an
 * attempt is {@linkplain TaskOutcome#ABANDONED abandoned}, or its stage has been cancelled, the
 * rollback may come while the task still uses the value. After either call the value should refuse
 * further use, since a thread that the task left behind may still hold it.
 *
 * <p>Neither call is timed, interrupted or made again: it should end by itself, and soon.
 *
 * @param <T> the type of what the task gets
 */
public interface Lease<T> {

  /**
   * Gives what the task works with. Called once, right after the lease is made.
   *
   * @return the value
   */
  T value();

  /**
   * Makes what the task did visible to later tasks. Called when the body has succeeded, before any
   * task starts that depends on this one.
   *
   * @throws Exception if that is impossible; the task then fails, and its other leases that are not
   *     yet committed are rolled back
   */
  void commit() throws Exception;

  /**
   * Undoes what the task did, and lets go of what the lease holds.
   *
   * @throws Exception if that is impossible; the exception is attached to the task's own, as
   *     suppressed
   */
  void rollback() throws Exception;

  /**
   * Called as soon as the attempt is told to stop, because it timed out or the run is cancelled:
   * while the task may still use the value, and before {@link #rollback}. A lease whose task can
   * block where an interrupt does not reach it can end that here, such as by cancelling a statement
   * or ending a process. Called in another thread than that of the task, at most once, and not at
   * all if the attempt ends by itself. Should not wait.
   *
   * @throws Exception if that is impossible; it is logged, and changes nothing for the run
   */
  default void stop() throws Exception {}
}
