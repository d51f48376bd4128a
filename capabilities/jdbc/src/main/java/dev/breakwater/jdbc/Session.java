package dev.breakwater.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What one attempt of a task does in the database: its connection, from the first use on, and its
 * transaction. Calls come one after another, and none begins after the end, so that a thread which
 * the task left behind does nothing in what may be another's connection by then.
 */
final class Session {

  /** How long a statement that has been cancelled may take to notice. */
  static final Duration GRACE = Duration.ofSeconds(5);

  private final DataSource source;
  private final StatementReader reader;
  private final Permit permit;
  private final Duration grace;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile @Nullable OpenConnection open;
  private volatile @Nullable Statement running;
  private volatile boolean ended;
  private volatile boolean abandoned;

  Session(DataSource source, StatementReader reader, Permit permit, Duration grace) {
    this.source = source;
    this.reader = reader;
    this.permit = permit;
    this.grace = grace;
  }

  /** A call of the driver, or of what stands in for it. */
  interface Call {
    @Nullable Object make() throws Throwable;
  }

  Permit permit() {
    return permit;
  }

  boolean hasEnded() {
    return ended;
  }

  /** Makes a call, if the attempt has not ended. */
  @Nullable Object call(Call call) throws Throwable {
    begin();
    try {
      return call.make();
    } finally {
      end();
    }
  }

  /** Makes a call that may take long, and that the end of the attempt interrupts. */
  @Nullable Object run(Statement statement, Call call) throws Throwable {
    begin();
    running = statement;
    try {
      return call.make();
    } finally {
      running = null;
      end();
    }
  }

  /** The connection of the data source, which is taken now if it has not been yet. */
  Connection connection() throws SQLException {
    begin();
    try {
      return opened().raw();
    } finally {
      end();
    }
  }

  /** Checks statements before the database sees them. */
  void check(String sql) throws SQLException {
    begin();
    try {
      check(sql, opened());
    } finally {
      end();
    }
  }

  private void begin() throws SQLException {
    lock.lock();
    if (ended) {
      lock.unlock();
      throw new SQLNonTransientConnectionException(
          "the connection of " + permit.task() + " has ended: use it while the task is carried out",
          "08003");
    }
  }

  /** The thread that comes back too late gives the connection back itself. */
  private void end() {
    try {
      if (abandoned && lock.getHoldCount() == 1) {
        rollbackAndClose();
      }
    } catch (SQLException e) {
      log(System.Logger.Level.WARNING, "a connection did not close after its attempt", e);
    } finally {
      lock.unlock();
    }
  }

  private void check(String sql, OpenConnection connection) throws SQLException {
    TableUse use;
    try {
      use = reader.read(sql, connection.names());
    } catch (NotUnderstoodException e) {
      throw permit.refuse(sql, e);
    }
    permit.check(use);
    for (String query : use.queries()) {
      if (connection.hasTable(query)) {
        throw permit.refuse(
            "name a query " + query,
            "there is such a table, and databases differ in which of the two is meant; choose"
                + " another name in WITH");
      }
    }
    if (use.definition() && connection.commitsDefinitions()) {
      throw permit.refuse(
          "define " + String.join(", ", use.writes()),
          "this database commits with it, so that a failed attempt could not be undone; do it"
              + " before the graph runs");
    }
  }

  private OpenConnection opened() throws SQLException {
    OpenConnection known = open;
    if (known == null) {
      known = OpenConnection.from(source, permit.writesNothing());
      open = known;
    }
    return known;
  }

  void commit() throws SQLException {
    lock.lock();
    try {
      ended = true;
      OpenConnection known = open;
      if (known != null) {
        known.raw().commit();
        open = null;
        closeAfterCommit(known);
      }
    } finally {
      lock.unlock();
    }
  }

  /** What is committed stays committed: the task has not failed for a connection that is lost. */
  private static void closeAfterCommit(OpenConnection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      log(System.Logger.Level.WARNING, "a connection did not close after its commit", e);
    }
  }

  void rollback() throws SQLException {
    ended = true;
    Statement statement = running;
    if (statement != null) {
      cancel(statement);
    }
    if (!isFree()) {
      abandoned = true;
      if (!lock.tryLock()) {
        abort();
        return;
      }
    }
    try {
      rollbackAndClose();
    } finally {
      lock.unlock();
    }
  }

  /** A driver that cannot cancel says so; then the wait below decides. */
  private static void cancel(Statement statement) {
    try {
      statement.cancel();
    } catch (SQLException e) {
      log(System.Logger.Level.DEBUG, "a statement could not be cancelled", e);
    }
  }

  /** Whether the lock is had now, within the grace. */
  private boolean isFree() {
    boolean interrupted = false;
    long end = System.nanoTime() + grace.toNanos();
    try {
      while (true) {
        try {
          return lock.tryLock(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void rollbackAndClose() throws SQLException {
    OpenConnection known = open;
    open = null;
    if (known != null) {
      try {
        known.raw().rollback();
      } catch (SQLException e) {
        abandon(known.raw(), e);
        throw e;
      }
      known.close();
    }
  }

  /** A call of the driver does not return: the connection is cut off under it. */
  private void abort() throws SQLException {
    OpenConnection known = open;
    if (known != null) {
      known.raw().abort(Runnable::run);
    }
  }

  /** A transaction that cannot be rolled back must not reach the next holder of the connection. */
  private static void abandon(Connection raw, SQLException failure) {
    try (raw) {
      raw.abort(Runnable::run);
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }

  private static void log(System.Logger.Level level, String message, SQLException failure) {
    System.getLogger(Session.class.getName()).log(level, message, failure);
  }
}
