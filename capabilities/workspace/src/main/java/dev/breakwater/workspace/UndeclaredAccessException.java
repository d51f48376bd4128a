package dev.breakwater.workspace;

import dev.breakwater.runtime.PermanentFailure;

/**
 * Thrown when a task uses a file that it does not declare, or a path that is not below the root.
 * The message names the task and the path, and proposes a declaration or another solution. Since
 * another attempt would fail in the same way, none is made.
 */
public final class UndeclaredAccessException extends RuntimeException implements PermanentFailure {

  private static final long serialVersionUID = 1;

  UndeclaredAccessException(String message) {
    super(message);
  }
}
