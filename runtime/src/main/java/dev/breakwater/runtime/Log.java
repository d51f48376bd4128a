package dev.breakwater.runtime;

import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/** Says what a library must say, by the logger {@code dev.breakwater.runtime}. */
final class Log {

  private static final System.Logger LOGGER = System.getLogger("dev.breakwater.runtime");

  private Log() {}

  static void info(String message) {
    LOGGER.log(Level.INFO, message);
  }

  static void warn(@Nullable String message) {
    LOGGER.log(Level.WARNING, message);
  }

  static void warn(String message, Throwable failure) {
    LOGGER.log(Level.WARNING, message, failure);
  }
}
