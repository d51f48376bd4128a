package dev.breakwater.runtime;

import dev.breakwater.runtime.spi.TaskBody;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of one task, from its dispatch until its leases are committed or rolled back. Its
 * {@link AttemptWord} decides every race.
 *
 * @param <T> the type of the result
 */
final class Attempt<T extends @Nullable Object> extends AttemptStep<T> implements Runnable {

  private final TaskBody<?> body;

  /** Written before the word says that there is one. */
  private volatile @Nullable StageEnd stage;

  private volatile @Nullable Timer timeout;
  private volatile @Nullable Timer gracePeriod;
  private @Nullable AttemptEvent event;

  /** Whether committing was interrupted. For the thread that commits. */
  private boolean commitInterrupted;

  Attempt(TaskExecution<T> execution, TaskBody<?> body, int number) {
    super(execution, number);
    this.body = body;
  }

  @Override
  boolean skip() {
    return word.skip();
  }

  @Override
  void submit() {
    if (word.isQueued()) {
      try {
        execution.launch(this);
      } catch (Throwable rejected) {
        reject(rejected);
      }
    }
  }

  private void reject(Throwable reason) {
    if (word.skip()) {
      execution.rejected(this, reason);
    }
  }

  @Override
  public void run() {
    if (number() == 1) {
      execution.delay(this);
    }
    if (!word.isQueued()) {
      return;
    }
    BudgetSpentException spent = execution.run().budgetSpent();
    if (spent != null) {
      if (word.skip()) {
        execution.denied(this, spent);
      }
      return;
    }
    // Before a stop may interrupt it.
    ThreadState found = new ThreadState();
    boolean announced = execution.isHeard() || execution.timeout() != null;
    if (announced ? !word.start() : !word.run()) {
      return;
    }
    begin();
    execution.begun(this);
    if (announced && !runTimed()) {
      endStopped(null);
    } else {
      runBody(found);
    }
  }

  private boolean runTimed() {
    if (!word.runStarted()) {
      return false;
    }
    Duration time = execution.timeout();
    if (time != null) {
      timeout = execution.after(time, () -> timeOut(time));
    }
    return true;
  }

  private void runBody(ThreadState found) {
    event = Flight.begin(AttemptEvent::new);
    Interception interception = execution.interception(body, this);
    Object result = null;
    Throwable failure = null;
    try {
      result = interception == null ? body.run(this) : interception.call();
    } catch (Throwable e) {
      failure = e;
    }
    StageEnd staged = null;
    if (body instanceof StageBody) {
      Object returned = failure != null && interception != null ? interception.result() : result;
      staged = returned instanceof CompletionStage<?> of ? new StageEnd(this, of) : null;
      if (staged == null && failure == null) {
        failure = noStage();
      }
    }
    boolean won = staged == null ? word.end() : stage(staged, failure);
    boolean own = !won && word.wasInterrupted();
    boolean interrupted = found.restore() && !own;
    try {
      if (staged == null) {
        end(won, result, failure);
      } else {
        staged.follow();
      }
    } finally {
      boolean thrown = !own && failure instanceof InterruptedException;
      found.leave(execution.run().isCaller(), interrupted || thrown || commitInterrupted);
    }
  }

  private IllegalStateException noStage() {
    return new IllegalStateException(
        execution.task() + " returned null instead of a stage: return one that gives null");
  }

  /** The body has returned a stage. An interceptor that failed afterwards stops the attempt. */
  private boolean stage(StageEnd staged, @Nullable Throwable failure) {
    stage = staged;
    if (failure == null && word.stage()) {
      return true;
    }
    if (failure != null && !stop(new InterceptorFailure(failure), false)) {
      keep(failure);
    }
    staged.stop();
    return false;
  }

  void endStage(@Nullable Object result, @Nullable Throwable failure) {
    end(word.endStage(), result, failure);
  }

  private void end(boolean won, @Nullable Object result, @Nullable Throwable failure) {
    cancel(timeout);
    if (!won) {
      endStopped(failure);
    } else if (failure != null) {
      endFailed(failure);
    } else {
      endSucceeded(result);
    }
  }

  private void endSucceeded(@Nullable Object result) {
    AttemptLeases open = leasesIfAny();
    Throwable failure = open == null ? null : open.commit();
    word.finish();
    record(failure);
    if (failure == null) {
      execution.succeeded(this, result);
    } else {
      commitInterrupted = failure instanceof InterruptedException;
      execution.attemptFailed(this, TaskOutcome.FAILED, failure);
    }
  }

  private void endFailed(Throwable failure) {
    AttemptLeases open = leasesIfAny();
    if (open != null) {
      open.rollback(failure);
    }
    word.finish();
    record(failure);
    execution.attemptFailed(this, TaskOutcome.FAILED, failure);
  }

  private void endStopped(@Nullable Throwable failure) {
    if (word.isFinished()) {
      return;
    }
    Exception reason = keep(failure);
    leases().rollback(reason);
    if (word.finishStopped()) {
      cancel(gracePeriod);
      record(reason);
      execution.stopped(this, reason);
    }
  }

  /** The exception of a stopped body is most often the consequence of the stop. Others are kept. */
  private Exception keep(@Nullable Throwable failure) {
    Exception reason = word.reason();
    boolean expected =
        failure instanceof InterruptedException || failure instanceof CancellationException;
    if (failure != null && !expected) {
      reason.addSuppressed(failure);
    }
    return reason;
  }

  @Override
  void stop(StopReason reason) {
    boolean unused = stop(new CancellationException(reason.because()), true);
  }

  private void timeOut(Duration after) {
    String text = "no result after " + Durations.text(after);
    boolean unused = stop(new TimeoutException(text), true);
  }

  /** Returns whether it was stopped by this. */
  private boolean stop(Exception reason, boolean interrupts) {
    Object from = word.stop(reason, interrupts);
    if (from == null) {
      return false;
    }
    if (from != AttemptWord.State.STARTING) {
      gracePeriod = execution.after(execution.settings().gracePeriod(), this::abandon);
      if (word.isFinished()) {
        cancel(gracePeriod);
      }
    }
    leases().stop();
    StageEnd staged = stage;
    if (from == AttemptWord.State.STAGED && staged != null) {
      staged.stop();
    }
    return true;
  }

  private void abandon() {
    if (word.finishStopped()) {
      cancel(timeout);
      Exception reason = word.reason();
      leases().rollback(reason);
      record(reason);
      execution.abandoned(this, reason);
    }
  }

  @Override
  void executorTerminated() {
    reject(rejection("begun"));
    StageEnd staged = stage;
    if (staged != null) {
      staged.executorTerminated(rejection("ended"));
    }
  }

  private RejectedExecutionException rejection(String what) {
    return new RejectedExecutionException(
        "the executor was shut down before it had " + what + " " + execution.task());
  }

  private static void cancel(@Nullable Timer timer) {
    if (timer != null) {
      timer.cancel();
    }
  }

  private void record(@Nullable Throwable thrown) {
    if (event != null) {
      event.end(context(), thrown);
    }
  }
}
