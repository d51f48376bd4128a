package dev.breakwater.examples.authrefactor;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Stands where a real subagent would ask a language model: it may take a moment, and leaves the
 * work to plain Java.
 */
interface Model {

  /** Answers at once. */
  Model QUICK = taking(Duration.ZERO);

  /** Takes a moment for each answer. */
  static Model taking(Duration moment) {
    return new Model() {
      @Override
      public <T> T ask(String subagent, Supplier<T> work) throws InterruptedException {
        Thread.sleep(moment.toMillis());
        return work.get();
      }
    };
  }

  /** Has the work done, and gives what comes of it. */
  <T> T ask(String subagent, Supplier<T> work) throws InterruptedException;
}
