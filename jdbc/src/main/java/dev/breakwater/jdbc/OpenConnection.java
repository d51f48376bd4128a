package dev.breakwater.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A connection with a transaction, and what it was like before.
 *
 * @param raw the connection of the data source
 * @param autoCommit how to leave it
 * @param readOnly how to leave it
 * @param reader reads statements as this connection understands them
 */
record OpenConnection(
    Connection raw, boolean autoCommit, boolean readOnly, StatementReader reader) {

  /** Takes one from the data source; the database is told where nothing is to be written. */
  static OpenConnection from(DataSource source, Functions functions, boolean writesNothing)
      throws SQLException {
    Connection raw = source.getConnection();
    try {
      boolean readOnly = raw.isReadOnly();
      boolean autoCommit = raw.getAutoCommit();
      // First: within a transaction it is too late.
      if (writesNothing && !readOnly) {
        raw.setReadOnly(true);
      }
      raw.setAutoCommit(false);
      TableNames names = TableNames.in(raw.getCatalog(), schema(raw));
      return new OpenConnection(raw, autoCommit, readOnly, new StatementReader(names, functions));
    } catch (Throwable failure) {
      try {
        raw.close();
      } catch (SQLException e) {
        failure.addSuppressed(e);
      }
      throw failure;
    }
  }

  private static @Nullable String schema(Connection raw) throws SQLException {
    try {
      return raw.getSchema();
    } catch (SQLFeatureNotSupportedException e) {
      return null;
    }
  }

  /** Whether a failed attempt could not undo a definition of data. */
  boolean commitsDefinitions() throws SQLException {
    return raw.getMetaData().dataDefinitionCausesTransactionCommit()
        || raw.getMetaData().dataDefinitionIgnoredInTransactions();
  }

  /** Gives the connection back as it was. Its transaction has been brought to an end. */
  void close() throws SQLException {
    try (raw) {
      if (raw.isReadOnly() != readOnly) {
        raw.setReadOnly(readOnly);
      }
      raw.setAutoCommit(autoCommit);
    }
  }
}
