package dev.breakwater.jdbc;

import dev.breakwater.runtime.Lease;
import java.sql.Connection;
import java.sql.SQLException;

/** A connection in the hands of one attempt of a task. */
final class ConnectionLease implements Lease<Connection> {

  private final Session session;
  private final Connection value;

  ConnectionLease(Session session) {
    this.session = session;
    this.value = new GuardedConnection(session).view();
  }

  @Override
  public Connection value() {
    return value;
  }

  @Override
  public void commit() throws SQLException {
    session.commit();
  }

  @Override
  public void rollback() throws SQLException {
    session.rollback();
  }
}
