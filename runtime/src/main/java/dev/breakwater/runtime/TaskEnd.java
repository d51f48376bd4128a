package dev.breakwater.runtime;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Brings one task to its end, which is for its {@link TaskExecution} to decide: notes it for the
 * report, completes the future, tells the listeners, and then the run, so that whatever comes next
 * finds all that in place. Each way to end tells whether it was the last end of the run.
 *
 * @param <T> the type of the result
 */
final class TaskEnd<T extends @Nullable Object> {

  private final PlanRun run;
  private final TaskExecution<T> execution;
  private final CompletableFuture<T> future = new CompletableFuture<>();
  private final TaskRecord record = new TaskRecord();
  private @Nullable TaskEvent event;

  TaskEnd(PlanRun run, TaskExecution<T> execution) {
    this.run = run;
    this.execution = execution;
  }

  CompletableFuture<T> future() {
    return future;
  }

  TaskRecord record() {
    return record;
  }

  void attemptStarts(long now) {
    if (!record.wasAttempted()) {
      event = Flight.begin(TaskEvent::new);
    }
    record.attemptStarts(now);
  }

  boolean succeeded(@Nullable Object result) {
    record.ends(TaskOutcome.SUCCEEDED, null, null);
    @SuppressWarnings("unchecked") // the body gives a T, or a stage of it
    T value = (T) result;
    future.complete(value);
    tell();
    return run.state().settle(execution.index());
  }

  boolean failed(TaskOutcome outcome, Throwable failure) {
    record.ends(outcome, null, failure);
    int most = execution.attempts();
    String attempt = most == 1 ? "" : " in attempt " + record.attempts() + " of " + most;
    return failed(TaskFailedException.of(graph(), task(), outcome, attempt, failure));
  }

  /**
   * It does not end, though it was told to.
   *
   * @param halt why it was cancelled; null if it timed out
   */
  boolean abandoned(@Nullable Halt halt, Exception reason) {
    String why =
        halt == null || reason instanceof TimeoutException
            ? String.valueOf(reason.getMessage())
            : "cancelled because " + halt.because();
    String grace = Durations.text(run.settings().grace());
    TaskFailedException failure =
        TaskFailedException.abandoned(
            graph(), task(), why + ", and it ignored its interrupt for " + grace, reason);
    Log.warn(failure.getMessage());
    if (halt == null) {
      record.ends(TaskOutcome.ABANDONED, "it timed out", reason);
      return failed(failure);
    }
    run.state().addFailure(failure);
    return halted(TaskOutcome.ABANDONED, halt, reason);
  }

  /** It is not to run, or not to run on. */
  boolean halted(TaskOutcome outcome, Halt halt, @Nullable Throwable thrown) {
    record.ends(outcome, halt.because(), thrown);
    future.completeExceptionally(halt.failure());
    tell();
    return run.state().settle(execution.index());
  }

  /**
   * Nothing more begins by then that is not to; what is running is stopped before the run hears.
   */
  private boolean failed(TaskFailedException failure) {
    Halt halt = new Halt(task() + " " + record.outcome().predicate(), failure);
    List<TaskExecution<?>> others = run.state().fail(execution, failure, halt);
    future.completeExceptionally(failure);
    tell();
    others.forEach(other -> other.stop(halt));
    return run.state().settle(execution.index());
  }

  private void tell() {
    if (event != null) {
      event.end(execution);
    }
    Listeners listeners = run.settings().listeners();
    if (!listeners.isEmpty()) {
      TaskReport report = Reports.of(execution);
      listeners.tell(listener -> listener.taskFinished(run.number(), report));
    }
  }

  private String graph() {
    return run.plan().graph();
  }

  private String task() {
    return execution.task().name();
  }
}
