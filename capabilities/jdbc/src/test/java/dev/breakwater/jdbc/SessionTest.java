package dev.breakwater.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.runtime.Access;
import dev.breakwater.runtime.Capability;
import dev.breakwater.runtime.Engine;
import dev.breakwater.runtime.TaskFailedException;
import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When a connection is taken and given back, and what becomes of its transaction. */
@Timeout(60)
class SessionTest {

  private static final Set<String> WATCHED =
      Set.of("setReadOnly", "setAutoCommit", "commit", "rollback", "abort", "close");

  private H2 h2;
  private final List<String> calls = Collections.synchronizedList(new ArrayList<>());

  @BeforeEach
  void open() throws SQLException {
    h2 = new H2();
  }

  @AfterEach
  void close() throws SQLException {
    assertEquals(0, h2.active(), "connections that are still out");
    h2.close();
  }

  /** Writes down what is done to its connections, and fails where it is told to. */
  private Database watched(String... failing) {
    DataSource source =
        proxy(
            DataSource.class,
            h2.source(),
            (method, result) ->
                result instanceof Connection raw
                    ? proxy(Connection.class, raw, (name, value) -> value, failing)
                    : result);
    return Database.of(source);
  }

  private interface After {
    Object of(String method, Object result);
  }

  private <T> T proxy(Class<T> type, T target, After after, String... failing) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              String name = method.getName();
              if (WATCHED.contains(name) || name.equals("getConnection")) {
                boolean plain = arguments == null || name.equals("abort");
                calls.add(plain ? name : name + " " + arguments[0]);
              }
              if (List.of(failing).contains(name)) {
                throw new SQLException(name + " failed");
              }
              try {
                return after.of(name, method.invoke(target, arguments));
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  @Test
  void aTaskThatUsesNoneTakesNone() throws Exception {
    TestLease.run(
        watched(),
        c -> {
          assertFalse(c.isClosed());
          c.close();
        });

    assertEquals(List.of(), calls);
  }

  @Test
  void anAttemptTakesOneAndGivesItBackAsItWas() throws Exception {
    TestLease.run(
        watched(),
        c -> {
          c.createStatement().execute("INSERT INTO orders VALUES (1, 'ada')");
          c.createStatement().execute("INSERT INTO orders VALUES (2, 'bob')");
        });

    assertEquals(
        List.of("getConnection", "setAutoCommit false", "commit", "setAutoCommit true", "close"),
        calls);
  }

  @Test
  void theDatabaseIsToldWhereNothingIsWritten() throws Exception {
    TestLease.run(
        TestLease.REPORT, watched(), c -> c.createStatement().executeQuery("SELECT * FROM users"));

    assertEquals("setReadOnly true", calls.get(1));
  }

  @Test
  void aTaskThatThrowsIsRolledBack() throws Exception {
    assertThrows(
        IllegalStateException.class,
        () ->
            TestLease.run(
                watched(),
                c -> {
                  c.createStatement().execute("INSERT INTO orders VALUES (1, 'ada')");
                  throw new IllegalStateException("no answer");
                }));

    assertEquals(
        List.of("getConnection", "setAutoCommit false", "rollback", "setAutoCommit true", "close"),
        calls);
    assertEquals(List.of(), h2.select("SELECT id FROM orders"));
  }

  @Test
  void aCommitThatFailsFailsTheTaskAndIsRolledBack() throws Exception {
    SQLException failure =
        assertThrows(
            SQLException.class,
            () ->
                TestLease.run(
                    watched("commit"),
                    c -> c.createStatement().execute("INSERT INTO orders VALUES (1, 'ada')")));

    assertEquals("commit failed", failure.getMessage());
    assertTrue(calls.containsAll(List.of("rollback", "close")), calls::toString);
    assertEquals(List.of(), h2.select("SELECT id FROM orders"));
  }

  @Test
  void aConnectionThatCannotBeSetUpIsGivenBack() {
    SQLException failure =
        assertThrows(
            SQLException.class,
            () ->
                TestLease.run(
                    TestLease.REPORT, watched("setAutoCommit"), c -> c.createStatement()));

    assertEquals("setAutoCommit failed", failure.getMessage());
    assertEquals(
        List.of(
            "getConnection",
            "setReadOnly true",
            "setAutoCommit false",
            "setReadOnly false",
            "close"),
        calls);
  }

  /** The next holder must not find the transaction in it. */
  @Test
  void aConnectionThatCannotBeRolledBackIsCutOff() {
    IllegalStateException failure =
        assertThrows(
            IllegalStateException.class,
            () ->
                TestLease.run(
                    watched("rollback"),
                    c -> {
                      c.createStatement();
                      throw new IllegalStateException("no answer");
                    }));

    assertEquals("rollback failed", failure.getSuppressed()[0].getMessage());
    assertEquals(List.of("rollback", "abort", "close"), calls.subList(2, calls.size()));
  }

  @Test
  void whenAnAttemptRunsOutOfTimeItsStatementIsCancelledAndItsWorkIsUndone() throws Exception {
    PlannedTask slow =
        PlannedTask.builder("slow", PlaceOrder.class)
            .writes("table:orders")
            .timeout(Duration.ofMillis(300))
            .build();
    Run run =
        Engine.builder().gracePeriod(Duration.ofMillis(50)).build().begin(Plan.of("Shop", slow));
    CompletableFuture<Throwable> noticed = new CompletableFuture<>();
    Database database = h2.database();
    run.startVoid(
        slow,
        step -> {
          Connection connection = step.open(database);
          connection.createStatement().execute("INSERT INTO orders VALUES (1, 'ada')");
          try {
            // Hours of work.
            connection
                .createStatement()
                .executeQuery(
                    "SELECT count(*) FROM system_range(1, 1000000) a, system_range(1, 1000000) b"
                        + " WHERE mod(a.x + b.x, 7) = 8");
          } catch (Throwable e) {
            noticed.complete(e);
          }
        });

    TaskFailedException failure = assertThrows(TaskFailedException.class, run::await);
    assertInstanceOf(TimeoutException.class, failure.getCause());
    assertInstanceOf(SQLException.class, noticed.get(20, TimeUnit.SECONDS));
    assertEquals(List.of(), h2.select("SELECT id FROM orders"));
  }

  /** It is cut off, and given back when the driver lets go of it at last. */
  @Test
  void aDriverThatIsDeafDoesNotHoldUpTheEnd() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch lettingGo = new CountDownLatch(1);
    CompletableFuture<Access> access = new CompletableFuture<>();
    Capability<String> probe =
        given -> {
          access.complete(given);
          throw new SQLException("only the access is wanted");
        };
    Run run = Engine.standard().begin(Plan.of("Shop", TestLease.PLACE_ORDER));
    run.startVoid(TestLease.PLACE_ORDER, step -> step.open(probe));
    assertThrows(TaskFailedException.class, run::await);
    DataSource source =
        proxy(
            DataSource.class,
            h2.source(),
            (method, raw) ->
                raw instanceof Connection connection
                    ? proxy(Connection.class, connection, (name, value) -> value, "abort")
                    : raw);
    Session session =
        new Session(
            source,
            new StatementReader(Functions.standard()),
            new Permit(access.join()),
            Duration.ofMillis(20));
    Connection connection = new ConnectionLease(session).value();
    connection.createStatement().execute("INSERT INTO orders VALUES (1, 'ada')");
    CompletableFuture<Void> deaf =
        CompletableFuture.runAsync(
            () -> {
              try {
                session.call(
                    () -> {
                      running.countDown();
                      lettingGo.await();
                      return null;
                    });
              } catch (Throwable e) {
                throw new AssertionError(e);
              }
            });
    running.await();

    SQLException failure = assertThrows(SQLException.class, session::rollback);

    assertEquals("abort failed", failure.getMessage());
    assertEquals(1, h2.active());
    lettingGo.countDown();
    deaf.get(20, TimeUnit.SECONDS);
    assertEquals(List.of("abort", "rollback", "setAutoCommit true", "close"), calls.subList(2, 6));
    assertEquals(List.of(), h2.select("SELECT id FROM orders"));
  }

  @Test
  void nothingOfAnEndedAttemptWorks() throws Exception {
    List<AutoCloseable> kept = new ArrayList<>();
    TestLease.run(
        h2.database(),
        c -> {
          var select = c.prepareStatement("SELECT * FROM users");
          kept.addAll(List.of(c, select, select.executeQuery()));
        });
    var connection = (Connection) kept.get(0);
    var select = (java.sql.PreparedStatement) kept.get(1);
    var rows = (java.sql.ResultSet) kept.get(2);

    assertThrows(SQLNonTransientConnectionException.class, connection::createStatement);
    assertThrows(SQLNonTransientConnectionException.class, connection::getAutoCommit);
    assertThrows(SQLNonTransientConnectionException.class, connection::getMetaData);
    assertThrows(SQLNonTransientConnectionException.class, select::executeQuery);
    assertThrows(SQLNonTransientConnectionException.class, select::getConnection);
    assertThrows(SQLNonTransientConnectionException.class, rows::next);
    assertThrows(SQLNonTransientConnectionException.class, rows::getStatement);
    assertTrue(connection.isClosed() && select.isClosed() && rows.isClosed());
    for (AutoCloseable one : kept) {
      one.close();
    }
    select.cancel();
  }
}
