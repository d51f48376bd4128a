package dev.breakwater.workspace;

/**
 * Thrown when a run is to use a workspace whose root another run holds, in this process or in
 * another, and the workspace is not to wait for it. The message says who holds it.
 */
public final class WorkspaceHeldException extends RuntimeException {

  private static final long serialVersionUID = 1;

  WorkspaceHeldException(String message) {
    super(message);
  }
}
