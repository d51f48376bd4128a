package dev.breakwater.runtime;

import dev.breakwater.runtime.spi.Plan;

/**
 * An input of a graph that no task gets whole: each attempt of a task gets a lease of it,
 * restricted to what the task declares, committed when the attempt succeeds and rolled back
 * otherwise. The workspace of {@code breakwater-workspace} is one; users write others by
 * implementing this interface. A transaction for each attempt, for example:
 *
 * <pre>{@code
 * record Database(DataSource source) implements Capability<Connection> {
 *   @Override
 *   public Lease<Connection> lease(Access access) throws SQLException {
 *     Connection connection = source.getConnection();
 *     connection.setAutoCommit(false);
 *     connection.setReadOnly(access.writes().isEmpty());
 *     return new Lease<>() {
 *       @Override
 *       public Connection value() {
 *         return connection;
 *       }
 *
 *       @Override
 *       public void commit() throws SQLException {
 *         connection.commit();
 *         connection.close();
 *       }
 *
 *       @Override
 *       public void rollback() throws SQLException {
 *         try (connection) {
 *           connection.rollback();
 *         }
 *       }
 *     };
 *   }
 * }
 * }</pre>
 *
 * <p>Tasks of one wave lease at the same time, so {@link #lease} must be safe for use by several
 * threads; what the leases hand out need not be, unless a task itself uses several threads.
 *
 * @param <T> the type of what a task gets
 */
public interface Capability<T> {

  /**
   * Makes a lease for one attempt of one task. Called in a thread of that task, once for each
   * attempt that opens the capability.
   *
   * @param access what the task may touch
   * @return the lease
   * @throws Exception if there is none to be had; it fails the task, unless the task catches it
   */
  Lease<T> lease(Access access) throws Exception;

  /**
   * Takes hold of the capability for a run, without waiting. Called once for each run that has it
   * among its inputs, before any task of the run starts; override it to keep runs apart that must
   * not overlap.
   *
   * <p>If another run holds it, throw a {@link CapabilityHeldException}: the run waits and asks
   * again, at least every 50 milliseconds. While it waits, it occupies no thread of the engine's
   * executor and no place under its {@linkplain Engine.Builder#maxConcurrency limit}, and no
   * time-out of an attempt is running. {@link RunListener#runWaiting} reports the wait.
   *
   * @param plan the tasks of the run, in their order
   * @param run the number of the run, as listeners have it; unique in this process
   * @return the hold, which the run releases at its end; {@link Hold#NONE} by default
   * @throws CapabilityHeldException if another run holds it
   * @throws Exception if it cannot be held; the run fails with this exception, and starts no task.
   *     A checked exception becomes the cause of an {@link IllegalStateException}
   */
  default Hold hold(Plan plan, long run) throws Exception {
    return Hold.NONE;
  }

  /**
   * Returns the place of the capability in the one order in which runs take hold of several. Two
   * runs that take the same capabilities in two orders could wait for each other forever. Override
   * it together with {@link #hold}, such that capabilities that exclude each other have the same
   * key, or keys next to each other.
   *
   * @return a key, compared as text; by default one that only this object has
   */
  default String holdKey() {
    return getClass().getName() + '@' + Integer.toHexString(System.identityHashCode(this));
  }
}
