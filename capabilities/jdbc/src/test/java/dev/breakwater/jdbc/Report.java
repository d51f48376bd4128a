package dev.breakwater.jdbc;

import dev.breakwater.Reads;
import dev.breakwater.Task;
import java.sql.Connection;
import java.sql.SQLException;

/** Reads what the others have written, and so comes after them. */
@Task
@Reads({"table:orders", "table:stock"})
final class Report {

  String run(Connection connection) throws SQLException {
    try (var select = connection.createStatement();
        var rows =
            select.executeQuery("SELECT user_name, id, counted FROM orders, stock ORDER BY id")) {
      StringBuilder report = new StringBuilder();
      while (rows.next()) {
        report.append(rows.getString(1)).append(rows.getInt(2)).append(' ').append(rows.getInt(3));
      }
      return report.toString();
    }
  }
}
