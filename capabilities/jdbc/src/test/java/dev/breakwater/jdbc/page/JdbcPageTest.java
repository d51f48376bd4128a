package dev.breakwater.jdbc.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What {@code docs/jdbc.md} shows are the sources of this package, which do what it says. */
@Timeout(60)
class JdbcPageTest {

  private static final Pattern SOURCE =
      Pattern.compile("```java\n// (\\w+\\.java)\n(.*?)```", Pattern.DOTALL);

  private static final Path SOURCES = Path.of("src/test/java/dev/breakwater/jdbc/page");

  @Test
  void showsWhatIsCompiled() throws Exception {
    String page = Files.readString(Path.of("..", "..", "docs", "jdbc.md"));
    List<String> shown = new ArrayList<>();
    Matcher source = SOURCE.matcher(page);
    while (source.find()) {
      shown.add(source.group(1));
      String compiled = Files.readString(SOURCES.resolve(source.group(1)));
      assertEquals(compiled.replaceFirst("package [^;]*;\n\n", ""), source.group(2));
    }

    assertEquals(
        List.of(
            "Nightly.java", "Invoices.java", "Reminders.java", "Summary.java", "Application.java"),
        shown);
    assertEquals(page.split("```java\n", -1).length - 1, shown.size(), "each is compiled");
  }

  @Test
  void theNightRuns() throws SQLException {
    JdbcConnectionPool pool = JdbcConnectionPool.create("jdbc:h2:mem:page", "sa", "");
    try (Connection connection = pool.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE orders (customer varchar(20), amount int)");
      statement.execute("CREATE TABLE invoices (customer varchar(20), total int)");
      statement.execute("CREATE TABLE reminders (sent int)");
      statement.execute("INSERT INTO orders VALUES ('ada', 3), ('ada', 4), ('bob', 5)");
      statement.execute("INSERT INTO reminders VALUES (1), (3)");

      assertEquals("2 invoices, 1 reminders", Application.night(pool));
      assertTrue(pool.getActiveConnections() == 1, "those of the run are given back");
    } finally {
      pool.dispose();
    }
  }
}
