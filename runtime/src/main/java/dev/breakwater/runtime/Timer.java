package dev.breakwater.runtime;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Something to be done after some time, unless it is cancelled before. Waiting costs no thread of
 * ours: the JDK has one for {@link CompletableFuture#orTimeout} and its like. That one must not be
 * kept waiting, so that what is due is done in a new thread.
 */
final class Timer {

  private final CompletableFuture<Void> due;

  /** Has the action carried out in the thread that completes the future, unless it is cancelled. */
  Timer(CompletableFuture<Void> due, Runnable action) {
    this.due = due;
    var unused = due.thenRun(action);
  }

  /** Does what takes no time in the thread of the JDK itself. */
  static Timer inPlace(long nanos, Runnable action) {
    CompletableFuture<Void> due = new CompletableFuture<>();
    Timer timer = new Timer(due, action);
    var unused = due.completeOnTimeout(null, nanos, TimeUnit.NANOSECONDS);
    return timer;
  }

  void cancel() {
    due.cancel(false);
  }
}
