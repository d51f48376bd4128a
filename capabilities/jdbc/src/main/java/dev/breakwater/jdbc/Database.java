package dev.breakwater.jdbc;

import dev.breakwater.runtime.Access;
import dev.breakwater.runtime.Capability;
import dev.breakwater.runtime.Lease;
import java.sql.Connection;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * The tables of a database. A graph takes one as an input; its tasks take a {@link Connection}, and
 * declare tables as {@code @Reads("table:users")} and {@code @Writes("table:orders")}:
 *
 * <pre>{@code
 * @Task
 * @Reads("table:users")
 * @Writes("table:orders")
 * final class PlaceOrder {
 *   void run(Connection connection) throws SQLException { … }
 * }
 *
 * @TaskGraph({PlaceOrder.class, …})
 * interface Shop {
 *   void run(Database database);
 * }
 *
 * new ShopOrchestrator().run(Database.of(dataSource));
 * }</pre>
 *
 * <p>Each attempt of a task has a connection of its own, from its first use of it until the attempt
 * ends, and a transaction, which is committed when the attempt succeeds and rolled back otherwise.
 * An attempt that uses none takes none from the data source.
 *
 * <p>Each statement is parsed before the database sees it, and refused with an {@link
 * SqlRefusedException} where it is about a table that the task does not declare, or where it cannot
 * be told for certain what tables it is about. What a task may write, it may also read. A
 * {@code @Snapshot} permits to select from a table; which state the statement sees is up to the
 * isolation level of the transaction, and not to the order of the graph. A table's name is compared
 * in lower case, quoted or not, and with its schema, as {@code sales.orders}, unless that is the
 * connection's own. To lock rows, as by {@code FOR UPDATE}, and to define a table are to write it.
 *
 * <p>The connection is for ordinary JDBC, or what builds on it. {@code close} does nothing, since
 * the attempt closes it; {@code commit}, {@code rollback} without a savepoint, and whatever changes
 * the connection for its next holder or reaches the driver's own objects are refused. Once the
 * attempt has ended, every call throws an {@link java.sql.SQLNonTransientConnectionException}. The
 * calls of several threads come one after another.
 *
 * <p>Immutable, and safe for use by several threads where the data source is.
 */
public final class Database implements Capability<Connection> {

  private final DataSource source;
  private final Functions functions;
  private final StatementReader reader;

  private Database(DataSource source, Functions functions) {
    this.source = source;
    this.functions = functions;
    this.reader = new StatementReader(functions);
  }

  /**
   * Makes a database of a data source, such as a pool. Two tasks that run at the same time hold two
   * of its connections. All of them should have the same current catalog and schema.
   *
   * @param source where connections come from
   * @return the database
   */
  public static Database of(DataSource source) {
    return new Database(Objects.requireNonNull(source, "source"), Functions.standard());
  }

  /**
   * Makes a database whose statements may call more functions than those that are known to touch no
   * table, which are most of the SQL standard's.
   *
   * @param functions names of functions that touch no table, or only what every task that calls
   *     them declares; as statements have them, but in whatever case
   * @return another database of the same data source
   */
  public Database trusting(String... functions) {
    return new Database(source, this.functions.and(functions));
  }

  @Override
  public Lease<Connection> lease(Access access) {
    return new ConnectionLease(new Session(source, reader, new Permit(access), Session.GRACE));
  }

  /** Gives the data source. */
  @Override
  public String toString() {
    return "Database of " + source;
  }
}
