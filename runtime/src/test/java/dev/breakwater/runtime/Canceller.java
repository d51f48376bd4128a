package dev.breakwater.runtime;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/** Cancels a {@link RandomRun} when and as its seed says. */
final class Canceller implements RunListener {

  private final RandomRun run;
  private int events;
  private boolean isDue;
  private CompletableFuture<?> future;

  /** The thread that awaits the run, as long as it does. */
  private Thread waiter;

  private boolean hasInterrupted;

  Canceller(RandomRun run) {
    this.run = run;
  }

  /** Takes in the future of the run, and cancels it if it is to be, perhaps in this thread. */
  void watch(CompletableFuture<?> ofRun) {
    boolean now;
    synchronized (this) {
      future = ofRun;
      now = isDue;
    }
    if (run.cancel == RandomRun.Cancel.FUTURE) {
      pause();
      now = true;
    }
    if (now) {
      cancel(ofRun);
    }
  }

  /** This thread is about to await the run. */
  synchronized void beginWait(Executor others) {
    waiter = Thread.currentThread();
    if (run.cancel == RandomRun.Cancel.INTERRUPT) {
      others.execute(
          () -> {
            pause();
            interrupt();
          });
    }
  }

  /** This thread awaits the run no more; gives whether it has been interrupted meanwhile. */
  synchronized boolean endWait() {
    waiter = null;
    return hasInterrupted;
  }

  @Override
  public void attemptStarted(TaskContext attempt) {
    event();
  }

  @Override
  public void attemptFailed(TaskContext attempt, Throwable failure, Optional<Duration> next) {
    event();
  }

  @Override
  public void taskFinished(long number, TaskReport task) {
    event();
  }

  private void event() {
    CompletableFuture<?> known;
    synchronized (this) {
      if (run.cancel != RandomRun.Cancel.FUTURE_AT_EVENT || events++ != run.cancelAfter) {
        return;
      }
      isDue = true;
      known = future;
    }
    if (known != null) {
      cancel(known);
    }
  }

  private void cancel(CompletableFuture<?> ofRun) {
    if (run.seed % 2 == 0) {
      ofRun.cancel(true);
    } else {
      ofRun.completeExceptionally(new TimeoutException("as orTimeout has it"));
    }
  }

  private synchronized void interrupt() {
    if (waiter != null) {
      hasInterrupted = true;
      waiter.interrupt();
    }
  }

  private void pause() {
    LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(run.cancelAfter));
  }
}
