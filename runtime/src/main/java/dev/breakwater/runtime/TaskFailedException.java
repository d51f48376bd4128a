package dev.breakwater.runtime;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a run fails with: the first of its tasks that failed decides. The cause is the task's own
 * exception; failures of further tasks are attached as suppressed, each as another of these.
 */
public final class TaskFailedException extends RuntimeException {

  private static final long serialVersionUID = 1;
  private static final Pattern LINE_BREAK = Pattern.compile("\\s*\\R\\s*");

  /** The name of the graph, as the plan has it. */
  private final String graph;

  /** The name of the task. */
  private final String task;

  TaskFailedException(String graph, String task, Throwable cause) {
    super(GraphName.simple(graph) + ": " + task + " failed: " + oneLine(cause), cause);
    this.graph = graph;
    this.task = task;
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
