package dev.breakwater.langchain4j;

import org.jspecify.annotations.Nullable;

/** Searches the causes of an exception. */
final class Causes {

  private static final int DEPTH = 50;

  private Causes() {}

  /** {@return the exception or its nearest cause of a type; null without one} */
  static <X> @Nullable X find(@Nullable Throwable failure, Class<X> type) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEPTH; depth++) {
      if (type.isInstance(cause)) {
        return type.cast(cause);
      }
      cause = cause.getCause();
    }
    return null;
  }
}
