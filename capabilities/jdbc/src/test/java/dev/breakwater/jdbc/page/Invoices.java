package dev.breakwater.jdbc.page;

import dev.breakwater.Reads;
import dev.breakwater.Task;
import dev.breakwater.Writes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

@Task(timeout = "1m", attempts = 3)
@Reads("table:orders")
@Writes("table:invoices")
final class Invoices {
  void run(Connection connection) throws SQLException {
    try (Statement insert = connection.createStatement()) {
      insert.execute(
          """
          INSERT INTO invoices (customer, total)
          SELECT customer, sum(amount) FROM orders GROUP BY customer
          """);
    }
  }
}
