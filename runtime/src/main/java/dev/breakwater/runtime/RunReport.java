package dev.breakwater.runtime;

import dev.breakwater.runtime.spi.Run;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;

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
 * @param waited how long the run waited for capabilities that other runs held, before its tasks
 *     started
 * @param eager for a run with {@link Schedule#WAVES}, about how long it would have taken with
 *     {@link Schedule#EAGER}: the recorded durations of the tasks, each from the end of its last
 *     predecessor; empty for other runs, and with a limit
 * @param notes the sums of the numbers that tasks noted by {@link TaskContext#note}
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
    Optional<Throwable> failure,
    Duration waited,
    Optional<Duration> eager,
    Notes notes) {

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
   * @param waited how long it waited for capabilities
   * @param eager how long it would have taken with {@link Schedule#EAGER}
   * @param notes the sums of the numbers that tasks noted
   */
  public RunReport {
    tasks = List.copyOf(tasks);
    criticalPath = List.copyOf(criticalPath);
  }

  /**
   * Returns the report of a run by its future, also if the run succeeded.
   *
   * @param run the future that a graph's method or {@link Run#finish} returned, itself and not one
   *     that depends on it
   * @return the report; empty as long as a task of the run is being carried out
   * @throws IllegalArgumentException if it is another future
   */
  public static Optional<RunReport> of(CompletionStage<?> run) {
    Objects.requireNonNull(run, "run");
    if (run instanceof RunFuture<?> future) {
      return future.report();
    }
    throw new IllegalArgumentException(
        "this is not the future of a run: pass the one that the graph's method returned, not one"
            + " that depends on it");
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
