package dev.breakwater.runtime;

import dev.failsafe.Execution;
import dev.failsafe.RetryPolicy;
import dev.failsafe.RetryPolicyBuilder;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Decides after each failed attempt of one task whether there is another one, and when. */
final class Retries {

  private final Execution<Object> execution;

  /** Asks for a task that has more than one attempt: others need no Failsafe. */
  Retries(RetrySettings settings, int attempts) {
    RetryPolicyBuilder<Object> policy =
        RetryPolicy.builder()
            .withMaxAttempts(attempts)
            .handleIf(failure -> settings.worthwhile().test(failure));
    Duration first = Durations.limited(settings.first());
    Duration longest = Durations.limited(settings.longest());
    if (!first.isZero()) {
      if (longest.compareTo(first) > 0) {
        policy.withBackoff(first, longest);
      } else {
        policy.withDelay(first);
      }
      if (settings.jitter() > 0) {
        policy.withJitter(settings.jitter());
      }
    }
    this.execution = Execution.of(policy.build());
  }

  /** How long to wait for the next attempt, or null if there is none. */
  @Nullable Duration next(Throwable failure) {
    execution.recordException(failure);
    if (execution.isComplete()) {
      return null;
    }
    Duration own = execution.getDelay();
    Duration asked =
        Causes.find(failure, RetryAfter.class).map(RetryAfter::retryAfter).orElse(Duration.ZERO);
    return asked.compareTo(own) > 0 ? asked : own;
  }
}
