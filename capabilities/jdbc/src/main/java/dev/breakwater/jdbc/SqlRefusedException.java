package dev.breakwater.jdbc;

import dev.breakwater.runtime.PermanentFailure;
import java.sql.SQLNonTransientException;

/**
 * Thrown by the connection of a task for a statement on a table that the task does not declare, for
 * one of which it cannot be told what tables it is about, and for a call that would reach past the
 * attempt's transaction. The message says who asked for what, and what to declare or do instead.
 * The statement has not reached the database, and the transaction goes on as if it had not been
 * asked for.
 *
 * <p>Its SQL state is {@code 42000}, a violation of access rules. Another attempt would meet it
 * again, so that none is made for it.
 */
public final class SqlRefusedException extends SQLNonTransientException
    implements PermanentFailure {

  private static final long serialVersionUID = 1;

  SqlRefusedException(String message) {
    super(message, "42000");
  }
}
