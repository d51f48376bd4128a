package dev.breakwater.workspace.journal;

import java.io.IOException;

/** Thrown when another process has taken over a root that this process had locked. */
public final class LockLostException extends IOException {

  private static final long serialVersionUID = 1;

  LockLostException(String message) {
    super(message);
  }
}
