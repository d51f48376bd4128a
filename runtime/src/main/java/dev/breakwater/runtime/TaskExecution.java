package dev.breakwater.runtime;

import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Step;
import dev.breakwater.runtime.spi.TaskBody;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One task in one run: what its attempts share, and its reports. One thread at a time brings it
 * further; the lock of the run's machine publishes the rest.
 *
 * @param <T> the type of the result
 */
final class TaskExecution<T extends @Nullable Object> implements Launcher.Named {

  private final PlanRun run;
  private final PlannedTask task;
  private final int index;
  private final CompletableFuture<T> future = new CompletableFuture<>();
  private final TaskRecord record = new TaskRecord();
  private volatile @Nullable FailedAttempts failed;
  private @Nullable TaskEvent event;

  TaskExecution(PlanRun run, PlannedTask task, int index) {
    this.run = run;
    this.task = task;
    this.index = index;
  }

  PlanRun run() {
    return run;
  }

  PlannedTask task() {
    return task;
  }

  /** {@return its place in the plan} */
  int index() {
    return index;
  }

  CompletableFuture<T> future() {
    return future;
  }

  TaskRecord record() {
    return record;
  }

  Settings settings() {
    return run.settings();
  }

  Access access() {
    return new Access(run.plan().graph(), run.number(), task, record::refused);
  }

  @Override
  public String threadName() {
    return "breakwater-" + run.plan().simpleName() + "-" + task;
  }

  /** {@return the largest number of attempts} */
  int attempts() {
    return task.attempts().orElse(settings().retries().attempts());
  }

  /** {@return the time-out of each attempt; null for none} */
  @Nullable Duration timeout() {
    return task.timeout().orElse(settings().timeout());
  }

  /** {@return the failure of the attempt before; null if the attempt is the first} */
  @Nullable Throwable lastFailure() {
    FailedAttempts earlier = failed;
    return earlier == null ? null : earlier.last();
  }

  boolean isHeard() {
    return !settings().listeners().isEmpty();
  }

  Attempt<T> newAttempt(TaskBody<?> body) {
    return new Attempt<>(this, body, record.attempts() + 1);
  }

  /** Returns a call of the body through the interceptors of the engine; null without any. */
  @Nullable Interception interception(TaskBody<?> body, Step step) {
    List<AttemptInterceptor> interceptors = settings().interceptors();
    return interceptors.isEmpty() ? null : new Interception(interceptors, body, step);
  }

  /** Runs work for this task in the threads of the engine. */
  void launch(Runnable work) {
    settings().launcher().launch(this, work);
  }

  /** Runs work in a thread of its own after some time. */
  Timer after(Duration time, Runnable work) {
    return settings().background().after(Durations.nanos(time), work);
  }

  /** Holds back the first attempt in its thread, as a shuffled order demands. */
  void delay(Attempt<T> attempt) {
    long nanos = run.delay(index);
    if (nanos > 0) {
      pause(nanos, () -> attempt.word().isQueued());
    }
  }

  /** An attempt begins, in this thread. */
  void begun(Attempt<T> attempt) {
    if (!record.wasAttempted()) {
      event = Flight.begin(TaskEvent::new);
    }
    record.attemptStarts(attempt.start());
    if (isHeard()) {
      tell(listener -> listener.attemptStarted(attempt.context()));
    }
  }

  void succeeded(Attempt<T> attempt, @Nullable Object result) {
    record.add(attempt.noted());
    record.succeeds();
    @SuppressWarnings("unchecked") // the body returns a T, or a stage of it
    T value = (T) result;
    future.complete(value);
    run.holds().taskEnded(task);
    report();
    run.succeeded(attempt);
  }

  /** Decides whether there is another attempt, in the thread of the one that failed. */
  void attemptFailed(Attempt<T> attempt, TaskOutcome outcome, Throwable failure) {
    record.add(attempt.noted());
    FailedAttempts all = failed;
    if (all == null) {
      all = new FailedAttempts(settings().retries(), attempts());
      failed = all;
    }
    Duration wait = all.waitAfter(failure);
    BudgetSpentException spent = wait == null ? null : run.budgetSpent();
    Duration another = spent == null ? wait : null;
    if (isHeard()) {
      tell(
          listener ->
              listener.attemptFailed(attempt.context(), failure, Optional.ofNullable(another)));
    }
    if (spent != null) {
      denied(attempt, spent);
    } else if (wait == null) {
      fail(attempt, outcome, failure);
    } else {
      run.backsOff(attempt, this, wait, failure);
    }
  }

  /** The executor does not run an attempt. */
  void rejected(Attempt<T> attempt, Throwable reason) {
    fail(attempt, TaskOutcome.FAILED, reason);
  }

