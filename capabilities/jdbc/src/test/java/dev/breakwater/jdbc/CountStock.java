package dev.breakwater.jdbc;

import dev.breakwater.Task;
import dev.breakwater.Writes;
import java.sql.Connection;
import java.sql.SQLException;

/** Counts beside {@link PlaceOrder}, in a transaction of its own. */
@Task
@Writes("table:stock")
final class CountStock {

  void run(Connection connection) throws SQLException {
    try (var update = connection.createStatement()) {
      update.execute("UPDATE stock SET counted = counted + 1");
    }
  }
}
