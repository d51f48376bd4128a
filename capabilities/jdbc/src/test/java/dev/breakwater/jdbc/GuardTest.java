package dev.breakwater.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.runtime.spi.PlannedTask;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLClientInfoException;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;

/** What a task can and cannot do with its connection. */
@Timeout(60)
class GuardTest {

  private H2 h2;

  @BeforeEach
  void open() throws SQLException {
    h2 = new H2();
  }

  @AfterEach
  void close() throws SQLException {
    assertEquals(0, h2.active(), "connections that are still out");
    h2.close();
  }

  private void run(TestLease.Body body) throws Exception {
    TestLease.run(h2.database(), body);
  }

  private static String refusal(Executable call) {
    return assertThrows(SqlRefusedException.class, call).getMessage();
  }

  @Test
  void everyWayToRunATextChecksIt() throws Exception {
    String sql = "SELECT word FROM secrets";
    String refusal =
        "place-order may not read secrets: change @Reads(\"table:users\") of PlaceOrder to"
            + " @Reads({\"table:users\", \"table:secrets\"})";
    run(
        c -> {
          Statement s = c.createStatement();
          PreparedStatement p = c.prepareStatement("SELECT * FROM users");
          List<Executable> ways =
              List.of(
                  () -> c.prepareStatement(sql),
                  () -> c.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS),
                  () -> c.prepareStatement(sql, new int[] {1}),
                  () -> c.prepareStatement(sql, new String[] {"word"}),
                  () ->
                      c.prepareStatement(
                          sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY),
                  () ->
                      c.prepareStatement(
                          sql,
                          ResultSet.TYPE_FORWARD_ONLY,
                          ResultSet.CONCUR_READ_ONLY,
                          ResultSet.CLOSE_CURSORS_AT_COMMIT),
                  () -> s.execute(sql),
                  () -> s.execute(sql, Statement.RETURN_GENERATED_KEYS),
                  () -> s.execute(sql, new int[] {1}),
                  () -> s.execute(sql, new String[] {"word"}),
                  () -> s.executeQuery(sql),
                  () -> s.executeUpdate(sql),
                  () -> s.executeUpdate(sql, Statement.RETURN_GENERATED_KEYS),
                  () -> s.executeLargeUpdate(sql),
                  () -> s.addBatch(sql),
                  () -> p.executeQuery(sql),
                  () -> p.addBatch(sql),
                  () -> p.getConnection().createStatement().executeQuery(sql),
                  () -> p.executeQuery().getStatement().executeQuery(sql),
                  () -> c.getMetaData().getConnection().createStatement().execute(sql));
          for (Executable way : ways) {
            assertEquals(refusal, refusal(way));
          }
        });
  }

  @Test
  void snapshotPermitsToSelectAndNothingElse() throws Exception {
    PlannedTask task =
        PlannedTask.builder("report", Report.class).snapshots("table:users", "table:o*").build();
    TestLease.run(
        task,
        h2.database(),
        c -> {
          assertTrue(c.createStatement().execute("SELECT count(*) FROM users, orders"));
          assertEquals(
              "report may not write orders: add @Writes(\"table:orders\") to Report",
              refusal(() -> c.createStatement().execute("DELETE FROM orders")));
        });
  }

  @Test
  void whatIsRefusedHasNotReachedTheDatabaseAndTheTransactionGoesOn() throws Exception {
    run(
        c -> {
          c.createStatement().execute("INSERT INTO orders VALUES (1, 'ada')");
          refusal(() -> c.createStatement().execute("DELETE FROM orders; DELETE FROM secrets"));
          refusal(() -> c.createStatement().execute("COMMIT"));
          c.createStatement().execute("INSERT INTO orders VALUES (2, 'bob')");
        });

    assertEquals(List.of("1", "2"), h2.select("SELECT id FROM orders ORDER BY id"));
    assertEquals(List.of("xyzzy"), h2.select("SELECT word FROM secrets"));
  }

  @Test
  void allThatIsMissingIsSaidAtOnce() throws Exception {
    run(
        c ->
            assertEquals(
                "place-order may not write a, b or read sales.c, secrets: change"
                    + " @Writes(\"table:orders\") of PlaceOrder to"
                    + " @Writes({\"table:orders\", \"table:a\", \"table:b\"}), and change"
                    + " @Reads(\"table:users\") of PlaceOrder to"
                    + " @Reads({\"table:users\", \"table:sales.c\", \"table:secrets\"})",
                refusal(
                    () ->
                        c.prepareStatement(
                            "INSERT INTO a SELECT * FROM secrets, sales.c, users; DELETE FROM b"))));
  }

  @Test
  void whatIsNotUnderstoodIsRefusedWithWhatToDo() throws Exception {
    run(
        c -> {
          assertEquals(
              "place-order may not run a statement of which the tables cannot be found: the function"
                  + " cleanup may touch any; if it touches none, say so:"
                  + " Database.of(…).trusting(\"cleanup\"): SELECT cleanup() FROM users",
              refusal(() -> c.prepareStatement("SELECT cleanup()\n  FROM users")));
          SqlRefusedException refusal =
              assertThrows(SqlRefusedException.class, () -> c.prepareStatement("SELEKT"));
          assertEquals("42000", refusal.getSQLState());
        });
  }

  /** H2 takes the table, where the standard has the query. */
  @Test
  void aQueryDoesNotHideATable() throws Exception {
    h2.run("CREATE SCHEMA other");
    h2.run("CREATE TABLE other.\"Mixed_1\" (x int)");
    run(
        c -> {
          assertEquals(
              "place-order may not name a query Secrets: there is such a table, and databases"
                  + " differ in which of the two is meant; choose another name in WITH",
              refusal(
                  () ->
                      c.prepareStatement(
                          "WITH Secrets (word) AS (SELECT 'x') SELECT word FROM Secrets")));
          refusal(() -> c.prepareStatement("WITH \"Mixed_1\" AS (SELECT 1) SELECT 2"));
          ResultSet rows =
              c.createStatement()
                  .executeQuery(
                      "WITH secret_ (word) AS (SELECT name FROM users) SELECT word FROM secret_");
          assertTrue(rows.next());
          assertEquals("ada", rows.getString(1));
        });
  }

  @Test
  void aTrustedFunctionMayBeCalled() throws Exception {
    h2.run("CREATE ALIAS twice AS 'int twice(int x) { return 2 * x; }'");
    run(c -> refusal(() -> c.prepareStatement("SELECT twice(id) FROM users")));
    TestLease.run(
        h2.database().trusting("TWICE"),
        c -> {
          ResultSet rows = c.createStatement().executeQuery("SELECT twice(id) FROM users");
          assertTrue(rows.next());
          assertEquals(2, rows.getInt(1));
        });
  }

  @Test
  void theTransactionIsTheAttempts() throws Exception {
    run(
        c -> {
          String reason =
              ": the transaction is the attempt's: it is committed when the task succeeds, and"
                  + " rolled back when it throws";
          assertEquals("place-order may not call Connection.commit" + reason, refusal(c::commit));
          assertTrue(refusal(c::rollback).endsWith(reason));
          assertTrue(refusal(() -> c.setAutoCommit(true)).endsWith(reason));
          assertTrue(refusal(() -> c.abort(Runnable::run)).endsWith(reason));
          assertFalse(c.getAutoCommit());
          c.setAutoCommit(false);
        });
  }

  @Test
  void aSavepointUndoesAPartOfIt() throws Exception {
    run(
        c -> {
          c.createStatement().execute("INSERT INTO orders VALUES (1, 'ada')");
          Savepoint before = c.setSavepoint();
          c.createStatement().execute("INSERT INTO orders VALUES (2, 'bob')");
          c.rollback(before);
          c.releaseSavepoint(c.setSavepoint("x"));
        });

    assertEquals(List.of("1"), h2.select("SELECT id FROM orders"));
  }

  @Test
  void closingTheConnectionLeavesItToTheAttempt() throws Exception {
    run(
        c -> {
          try (c) {
            c.createStatement().execute("INSERT INTO orders VALUES (1, 'ada')");
          }
          assertFalse(c.isClosed());
          c.createStatement().execute("INSERT INTO orders VALUES (2, 'bob')");
        });

    assertEquals(List.of("1", "2"), h2.select("SELECT id FROM orders ORDER BY id"));
  }

  @Test
  void nothingReachesTheDriversObjects() throws Exception {
    run(
        c -> {
          refusal(() -> c.unwrap(JdbcConnection.class));
          assertFalse(c.isWrapperFor(JdbcConnection.class));
          assertSame(c, c.unwrap(Connection.class));
          Statement s = c.createStatement();
          refusal(() -> s.unwrap(org.h2.jdbc.JdbcStatement.class));
          ResultSet rows = s.executeQuery("SELECT * FROM users");
          refusal(() -> rows.unwrap(org.h2.jdbc.JdbcResultSet.class));
          assertSame(c, s.getConnection());
          assertSame(s, rows.getStatement());
          DatabaseMetaData meta = c.getMetaData();
          assertSame(c, meta.getConnection());
          refusal(() -> meta.unwrap(org.h2.jdbc.JdbcDatabaseMetaData.class));
          PreparedStatement insert =
              c.prepareStatement(
                  "INSERT INTO orders VALUES (1, 'ada')", Statement.RETURN_GENERATED_KEYS);
          insert.execute();
          assertSame(insert, insert.getGeneratedKeys().getStatement());
        });
  }

  @Test
  void metaDataTellsOfTheDatabaseAndNotOfTables() throws Exception {
    run(
        c -> {
          assertEquals("H2", c.getMetaData().getDatabaseProductName());
          assertTrue(c.getMetaData().supportsTransactions());
          assertNotNull(c.getMetaData().getRowIdLifetime());
          refusal(() -> c.getMetaData().getTables(null, null, null, null));
          refusal(() -> c.getMetaData().getColumns(null, null, null, null));
        });
  }

  @Test
  void resultsAreForReading() throws Exception {
    run(
        c -> {
          int scroll = ResultSet.TYPE_SCROLL_SENSITIVE;
          int update = ResultSet.CONCUR_UPDATABLE;
          refusal(() -> c.createStatement(scroll, update));
          refusal(() -> c.createStatement(scroll, update, ResultSet.HOLD_CURSORS_OVER_COMMIT));
          refusal(() -> c.prepareStatement("SELECT * FROM orders", scroll, update));
          refusal(
              () ->
                  c.prepareStatement(
                      "SELECT * FROM orders", scroll, update, ResultSet.CLOSE_CURSORS_AT_COMMIT));
          ResultSet rows =
              c.createStatement(ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.CONCUR_READ_ONLY)
                  .executeQuery("SELECT * FROM users");
          assertTrue(rows.last());
          assertEquals("ada", rows.getString("name"));
          refusal(() -> rows.updateString(2, "bob"));
          refusal(rows::deleteRow);
          refusal(rows::moveToInsertRow);
        });
  }

  @Test
  void whatWouldOutliveTheAttemptIsRefused() throws Exception {
    run(
        c -> {
          refusal(() -> c.setSchema("OTHER"));
          refusal(() -> c.setCatalog("OTHER"));
          refusal(() -> c.setReadOnly(true));
          refusal(() -> c.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE));
          refusal(() -> c.setHoldability(ResultSet.HOLD_CURSORS_OVER_COMMIT));
          refusal(() -> c.setNetworkTimeout(Runnable::run, 1));
          assertThrows(SQLClientInfoException.class, () -> c.setClientInfo("ApplicationName", "x"));
          assertThrows(SQLClientInfoException.class, () -> c.setClientInfo(new Properties()));
          refusal(() -> c.setTypeMap(Map.of()));
          refusal(() -> c.prepareCall("{call x()}"));
          refusal(() -> c.nativeSQL("SELECT 1"));
          refusal(c::beginRequest);
          refusal(() -> c.createStatement().setCursorName("x"));
          assertEquals("PUBLIC", c.getSchema());
          assertTrue(c.isValid(1));
        });
  }

  /** H2 commits with it, so that the attempt could not be rolled back. */
  @Test
  void definitionsAreRefusedWhereTheyCannotBeUndone() throws Exception {
    run(
        c -> {
          c.createStatement().execute("INSERT INTO orders VALUES (1, 'ada')");
          assertEquals(
              "place-order may not define orders: this database commits with it, so that a failed"
                  + " attempt could not be undone; do it before the graph runs",
              refusal(() -> c.createStatement().execute("TRUNCATE TABLE orders")));
          refusal(() -> c.createStatement().execute("ALTER TABLE orders ADD COLUMN x int"));
        });

    assertEquals(List.of("1"), h2.select("SELECT id FROM orders"));
  }

  @Test
  void batchesRun() throws Exception {
    run(
        c -> {
          PreparedStatement insert = c.prepareStatement("INSERT INTO orders VALUES (?, ?)");
          for (int i = 0; i < 3; i++) {
            insert.setInt(1, i);
            insert.setString(2, "ada");
            insert.addBatch();
          }
          assertEquals(3, insert.executeBatch().length);
          Statement more = c.createStatement();
          more.addBatch("INSERT INTO orders VALUES (3, 'bob')");
          assertEquals(1, more.executeBatch().length);
        });

    assertEquals(List.of("4"), h2.select("SELECT count(*) FROM orders"));
  }

  @Test
  void anErrorOfTheDatabaseComesAsItIs() throws Exception {
    SQLException failure =
        assertThrows(
            SQLException.class,
            () -> run(c -> c.createStatement().execute("SELECT nothing FROM users")));

    assertEquals("42S22", failure.getSQLState());
  }

  @Test
  void aViewIsEqualToItselfAlone() throws Exception {
    run(
        c -> {
          assertEquals(c, c);
          assertEquals(c.hashCode(), c.hashCode());
          assertFalse(c.equals(c.createStatement().getConnection().createStatement()));
          assertEquals("Connection of place-order", c.toString());
        });
  }
}
