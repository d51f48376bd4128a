package dev.breakwater.jdbc;

import dev.breakwater.Reads;
import dev.breakwater.Task;
import dev.breakwater.Writes;
import dev.breakwater.runtime.TaskContext;
import java.sql.Connection;
import java.sql.SQLException;

/** Places an order, and then does what a test asks for. */
@Task(attempts = 3)
@Reads("table:users")
@Writes("table:orders")
final class PlaceOrder {

  int run(Deed deed, Connection connection, TaskContext context) throws Exception {
    try (var insert =
        connection.prepareStatement(
            "INSERT INTO orders (id, user_name) SELECT ?, name FROM users WHERE id = 1")) {
      insert.setInt(1, context.attempt());
      insert.executeUpdate();
    }
    deed.follow(connection, context.attempt());
    return count(connection);
  }

  private static int count(Connection connection) throws SQLException {
    try (var select = connection.createStatement();
        var rows = select.executeQuery("SELECT count(*) FROM orders")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  /** What comes after the order. */
  interface Deed {
    void follow(Connection connection, int attempt) throws Exception;
  }
}
