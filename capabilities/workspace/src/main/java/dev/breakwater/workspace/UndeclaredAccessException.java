package dev.breakwater.workspace;

import dev.breakwater.runtime.PermanentFailure;

/**
 * Thrown when a task asks its workspace for a file that it does not declare, or anybody for one
 * that is not below the root. The message says who asked for what, and what to declare or do
 * instead. Another attempt would meet it again, so that none is made for it.
 */
public final class UndeclaredAccessException extends RuntimeException implements PermanentFailure {

  private static final long serialVersionUID = 1;

  UndeclaredAccessException(String message) {
    super(message);
  }
}
