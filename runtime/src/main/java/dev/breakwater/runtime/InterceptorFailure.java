package dev.breakwater.runtime;

import java.util.Objects;

/** Why an attempt is stopped whose interceptor threw after the task had returned its stage. */
final class InterceptorFailure extends Exception {

  private static final long serialVersionUID = 1;

  InterceptorFailure(Throwable thrown) {
    super("an interceptor failed: " + thrown, thrown, true, false);
  }

  /** Returns what the interceptor threw, with what has come to light since. */
  Throwable thrown() {
    Throwable thrown = Objects.requireNonNull(getCause());
    for (Throwable further : getSuppressed()) {
      if (further != thrown) {
        thrown.addSuppressed(further);
      }
    }
    return thrown;
  }
}
