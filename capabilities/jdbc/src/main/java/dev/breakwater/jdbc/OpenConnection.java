package dev.breakwater.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A connection with a transaction, and what it was like before.
 *
 * @param raw the connection of the data source
 * @param autoCommit how to leave it
 * @param readOnly how to leave it
 * @param names what tables are called in it
 */
record OpenConnection(Connection raw, boolean autoCommit, boolean readOnly, TableNames names) {

  /** Takes one from the data source; the database is told where nothing is to be written. */
  static OpenConnection from(DataSource source, boolean writesNothing) throws SQLException {
    Connection raw = source.getConnection();
    try {
      TableNames names = TableNames.in(raw.getCatalog(), schema(raw));
      OpenConnection open = new OpenConnection(raw, raw.getAutoCommit(), raw.isReadOnly(), names);
      open.begin(writesNothing && !open.readOnly);
      return open;
    } catch (Throwable failure) {
      try {
        raw.close();
      } catch (SQLException e) {
        failure.addSuppressed(e);
      }
      throw failure;
    }
  }

  private void begin(boolean asReadOnly) throws SQLException {
    // First: within a transaction it is too late.
    if (asReadOnly) {
      raw.setReadOnly(true);
    }
    try {
      raw.setAutoCommit(false);
    } catch (SQLException e) {
      if (asReadOnly) {
        raw.setReadOnly(false);
      }
      throw e;
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

  /** Whether there is a table or view of that name in whatever schema, as databases may fold it. */
  boolean hasTable(String name) throws SQLException {
    Set<String> spellings =
        Set.copyOf(List.of(name, name.toUpperCase(Locale.ROOT), name.toLowerCase(Locale.ROOT)));
    for (String spelling : spellings) {
      try (ResultSet tables = raw.getMetaData().getTables(null, null, spelling, null)) {
        while (tables.next()) {
          // What is asked for is a pattern, in which _ is any character.
          if (TableNames.fold(tables.getString("TABLE_NAME")).equals(TableNames.fold(name))) {
            return true;
          }
        }
      }
    }
    return false;
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
