package dev.breakwater.runtime;

import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/** Logs by the logger {@code dev.breakwater.runtime}. A handler that fails must not stop a run. */
final class Log {

  private static final System.Logger LOGGER = System.getLogger("dev.breakwater.runtime");

  private Log() {}

  static void info(String message) {
    log(Level.INFO, message, null);
  }

  static void warn(@Nullable String message) {
    log(Level.WARNING, message, null);
  }

  static void warn(String message, Throwable failure) {
    log(Level.WARNING, message, failure);
  }

  private static void log(Level level, @Nullable String message, @Nullable Throwable failure) {
    try {
      LOGGER.log(level, message, failure);
    } catch (RuntimeException e) {
      // There is nobody left to report it to.
    }
  }
}
