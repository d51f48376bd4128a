package dev.breakwater.examples.authrefactor;

import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Stands where a real subagent would ask a language model: it takes a moment, shows when, and
 * leaves the work to plain Java.
 */
final class Model {

  /** Answers at once and shows nothing. */
  static final Model QUIET =
      new Model(new PrintStream(OutputStream.nullOutputStream()), Duration.ZERO);

  private final PrintStream out;
  private final Duration moment;
  private final long start = System.nanoTime();

  private Model(PrintStream out, Duration moment) {
    this.out = out;
    this.moment = moment;
  }

  /** Shows each question and answer, with the time since now and the thread. */
  static Model shownOn(PrintStream out, Duration moment) {
    return new Model(out, moment);
  }

  <T> T ask(String subagent, Supplier<T> work) throws InterruptedException {
    show(subagent, "starts");
    Thread.sleep(moment.toMillis());
    T answer = work.get();
    show(subagent, "ends");
    return answer;
  }

  private synchronized void show(String subagent, String what) {
    long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
    out.printf(
        "  %5d ms  %-12s  %-6s  in thread %s%n",
        millis, subagent, what, Thread.currentThread().getName());
  }
}
