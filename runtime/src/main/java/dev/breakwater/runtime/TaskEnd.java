package dev.breakwater.runtime;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Brings one task to its end, which is for its {@link TaskExecution} to decide: notes it for the
 * report, completes the future, tells the listeners, and then the run, so that whatever comes next
 * finds all that in place. Each way to end tells whether it was the last end of the run.
 */
final class TaskEnd {

  private TaskEnd() {}

  static <T extends @Nullable Object> boolean succeeded(
      TaskExecution<T> task, @Nullable Object result) {
    task.record().ends(TaskOutcome.SUCCEEDED, null, null);
    @SuppressWarnings("unchecked") // the body gives a T, or a stage of it
    T value = (T) result;
    task.future().complete(value);
    tell(task);
    return settle(task);
  }

  static boolean failed(TaskExecution<?> task, TaskOutcome outcome, Throwable failure) {
    task.record().ends(outcome, null, failure);
    int most = task.attempts();
    String attempt = most == 1 ? "" : " in attempt " + task.record().attempts() + " of " + most;
    return failed(task, TaskFailedException.of(graph(task), name(task), outcome, attempt, failure));
  }

  /**
   * It does not end, though it was told to.
   *
   * @param halt why it was cancelled; null if it timed out
   */
  static boolean abandoned(TaskExecution<?> task, @Nullable Halt halt, Exception reason) {
    String why =
        halt == null || !(reason instanceof CancellationException)
            ? String.valueOf(reason.getMessage())
            : "cancelled because " + halt.because();
    String grace = Durations.text(task.settings().grace());
    TaskFailedException failure =
        TaskFailedException.abandoned(
            graph(task), name(task), why + ", and it ignored its interrupt for " + grace, reason);
    Log.warn(failure.getMessage());
    if (halt == null) {
      boolean timedOut = reason instanceof TimeoutException;
      String because = timedOut ? "it timed out" : "an interceptor failed";
      task.record().ends(TaskOutcome.ABANDONED, because, reason);
      return failed(task, failure);
    }
    task.run().state().addFailure(failure);
    return halted(task, TaskOutcome.ABANDONED, halt, reason);
  }

  /** It has no attempt under way, and is to have none any more. */
  static boolean neverBegins(TaskExecution<?> task, Halt halt) {
    TaskOutcome outcome =
        task.record().wasAttempted() ? TaskOutcome.CANCELLED : TaskOutcome.SKIPPED;
    return halted(task, outcome, halt, null);
  }

  /** It is not to run, or not to run on. */
  static boolean halted(
      TaskExecution<?> task, TaskOutcome outcome, Halt halt, @Nullable Throwable thrown) {
    task.record().ends(outcome, halt.because(), thrown);
    task.future().completeExceptionally(halt.failure());
    tell(task);
    return settle(task);
  }

  /**
   * Nothing more begins by then that is not to; what is running is stopped before the run hears.
   */
  private static boolean failed(TaskExecution<?> task, TaskFailedException failure) {
    Halt halt = new Halt(name(task) + " " + task.record().outcome().predicate(), failure);
    List<TaskExecution<?>> others = task.run().state().fail(task, failure, halt);
    task.future().completeExceptionally(failure);
    tell(task);
    others.forEach(TaskExecution::stop);
    return settle(task);
  }

  private static void tell(TaskExecution<?> task) {
    task.endEvent();
    if (task.isHeard()) {
      TaskReport report = Reports.of(task);
      task.settings()
          .listeners()
          .tell(listener -> listener.taskFinished(task.run().number(), report));
    }
  }

  private static boolean settle(TaskExecution<?> task) {
    return task.run().state().settle(task.index());
  }

  private static String graph(TaskExecution<?> task) {
    return task.run().plan().graph();
  }

  private static String name(TaskExecution<?> task) {
    return task.task().name();
  }
}
