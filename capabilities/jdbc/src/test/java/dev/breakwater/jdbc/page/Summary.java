package dev.breakwater.jdbc.page;

import dev.breakwater.Reads;
import dev.breakwater.Task;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

@Task
@Reads({"table:invoices", "table:reminders"})
final class Summary {
  String run(Connection connection) throws SQLException {
    try (Statement select = connection.createStatement();
        ResultSet row =
            select.executeQuery(
                "SELECT (SELECT count(*) FROM invoices), (SELECT count(*) FROM reminders)")) {
      row.next();
      return row.getInt(1) + " invoices, " + row.getInt(2) + " reminders";
    }
  }
}
