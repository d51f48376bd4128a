package dev.breakwater.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * An object of JDBC as a task sees it. Only methods that are known to be harmless reach the
 * driver's object; whatever else the interface has, or will have in a later JDK, is refused.
 */
abstract class Guarded<T> implements InvocationHandler {

  private final Session session;
  private final Class<T> type;
  private final T view;

  /**
   * Makes the view.
   *
   * @param type the interface of JDBC that the view implements
   */
  Guarded(Session session, Class<T> type) {
    this.session = session;
    this.type = type;
    this.view =
        type.cast(
            Proxy.newProxyInstance(Guarded.class.getClassLoader(), new Class<?>[] {type}, this));
  }

  final T view() {
    return view;
  }

  final Session session() {
    return session;
  }

  /** Makes a call that is none of {@code Object} or {@code Wrapper}. */
  abstract @Nullable Object call(Method method, @Nullable Object[] arguments) throws Throwable;

  @Override
  public final @Nullable Object invoke(
      Object proxy, Method method, @Nullable Object @Nullable [] given) throws Throwable {
    @Nullable Object[] arguments = given == null ? new Object[0] : given;
    return switch (method.getName()) {
      case "equals" -> proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      case "toString" -> type.getSimpleName() + " of " + session.permit().task();
      case "isWrapperFor" -> isThat(proxy, arguments[0]);
      case "unwrap" -> {
        if (!isThat(proxy, arguments[0])) {
          throw refuse(method, "what is inside checks no statements; use the connection as it is");
        }
        yield proxy;
      }
      default -> call(method, arguments);
    };
  }

  private static boolean isThat(Object proxy, @Nullable Object wanted) {
    return wanted instanceof Class<?> type && type.isInstance(proxy);
  }

  /** Calls the driver's object, and guards what it gives. */
  final @Nullable Object forward(Object target, Method method, @Nullable Object[] arguments)
      throws Throwable {
    return guard(invokeOn(target, method, arguments));
  }

  static @Nullable Object invokeOn(Object target, Method method, @Nullable Object[] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  /** What can reach the connection is seen through a guard as well. */
  @Nullable Object guard(@Nullable Object result) throws SQLException {
    boolean reaches =
        result instanceof Connection
            || result instanceof Statement
            || result instanceof ResultSet
            || result instanceof DatabaseMetaData;
    if (reaches) {
      throw session
          .permit()
          .refuse("use a " + type.getSimpleName() + " like that", "it leads to what is unguarded");
    }
    return result;
  }

  final SqlRefusedException refuse(Method method, String reason) {
    return session.permit().refuse("call " + type.getSimpleName() + "." + method.getName(), reason);
  }

  final SqlRefusedException refuse(Method method) {
    return refuse(method, "it reaches past the attempt's transaction and tables");
  }
}
