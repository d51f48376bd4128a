package dev.breakwater.runtime;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a run fails with: the first of its tasks that failed decides. The cause is the task's own
 * exception, or a {@link java.util.concurrent.TimeoutException} where it timed out; what earlier
 * attempts of the task failed with is suppressed by the cause. Failures of further tasks are
 * suppressed by this exception, each as another of these.
 */
public final class TaskFailedException extends RuntimeException {

  private static final long serialVersionUID = 1;
  private static final Pattern LINE_BREAK = Pattern.compile("\\s*\\R\\s*");

  /** The name of the graph, as the plan has it. */
  private final String graph;

  /** The name of the task. */
  private final String task;

  /** What became of it. */
  private final TaskOutcome outcome;

  /** What became of the run; null until it is over. */
  private transient volatile @Nullable RunReport report;

  private TaskFailedException(
      String graph, String task, TaskOutcome outcome, String story, Throwable cause) {
    super(GraphName.simple(graph) + ": " + task + " " + story, cause);
    this.graph = graph;
    this.task = task;
    this.outcome = outcome;
  }

  /**
   * A task has failed or timed out.
   *
   * @param attempt which attempt was the last, as in {@code " in attempt 2 of 3"}; may be empty
   */
  static TaskFailedException of(
      String graph, String task, TaskOutcome outcome, String attempt, Throwable cause) {
    String what = outcome == TaskOutcome.TIMED_OUT ? messageOf(cause) : oneLine(cause);
    return new TaskFailedException(
        graph, task, outcome, outcome.predicate() + attempt + ": " + what, cause);
  }

  /** A task does not end, though it was told to. */
  static TaskFailedException abandoned(String graph, String task, String why, Throwable cause) {
    TaskOutcome outcome = TaskOutcome.ABANDONED;
    return new TaskFailedException(graph, task, outcome, outcome.predicate() + ": " + why, cause);
  }

  /**
   * Gives the graph that the run was of.
   *
   * @return the name, as the plan has it
   */
  public String graph() {
    return graph;
  }

  /**
   * Gives the task that failed.
   *
   * @return the name
   */
  public String task() {
    return task;
  }

  /**
   * Gives what became of the task.
   *
   * @return failed, timed out or abandoned
   */
  public TaskOutcome outcome() {
    return outcome;
  }

  /**
   * Gives what became of the run, and of each of its tasks.
   *
   * @return the report
   * @throws IllegalStateException if the run is not over yet, which the future of a single task may
   *     be ahead of, or if this exception has been serialized, which leaves the report behind
   */
  public RunReport report() {
    RunReport known = report;
    if (known == null) {
      throw new IllegalStateException(
          "there is no report of this run of "
              + GraphName.simple(graph)
              + ": ask when it is over, in the process that it ran in");
    }
    return known;
  }

  void attach(RunReport of) {
    report = of;
  }

  private static String oneLine(Throwable cause) {
    String type = cause.getClass().getSimpleName();
    String name = type.isEmpty() ? cause.getClass().getName() : type;
    String message = messageOf(cause);
    return message == null || message.isBlank()
        ? name
        : name + ": " + LINE_BREAK.matcher(message.strip()).replaceAll(" ");
  }

  /** The message, or null where the exception, which is the user's code, fails to give one. */
  private static @Nullable String messageOf(Throwable cause) {
    try {
      return cause.getMessage();
    } catch (RuntimeException | Error e) {
      return null;
    }
  }
}
