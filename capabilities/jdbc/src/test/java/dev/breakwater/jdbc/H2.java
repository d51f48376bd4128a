package dev.breakwater.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** A database of its own in memory, with the tables of the tests, and a small pool. */
final class H2 implements AutoCloseable {

  private final JdbcConnectionPool pool =
      JdbcConnectionPool.create(
          "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=500", "sa", "");

  H2() throws SQLException {
    run("CREATE TABLE users (id int PRIMARY KEY, name varchar(20))");
    run("CREATE TABLE orders (id int PRIMARY KEY, user_name varchar(20))");
    run("CREATE TABLE stock (counted int)");
    run("CREATE TABLE secrets (word varchar(20))");
    run("INSERT INTO users VALUES (1, 'ada')");
    run("INSERT INTO stock VALUES (6)");
    run("INSERT INTO secrets VALUES ('xyzzy')");
  }

  DataSource source() {
    return pool;
  }

  Database database() {
    return Database.of(pool);
  }

  /** How many connections are out. */
  int active() {
    return pool.getActiveConnections();
  }

  void run(String sql) throws SQLException {
    try (Connection connection = pool.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** The first column of what it selects. */
  List<String> select(String sql) throws SQLException {
    try (Connection connection = pool.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  @Override
  public void close() throws SQLException {
    run("SHUTDOWN");
    pool.dispose();
  }
}
