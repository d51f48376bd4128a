package dev.breakwater.jdbc;

import java.util.Locale;
import java.util.Random;

/** Writes random statements on the tables a to e, each with columns x and y, that H2 can run. */
final class RandomStatement {

  private static final int DEPTH = 3;

  private final Random random;
  private int aliases;

  RandomStatement(long seed) {
    this.random = new Random(seed);
  }

  String next() {
    return switch (random.nextInt(10)) {
      case 0 -> "INSERT INTO " + table() + " (x, y) " + query(1);
      case 1 -> "INSERT INTO " + table() + " (x, y) VALUES (" + value(1) + ", " + value(1) + ")";
      case 2 -> "UPDATE " + table() + " SET x = " + value(1) + where(1);
      case 3 -> "DELETE FROM " + table() + where(1);
      case 4 -> merge();
      default -> query(0);
    };
  }

  private String merge() {
    return "MERGE INTO "
        + table()
        + " m USING "
        + from(1)
        + " ON m.x = "
        + value(2)
        + " WHEN MATCHED THEN UPDATE SET y = "
        + value(2)
        + " WHEN NOT MATCHED THEN INSERT (x, y) VALUES ("
        + value(2)
        + ", 1)";
  }

  /** Of the columns x and y. */
  private String query(int depth) {
    if (depth < DEPTH && random.nextInt(5) == 0) {
      String name = alias();
      String main = random.nextBoolean() ? select(depth + 1) : "SELECT x, y FROM " + name;
      return "WITH " + name + " (x, y) AS (" + query(depth + 1) + ") " + main;
    }
    if (depth < DEPTH && random.nextInt(5) == 0) {
      String[] operators = {"UNION", "UNION ALL", "EXCEPT", "INTERSECT"};
      return select(depth + 1)
          + " "
          + operators[random.nextInt(operators.length)]
          + " "
          + select(depth + 1);
    }
    return select(depth);
  }

  private String select(int depth) {
    StringBuilder select = new StringBuilder("SELECT ");
    select.append(value(depth)).append(" AS x, ").append(value(depth)).append(" AS y FROM ");
    select.append(from(depth));
    if (random.nextInt(3) == 0) {
      select.append(" JOIN ").append(from(depth)).append(" ON ").append(condition(depth));
    }
    if (random.nextInt(5) == 0) {
      select.append(" CROSS JOIN ").append(from(depth));
    }
    return select.append(where(depth)).toString();
  }

  /** With an alias of its own. */
  private String from(int depth) {
    String source =
        depth < DEPTH && random.nextInt(4) == 0 ? "(" + query(depth + 1) + ")" : table();
    return source + " " + alias();
  }

  private String where(int depth) {
    return random.nextInt(3) == 0 ? " WHERE " + condition(depth) : "";
  }

  private String condition(int depth) {
    return switch (random.nextInt(5)) {
      case 0 -> value(depth) + " BETWEEN 1 AND " + value(depth);
      case 1 -> value(depth) + " IN (SELECT x FROM " + from(depth + 1) + ")";
      case 2 -> "EXISTS (SELECT 1 FROM " + from(depth + 1) + ")";
      case 3 -> "NOT (" + value(depth) + " = 1 OR " + value(depth) + " IS NULL)";
      default -> value(depth) + " > 1";
    };
  }

  private String value(int depth) {
    if (depth >= DEPTH) {
      return Integer.toString(random.nextInt(5));
    }
    return switch (random.nextInt(8)) {
      case 0 -> "(SELECT max(x) FROM " + from(depth + 1) + ")";
      case 1 -> "coalesce(" + value(depth + 1) + ", 1)";
      case 2 -> "CASE WHEN " + condition(depth + 1) + " THEN 1 ELSE 2 END";
      case 3 -> "CAST(" + value(depth + 1) + " AS int)";
      default -> Integer.toString(random.nextInt(5));
    };
  }

  private String table() {
    String name = String.valueOf((char) ('a' + random.nextInt(5)));
    return switch (random.nextInt(6)) {
      case 0 -> name.toUpperCase(Locale.ROOT);
      case 1 -> "\"" + name.toUpperCase(Locale.ROOT) + "\"";
      default -> name;
    };
  }

  private String alias() {
    return "t" + aliases++;
  }
}
