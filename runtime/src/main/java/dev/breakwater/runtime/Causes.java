package dev.breakwater.runtime;

import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Looks into what exceptions are wrapped in. */
final class Causes {

  /** Deeper than anybody wraps, and an end where causes go round in a circle. */
  private static final int DEPTH = 50;

  private Causes() {}

  /** The failure itself, or the nearest of its causes, that is of a type. */
  static <X> Optional<X> find(Throwable failure, Class<X> type) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEPTH; depth++) {
      if (type.isInstance(cause)) {
        return Optional.of(type.cast(cause));
      }
      cause = cause.getCause();
    }
    return Optional.empty();
  }

  /** Whether one failure is another, or among what that is wrapped in. */
  static boolean includes(Throwable failure, Throwable wanted) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEPTH; depth++) {
      if (cause == wanted) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  /** What a stage failed with, out of what it wraps its failure in. */
  static @Nullable Throwable unwrap(@Nullable Throwable failure) {
    Throwable cause = failure;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}