  /** A budget is spent before an attempt. */
  void denied(Attempt<T> attempt, BudgetSpentException spent) {
    FailedAttempts earlier = failed;
    if (earlier != null) {
      earlier.attachEarlierTo(spent);
    }
    TaskFailedException exception =
        TaskFailedException.of(run.plan().graph(), task.name(), TaskOutcome.FAILED, "", spent);
    run.denied(
        attempt,
        new TaskEnding(TaskOutcome.FAILED, null, spent, exception),
        new StopReason("the budget of " + spent.budget() + " is spent", exception));
  }

  /** It has failed permanently. */
  private void fail(Attempt<T> attempt, TaskOutcome outcome, Throwable failure) {
    int most = attempts();
    String which = most == 1 ? "" : " in attempt " + record.attempts() + " of " + most;
    TaskFailedException exception =
        TaskFailedException.of(run.plan().graph(), task.name(), outcome, which, failure);
    fail(attempt, new TaskEnding(outcome, null, failure, exception));
  }

  private void fail(Attempt<T> attempt, TaskEnding ending) {
    TaskOutcome outcome = ending.outcome() == null ? TaskOutcome.FAILED : ending.outcome();
    run.failed(attempt, ending, new StopReason(task + " " + outcome.predicate(), ending.failure()));
  }

  /** An attempt has ended because it was stopped. */
  void stopped(Attempt<T> attempt, Exception reason) {
    if (reason instanceof TimeoutException) {
      attemptFailed(attempt, TaskOutcome.TIMED_OUT, reason);
    } else if (reason instanceof InterceptorFailure failure) {
      attemptFailed(attempt, TaskOutcome.FAILED, failure.thrown());
    } else {
      record.add(attempt.noted());
      run.stopped(attempt, reason.getSuppressed().length == 0 ? null : reason);
    }
  }

  /** An attempt ignores that it was stopped. It is the last one, since its thread may still run. */
  void abandoned(Attempt<T> attempt, Exception reason) {
    record.add(attempt.noted());
    StopReason stop = run.machine().stopReason(index);
    boolean failedItself =
        reason instanceof TimeoutException || reason instanceof InterceptorFailure;
    String why =
        stop == null || failedItself
            ? String.valueOf(reason.getMessage())
            : "cancelled because " + stop.because();
    String grace = Durations.text(settings().gracePeriod());
    TaskFailedException failure =
        TaskFailedException.abandoned(
            run.plan().graph(),
            task.name(),
            why + ", and it ignored its interrupt for " + grace,
            reason);
    Log.warn(failure.getMessage());
    if (stop == null) {
      String because =
          reason instanceof TimeoutException ? "it timed out" : "an interceptor failed";
      fail(attempt, new TaskEnding(TaskOutcome.ABANDONED, because, reason, failure));
    } else {
      run.abandoned(attempt, reason, failure);
    }
  }

  /** Waits for the next attempt in another thread. */
  void backOff(Duration wait, Runnable due, BooleanSupplier waits) {
    FailedAttempts all = Objects.requireNonNull(failed);
    all.backOff(after(wait, due));
    if (!waits.getAsBoolean()) {
      all.cancelBackOff();
    }
  }

  /** Completes the future of a task that did not succeed, and notifies the listeners. */
  void end(TaskEnding ending) {
    FailedAttempts all = failed;
    if (all != null) {
      all.cancelBackOff();
    }
    Pause.end(this);
    record.ends(ending);
    future.completeExceptionally(ending.failure());
    run.holds().taskEnded(task);
    report();
  }

  private void report() {
    if (event != null) {
      event.end(run.number(), run.plan().graph(), this::toReport);
    }
    if (isHeard()) {
      TaskReport report = toReport();
      tell(listener -> listener.taskFinished(run.number(), report));
    }
  }

  /** {@return the report of a task that has ended} */
  TaskReport toReport() {
    int before = opener();
    return record.report(
        task.name(),
        run.plan().layout().wave(index) + 1,
        before < 0 ? null : run.plan().tasks().get(before).name(),
        run.clock());
  }

  /**
   * The task whose end was the last that it waited for; negative if none, or if never attempted.
   */
  int opener() {
    return record.wasAttempted() ? run.machine().opener(index) : -1;
  }

  /** Waits in this thread as long as the condition holds, for a time at most. */
  void pause(long nanos, BooleanSupplier waits) {
    if (!Pause.await(this, nanos, waits)) {
      Thread.currentThread().interrupt();
      run.cancel("its thread was interrupted");
    }
  }

  private void tell(Consumer<RunListener> event) {
    settings().listeners().tell(event);
  }
}
