package dev.breakwater.jdbc;

import dev.breakwater.runtime.Access;
import java.util.ArrayList;
import java.util.List;

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
            .filter(table -> !access.maySee(TABLE, table) && !use.writes().contains(table))
            .toList();
    List<String> writes =
        use.writes().stream().filter(table -> !access.mayWrite(TABLE, table)).toList();
    List<String> deeds = new ArrayList<>();
    if (!writes.isEmpty()) {
      deeds.add("write " + String.join(", ", writes));
    }
    if (!reads.isEmpty()) {
      deeds.add("read " + String.join(", ", reads));
    }
    if (!deeds.isEmpty()) {
      throw new SqlRefusedException(
          access.refusal(String.join(" or ", deeds), resources(reads), resources(writes)));
    }
  }

  private static List<String> resources(List<String> tables) {
    return tables.stream().map(table -> TABLE + ":" + table).toList();
  }

  /** Refuses a statement that no declaration permits. */
  SqlRefusedException refuse(String deed, String reason) {
    return new SqlRefusedException(access.refusal(deed, reason));
  }

  SqlRefusedException refuse(String sql, NotUnderstoodException reason) {
    String line = sql.strip().replaceAll("\\s+", " ");
    String shown = line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
    return refuse(
        "run a statement of which the tables cannot be found", reason.getMessage() + ": " + shown);
  }
}
