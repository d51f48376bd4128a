package dev.breakwater.workspace;

/**
 * Thrown when a task asks its workspace for a file that it does not declare, or anybody for one
 * that is not below the root. The message says who asked for what, and what to declare or do
 * instead.
 */
public final class UndeclaredAccessException extends RuntimeException {

  private static final long serialVersionUID = 1;

  UndeclaredAccessException(String message) {
    super(message);
  }
}
