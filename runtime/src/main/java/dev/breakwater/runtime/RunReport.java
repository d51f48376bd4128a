package dev.breakwater.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What became of a run, and of each of its tasks. Immutable.
 *
 * @param run the number of the run, unique in this process
 * @param graph the name of the graph, as the plan has it
 * @param start when the run began
 * @param duration how long it took
 * @param tasks what became of each task, in the order in which the graph lists them
 * @param criticalPath the names of the tasks that decided how long the run took: the one that ended
 *     last, before it the one that it waited on, and so on, first to last; empty if none was
 *     attempted
 * @param parallelism how many tasks ran at the same time on average: their durations together,
 *     divided by that of the run; 0 if none was attempted
 * @param seed the seed of {@link Engine.Builder#shuffle}; empty if the engine does not shuffle
 * @param failure what the run failed with; empty if it succeeded
 */
public record RunReport(
    long run,
    String graph,
    Instant start,
    Duration duration,
    List<TaskReport> tasks,
    List<String> criticalPath,
    double parallelism,
    OptionalLong seed,
    Optional<Throwable> failure) {

  /**
   * Makes a report, as the engine does.
   *
   * @param run the number of the run
   * @param graph the name of the graph
   * @param start when the run began
   * @param duration how long it took
   * @param tasks what became of each task, of which a copy is taken
   * @param criticalPath the names of the tasks that decided, of which a copy is taken
   * @param parallelism how many tasks ran at the same time on average
   * @param seed the seed of a shuffled run
   * @param failure what the run failed with
   */
  public RunReport {
    tasks = List.copyOf(tasks);
    criticalPath = List.copyOf(criticalPath);
  }

  /**
   * Gives what became of a task.
   *
   * @param name the name of the task
   * @return the report
   * @throws IllegalArgumentException if the graph has no such task
   */
  public TaskReport task(String name) {
    return tasks.stream()
        .filter(report -> report.task().equals(name))
        .findAny()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    GraphName.simple(graph) + " has no task with the name " + name));
  }

  /** Gives a table: a line for the run, and one for each task. */
  @Override
  public String toString() {
    return ReportText.of(this);
  }
}
