package dev.breakwater.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.runtime.Engine;
import dev.breakwater.runtime.TaskFailedException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A graph that the processor has compiled, with tasks that share a database. */
@Timeout(60)
class ShopTest {

  private final Engine engine = Engine.builder().backoff(Duration.ZERO, Duration.ZERO).build();

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

  private Shop shop() {
    return new ShopOrchestrator(new ShopOrchestrator.Tasks() {}, engine);
  }

  @Test
  void whatATaskWritesIsCommittedAndSeenByLaterTasks() throws Exception {
    Shop.Outcome outcome = shop().run((connection, attempt) -> {}, h2.database());

    assertEquals(new Shop.Outcome(1, "ada1 7"), outcome);
    assertEquals(List.of("ada"), h2.select("SELECT user_name FROM orders"));
    assertEquals(List.of("7"), h2.select("SELECT counted FROM stock"));
  }

  @Test
  void tasksThatRunTogetherHaveTransactionsOfTheirOwn() throws Exception {
    AtomicReference<List<String>> seen = new AtomicReference<>();
    shop()
        .run((connection, attempt) -> seen.set(h2.select("SELECT id FROM orders")), h2.database());

    assertEquals(List.of(), seen.get(), "not yet committed");
  }

  @Test
  void anAttemptThatFailsIsRolledBackAndTheNextOneFindsNothingOfIt() throws Exception {
    List<Connection> connections = new ArrayList<>();
    Shop.Outcome outcome =
        shop()
            .run(
                (connection, attempt) -> {
                  connections.add(connection);
                  if (attempt < 3) {
                    throw new IOException("no answer");
                  }
                },
                h2.database());

    assertEquals(new Shop.Outcome(1, "ada3 7"), outcome);
    assertEquals(List.of("3"), h2.select("SELECT id FROM orders"));
    assertEquals(3, connections.stream().distinct().count());
  }

  @Test
  void aTaskThatFailsLeavesNothingBehind() throws Exception {
    assertThrows(
        TaskFailedException.class,
        () ->
            shop()
                .run(
                    (connection, attempt) -> {
                      throw new IOException("no answer");
                    },
                    h2.database()));

    assertEquals(List.of(), h2.select("SELECT id FROM orders"));
  }

  @Test
  void aStatementOnATableThatIsNotDeclaredIsRefusedWithTheLineToAdd() throws Exception {
    AtomicInteger attempts = new AtomicInteger();
    TaskFailedException failure =
        assertThrows(
            TaskFailedException.class,
            () ->
                shop()
                    .run(
                        (connection, attempt) -> {
                          attempts.incrementAndGet();
                          connection.createStatement().execute("DELETE FROM stock");
                        },
                        h2.database()));

    assertEquals(
        "Shop: place-order failed in attempt 1 of 3: SqlRefusedException: place-order may not write"
            + " stock: change @Writes(\"table:orders\") of PlaceOrder to"
            + " @Writes({\"table:orders\", \"table:stock\"})",
        failure.getMessage());
    assertInstanceOf(SqlRefusedException.class, failure.getCause());
    assertEquals(1, attempts.get(), "another attempt would meet it again");
    assertEquals(List.of("1"), h2.select("SELECT count(*) FROM stock"));
    assertEquals(List.of(), h2.select("SELECT id FROM orders"));
  }

  @Test
  void aThreadThatTheTaskLeftBehindIsRefused() throws Exception {
    AtomicReference<Connection> kept = new AtomicReference<>();
    shop().run((connection, attempt) -> kept.set(connection), h2.database());

    SQLNonTransientConnectionException refusal =
        assertThrows(
            SQLNonTransientConnectionException.class,
            () -> kept.get().prepareStatement("SELECT * FROM orders"));
    assertEquals(
        "the connection of place-order has ended: use it while the task is carried out",
        refusal.getMessage());
    assertTrue(kept.get().isClosed());
  }
}
