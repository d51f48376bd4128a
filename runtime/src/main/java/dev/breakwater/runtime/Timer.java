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

  private Timer(CompletableFuture<Void> due) {
    this.due = due;
  }

  static Timer after(long nanos, Runnable action) {
    return inPlace(nanos, () -> NewThreads.INSTANCE.start("breakwater-timer", action));
  }

  /** Does what takes no time in the thread of the JDK itself. */
  static Timer inPlace(long nanos, Runnable action) {
    CompletableFuture<Void> due = new CompletableFuture<>();
    var unused = due.thenRun(action);
    return new Timer(due.completeOnTimeout(null, nanos, TimeUnit.NANOSECONDS));
  }

  void cancel() {
    due.cancel(false);
  }
}
