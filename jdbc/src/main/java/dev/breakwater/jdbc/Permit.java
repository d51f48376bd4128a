package dev.breakwater.jdbc;

import dev.breakwater.runtime.Access;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a task may do in a database, and how it is told that it may not. */
final class Permit {

  private static final String TABLE = "table";
  private static final int SHOWN = 200;

  private final Access access;

  Permit(Access access) {
    this.access = access;
  }

  String task() {
    return access.task();
  }

  boolean writesNothing() {
    return access.writes().stream().noneMatch(resource -> resource.scheme().equals(TABLE));
  }

  void check(TableUse use) throws SqlRefusedException {
    List<String> reads =
        use.reads().stream()
            .filter(table -> !access.mayRead(TABLE, table) && !use.writes().contains(table))
            .toList();
    List<String> writes =
        use.writes().stream().filter(table -> !access.mayWrite(TABLE, table)).toList();
    List<String> deeds = new ArrayList<>();
    List<String> declarations = new ArrayList<>();
    if (!writes.isEmpty()) {
      deeds.add("write " + String.join(", ", writes));
      declarations.add(declaration("Writes", writes));
    }
    if (!reads.isEmpty()) {
      deeds.add("read " + String.join(", ", reads));
      declarations.add(declaration("Reads", reads));
    }
    if (!deeds.isEmpty()) {
      throw refuse(
          String.join(" or ", deeds),
          "add " + String.join(" and ", declarations) + " to " + access.taskType());
    }
  }

  /** A refusal that no declaration can mend. */
  SqlRefusedException refuse(String deed, String reason) {
    return new SqlRefusedException(access.task() + " may not " + deed + ": " + reason);
  }

  SqlRefusedException refuse(String sql, NotUnderstoodException reason) {
    String line = sql.strip().replaceAll("\\s+", " ");
    String shown = line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
    return new SqlRefusedException(
        access.task()
            + " may not run what may touch tables that cannot be told: "
            + reason.getMessage()
            + ": "
            + shown);
  }

  /** {@code @Reads("table:users")}, or with several tables in braces. */
  private static String declaration(String annotation, List<String> tables) {
    String list =
        tables.stream()
            .map(table -> "\"" + TABLE + ":" + table + "\"")
            .collect(Collectors.joining(", "));
    return "@" + annotation + "(" + (tables.size() == 1 ? list : "{" + list + "}") + ")";
  }
}
