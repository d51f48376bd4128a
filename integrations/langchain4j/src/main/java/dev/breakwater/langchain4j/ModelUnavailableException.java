package dev.breakwater.langchain4j;

import dev.breakwater.runtime.RetryAfter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a model does not answer, since its provider limits the rate, is overloaded or cannot
 * be reached, and further tries of the call would be too many or pass the deadline of the attempt.
 * The next attempt of the task waits as long as the provider requests.
 */
public final class ModelUnavailableException extends RuntimeException implements RetryAfter {

  private static final long serialVersionUID = 1;

  /** The wait. */
  private final Duration wait;

  ModelUnavailableException(String message, Duration wait, @Nullable Throwable cause) {
    super(message, cause);
    this.wait = wait;
  }

  /** {@return the time that the next attempt waits at least} */
  @Override
  public Duration retryAfter() {
    return wait;
  }
}
