package dev.breakwater.workspace;

/**
 * Thrown by a run whose workspace has a root that another run holds, in this process or in another,
 * if the workspace was opened with {@link WhenHeld#FAIL}. The message names the holder.
 */
public final class WorkspaceHeldException extends RuntimeException {

  private static final long serialVersionUID = 1;

  WorkspaceHeldException(String message) {
    super(message);
  }
}
