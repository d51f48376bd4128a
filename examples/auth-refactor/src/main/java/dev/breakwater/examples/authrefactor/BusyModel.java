package dev.breakwater.examples.authrefactor;

import dev.breakwater.runtime.RetryAfter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Turns one subagent away as often as it is told to, as a model with a rate limit does. */
final class BusyModel implements Model {

  private final Model model;
  private final String turnedAway;
  private final AtomicInteger left;

  BusyModel(Model model, String turnedAway, int times) {
    this.model = model;
    this.turnedAway = turnedAway;
    this.left = new AtomicInteger(times);
  }

  @Override
  public <T> T ask(String subagent, Supplier<T> work) throws InterruptedException {
    if (subagent.equals(turnedAway) && left.getAndDecrement() > 0) {
      throw new Busy(Duration.ofMillis(60));
    }
    return model.ask(subagent, work);
  }

  /** Says when to come back. */
  static final class Busy extends RuntimeException implements RetryAfter {

    private static final long serialVersionUID = 1;

    private final Duration retryAfter;

    Busy(Duration retryAfter) {
      super("try again in " + retryAfter.toMillis() + " ms");
      this.retryAfter = retryAfter;
    }

    @Override
    public Duration retryAfter() {
      return retryAfter;
    }
  }
}
