package dev.breakwater.jdbc.page;

import dev.breakwater.Task;
import dev.breakwater.Writes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

@Task
@Writes("table:reminders")
final class Reminders {
  void run(Connection connection) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM reminders WHERE sent > ?")) {
      delete.setInt(1, 2);
      delete.executeUpdate();
    }
  }
}
