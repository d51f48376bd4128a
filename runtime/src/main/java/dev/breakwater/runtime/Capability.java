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
}
