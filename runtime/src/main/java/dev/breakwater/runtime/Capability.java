package dev.breakwater.runtime;

/**
 * An input of a graph that no task gets whole: each attempt of a task gets a lease of it,
 * restricted to what the task declares, committed when the attempt succeeds and rolled back
 * otherwise. {@link dev.breakwater.workspace.Workspace} is one; users write others by implementing
 * this interface. A transaction for each attempt, for example:
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
   * Begins to hold the capability for a run. Called once for each run that opens it, before its
   * first lease, in the thread of the task that opens it first; others that open it wait meanwhile.
   * So runs that must not overlap can be kept apart here: by waiting, for which the thread may be
   * interrupted, or by throwing.
   *
   * @param graph the name of the graph, as the plan has it
   * @param run the number of the run, as listeners have it; no two runs of a process have the same
   * @return what ends with the run; {@link Hold#NONE} unless this is overridden
   * @throws Exception if it cannot be held; the task that opens it fails like for a lease that is
   *     not to be had
   */
  default Hold hold(String graph, long run) throws Exception {
    return Hold.NONE;
  }
}
