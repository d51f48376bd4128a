package dev.breakwater.jdbc;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import org.jspecify.annotations.Nullable;

/** What a task may know of the database: what it is and can do, and not what is in it. */
final class GuardedMetaData extends Guarded<DatabaseMetaData> {

  private final GuardedConnection connection;

  GuardedMetaData(GuardedConnection connection) {
    super(connection.session(), DatabaseMetaData.class);
    this.connection = connection;
  }

  @Override
  @Nullable Object call(Method method, @Nullable Object[] arguments) throws Throwable {
    if (method.getName().equals("getConnection")) {
      return session().call(connection::view);
    }
    Class<?> gives = method.getReturnType();
    if (!gives.isPrimitive() && gives != String.class && !gives.isEnum()) {
      throw refuse(
          method,
          "it tells of tables that may not be declared; read those of INFORMATION_SCHEMA, which can"
              + " be");
    }
    return session()
        .call(
            () -> {
              Connection raw = session().connection();
              return forward(raw.getMetaData(), method, arguments);
            });
  }
}
