package dev.breakwater.jdbc;

import java.lang.reflect.Method;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows that a task reads. */
final class GuardedResultSet extends Guarded<ResultSet> {

  private static final Set<String> MOVES =
      Set.of(
          "absolute",
          "afterLast",
          "beforeFirst",
          "clearWarnings",
          "findColumn",
          "first",
          "isAfterLast",
          "isBeforeFirst",
          "isFirst",
          "isLast",
          "last",
          "next",
          "previous",
          "relative",
          "rowDeleted",
          "rowInserted",
          "rowUpdated",
          "setFetchDirection",
          "setFetchSize",
          "wasNull");

  private final GuardedStatement<?> statement;
  private final ResultSet raw;

  GuardedResultSet(GuardedStatement<?> statement, ResultSet raw) {
    super(statement.session(), ResultSet.class);
    this.statement = statement;
    this.raw = raw;
  }

  @Override
  @Nullable Object call(Method method, @Nullable Object[] arguments) throws Throwable {
    String name = method.getName();
    return switch (name) {
      case "getStatement" -> session().call(statement::view);
      case "close" -> session().hasEnded() ? null : forward(raw, method, arguments);
      case "isClosed" -> session().hasEnded() || raw.isClosed();
      default -> {
        if (!name.startsWith("get") && !MOVES.contains(name)) {
          throw refuse(method, "the rows are for reading; use UPDATE, INSERT or DELETE");
        }
        yield session().call(() -> forward(raw, method, arguments));
      }
    };
  }

  @Override
  @Nullable Object guard(@Nullable Object result) throws SQLException {
    return result instanceof ResultSet rows
        ? new GuardedResultSet(statement, rows).view()
        : super.guard(result);
  }
}
