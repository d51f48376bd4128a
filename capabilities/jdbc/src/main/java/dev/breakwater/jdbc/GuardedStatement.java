package dev.breakwater.jdbc;

import java.lang.reflect.Method;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A statement of a task, prepared or not: a text that it is handed is checked before it runs. */
final class GuardedStatement<T extends Statement> extends Guarded<T> {

  private static final Set<String> RUNS =
      Set.of(
          "addBatch",
          "execute",
          "executeBatch",
          "executeLargeBatch",
          "executeLargeUpdate",
          "executeQuery",
          "executeUpdate");

  private static final Set<String> HARMLESS =
      Set.of(
          "clearBatch",
          "clearParameters",
          "clearWarnings",
          "closeOnCompletion",
          "enquoteIdentifier",
          "enquoteLiteral",
          "enquoteNCharLiteral",
          "isSimpleIdentifier",
          "isCloseOnCompletion",
          "isPoolable");

  private final GuardedConnection connection;
  private final T raw;

  GuardedStatement(GuardedConnection connection, Class<T> type, T raw) {
    super(connection.session(), type);
    this.connection = connection;
    this.raw = raw;
  }

  @Override
  @Nullable Object call(Method method, @Nullable Object[] arguments) throws Throwable {
    String name = method.getName();
    return switch (name) {
      case "getConnection" -> session().call(connection::view);
      // Cancelling is for another thread, while a call is made.
      case "close", "cancel" -> session().hasEnded() ? null : forward(raw, method, arguments);
      case "isClosed" -> session().hasEnded() || raw.isClosed();
      case "setCursorName" ->
          throw refuse(method, "what is updated at a cursor is not seen; use a key");
      default -> {
        if (RUNS.contains(name)) {
          yield session().run(raw, () -> run(method, arguments));
        }
        if (!isSetting(name) && !HARMLESS.contains(name)) {
          throw refuse(method);
        }
        yield session().call(() -> forward(raw, method, arguments));
      }
    };
  }

  private @Nullable Object run(Method method, @Nullable Object[] arguments) throws Throwable {
    if (arguments.length > 0 && arguments[0] instanceof String sql) {
      session().check(sql);
    }
    return forward(raw, method, arguments);
  }

  /** Parameters, limits, results: of this statement alone. */
  private static boolean isSetting(String name) {
    return name.startsWith("set") || name.startsWith("get");
  }

  @Override
  @Nullable Object guard(@Nullable Object result) throws SQLException {
    return result instanceof ResultSet rows
        ? new GuardedResultSet(this, rows).view()
        : super.guard(result);
  }
}
