package dev.breakwater.runtime;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * To be implemented by an exception that knows when another attempt is worth making, such as the
 * one for a response with the header {@code Retry-After}. The exception may also be the cause of
 * the one that a task throws, at any depth.
 */
public interface RetryAfter {

  /**
   * Says how long to wait at least before the next attempt. The engine waits longer where its own
   * back-off is longer.
   *
   * @return the time to wait; null, zero or negative if it is not known
   */
  @Nullable Duration retryAfter();
}
