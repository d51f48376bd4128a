package dev.breakwater.codingagents;

import dev.breakwater.runtime.RetryAfter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Thrown if an agent has failed since the service of its model is busy (429, 503, 529). */
public final class AgentBusyException extends AgentFailedException implements RetryAfter {

  private static final long serialVersionUID = 1;

  /** The time to wait; null if it is not known. */
  private final @Nullable Duration retryAfter;

  AgentBusyException(String message, @Nullable Duration retryAfter) {
    super(message);
    this.retryAfter = retryAfter;
  }

  @Override
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
