package dev.breakwater.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.h2.api.ErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What statements do to tables, as a database has it that checks rights: with the rights that we
 * think a statement takes, H2 must let a user run it, and without any one of them, it must not.
 */
@Timeout(300)
class RightsTest {

  private static final int STATEMENTS = Integer.getInteger("breakwater.statements", 500);
  private static final Set<String> TABLES = Set.of("a", "b", "c", "d", "e");

  private static final TableNames HOME = TableNames.in(null, "PUBLIC");

  private static final StatementReader READER = new StatementReader(Functions.standard());

  private Connection admin;
  private Connection user;

  @BeforeEach
  void open() throws SQLException {
    String url = "jdbc:h2:mem:" + UUID.randomUUID();
    admin = DriverManager.getConnection(url, "sa", "");
    for (String table : TABLES) {
      run(admin, "CREATE TABLE " + table + " (x int, y int)");
    }
    run(admin, "CREATE USER tester PASSWORD 'x'");
    user = DriverManager.getConnection(url, "tester", "x");
    user.setAutoCommit(false);
  }

  @AfterEach
  void close() throws SQLException {
    user.close();
    admin.close();
  }

  @Test
  void theDatabaseAgrees() throws Exception {
    RandomStatement random = new RandomStatement(20261124);
    int compared = 0;
    for (int i = 0; i < STATEMENTS; i++) {
      String sql = random.next();
      TableUse use = READER.read(sql, HOME);
      grant(use.reads(), use.writes());
      assertEquals("", refusal(sql), () -> sql + " as " + use);
      for (String table : use.reads()) {
        if (!use.writes().contains(table)) {
          grant(without(use.reads(), table), use.writes());
          assertEquals(table, refusal(sql), () -> sql + " as " + use);
          compared++;
        }
      }
      for (String table : use.writes()) {
        grant(TABLES, without(use.writes(), table));
        assertEquals(table, refusal(sql), () -> sql + " as " + use);
        compared++;
      }
    }

    assertTrue(compared > STATEMENTS, "most statements have a table");
  }

  private void grant(Set<String> reads, Set<String> writes) throws SQLException {
    for (String table : TABLES) {
      run(admin, "REVOKE ALL ON " + table + " FROM tester");
      if (writes.contains(table)) {
        run(admin, "GRANT ALL ON " + table + " TO tester");
      } else if (reads.contains(table)) {
        run(admin, "GRANT SELECT ON " + table + " TO tester");
      }
    }
  }

  private static Set<String> without(Set<String> tables, String table) {
    Set<String> rest = new TreeSet<>(tables);
    rest.remove(table);
    return rest;
  }

  /** The table that the user lacks a right for, or nothing. */
  private String refusal(String sql) throws SQLException {
    try {
      run(user, sql);
      return "";
    } catch (SQLException e) {
      if (e.getErrorCode() == ErrorCode.NOT_ENOUGH_RIGHTS_FOR_1) {
        return e.getMessage()
            .replaceAll("(?s)[^\"]*\"(?:PUBLIC\\.)?(\\w)\".*", "$1")
            .toLowerCase(Locale.ROOT);
      }
      throw new SQLException(sql, e);
    } finally {
      user.rollback();
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
