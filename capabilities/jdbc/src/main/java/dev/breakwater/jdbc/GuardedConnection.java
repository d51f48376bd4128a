package dev.breakwater.jdbc;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLClientInfoException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The connection of a task. */
final class GuardedConnection extends Guarded<Connection> {

  private static final Set<String> HARMLESS =
      Set.of(
          "clearWarnings",
          "createArrayOf",
          "createBlob",
          "createClob",
          "createNClob",
          "createSQLXML",
          "createStruct",
          "getCatalog",
          "getClientInfo",
          "getHoldability",
          "getNetworkTimeout",
          "getSchema",
          "getTransactionIsolation",
          "getTypeMap",
          "getWarnings",
          "isReadOnly",
          "isValid",
          "releaseSavepoint",
          "setSavepoint");

  private static final String COMMITS =
      "the transaction is the attempt's: it is committed when the task succeeds, and rolled back"
          + " when it throws";

  private static final String SETTINGS =
      "the connection is handed on to others as it was; set up the data source instead";

  private static final Map<String, String> REASONS =
      Map.ofEntries(
          Map.entry("commit", COMMITS),
          Map.entry("abort", COMMITS),
          Map.entry("prepareCall", "a procedure may touch any table; write its statements"),
          Map.entry("setCatalog", SETTINGS),
          Map.entry("setSchema", SETTINGS),
          Map.entry("setHoldability", SETTINGS),
          Map.entry("setNetworkTimeout", SETTINGS),
          Map.entry("setReadOnly", SETTINGS),
          Map.entry("setTransactionIsolation", SETTINGS),
          Map.entry("setTypeMap", SETTINGS));

  GuardedConnection(Session session) {
    super(session, Connection.class);
  }

  @Override
  @Nullable Object call(Method method, @Nullable Object[] arguments) throws Throwable {
    String name = method.getName();
    return switch (name) {
      case "close" -> null;
      case "isClosed" -> session().hasEnded();
      case "getAutoCommit" -> session().call(() -> false);
      case "setAutoCommit" -> session().call(() -> keepAutoCommit(method, arguments));
      case "createStatement" -> session().call(() -> statement(method, arguments));
      case "prepareStatement" -> session().call(() -> preparedStatement(method, arguments));
      case "getMetaData" -> session().call(() -> new GuardedMetaData(this).view());
      case "setClientInfo" -> throw clientInfo(refuse(method, SETTINGS));
      case "rollback" -> session().call(() -> rollback(method, arguments));
      default -> {
        String reason = REASONS.get(name);
        if (reason != null) {
          throw refuse(method, reason);
        }
        if (!HARMLESS.contains(name)) {
          throw refuse(method);
        }
        yield session().call(() -> forward(session().connection(), method, arguments));
      }
    };
  }

  /** The one exception that the method may throw. */
  private static SQLClientInfoException clientInfo(SqlRefusedException refusal) {
    return new SQLClientInfoException(
        refusal.getMessage(), refusal.getSQLState(), Map.of(), refusal);
  }

  private @Nullable Object keepAutoCommit(Method method, @Nullable Object[] arguments)
      throws SqlRefusedException {
    if (!Boolean.FALSE.equals(arguments[0])) {
      throw refuse(method, COMMITS);
    }
    return null;
  }

  private @Nullable Object rollback(Method method, @Nullable Object[] arguments) throws Throwable {
    if (arguments.length == 0) {
      throw refuse(method, COMMITS);
    }
    return forward(session().connection(), method, arguments);
  }

  private Statement statement(Method method, @Nullable Object[] arguments) throws Throwable {
    checkCursor(method, arguments, 0);
    Object raw = invokeOn(session().connection(), method, arguments);
    return new GuardedStatement<>(this, Statement.class, (Statement) known(raw)).view();
  }

  private PreparedStatement preparedStatement(Method method, @Nullable Object[] arguments)
      throws Throwable {
    checkCursor(method, arguments, 1);
    session().check((String) known(arguments[0]));
    Object raw = invokeOn(session().connection(), method, arguments);
    return new GuardedStatement<>(this, PreparedStatement.class, (PreparedStatement) known(raw))
        .view();
  }

  private static Object known(@Nullable Object object) {
    if (object == null) {
      throw new NullPointerException("sql");
    }
    return object;
  }

  /** A result that can be updated writes without a statement. */
  private void checkCursor(Method method, @Nullable Object[] arguments, int first)
      throws SqlRefusedException {
    // Type, concurrency, and perhaps holdability; a single number asks for generated keys.
    boolean cursor = arguments.length > first + 1 && arguments[first + 1] instanceof Integer;
    if (cursor && !Integer.valueOf(ResultSet.CONCUR_READ_ONLY).equals(arguments[first + 1])) {
      throw refuse(
          method, "a result that can be updated writes unseen; use UPDATE, INSERT or DELETE");
    }
  }
}
