package dev.breakwater.runtime.spi;

import dev.breakwater.runtime.TaskMaker;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The tasks of a graph that a {@link TaskMaker} makes. Generated orchestrators use it; applications
 * have no need to.
 */
public final class MadeTasks {

  private final String graph;
  private final TaskMaker maker;

  /** Empty for all. */
  private final Set<Class<?>> only;

  private MadeTasks(String graph, TaskMaker maker, Set<Class<?>> only) {
    this.graph = graph;
    this.maker = maker;
    this.only = only;
  }

  /**
   * Creates a selection.
   *
   * @param plan the tasks of the graph
   * @param maker makes the tasks
   * @param only the tasks to make; without any, all of them
   * @return the selection
   * @throws IllegalArgumentException if one is not a task of the graph
   */
  public static MadeTasks of(Plan plan, TaskMaker maker, Class<?>... only) {
    Objects.requireNonNull(maker, "maker");
    Set<Class<?>> tasks =
        plan.tasks().stream().map(PlannedTask::type).collect(Collectors.toUnmodifiableSet());
    for (Class<?> task : only) {
      if (!tasks.contains(Objects.requireNonNull(task, "task"))) {
        throw new IllegalArgumentException(
            task.getName() + " is not a task of " + plan.graph() + ": name tasks that it lists");
      }
    }
    return new MadeTasks(plan.simpleName(), maker, Set.copyOf(Arrays.asList(only)));
  }

  /**
   * Checks that the maker makes tasks that have no usable constructor.
   *
   * @param tasks the classes of these tasks
   * @return this
   * @throws IllegalArgumentException if it does not
   */
  public MadeTasks with(Class<?>... tasks) {
    for (Class<?> task : tasks) {
      if (!has(task)) {
        throw new IllegalArgumentException(
            graph + " cannot make " + task.getName() + " by a constructor: name it, too");
      }
    }
    return this;
  }

  /**
   * Returns whether the maker makes a task.
   *
   * @param task the class of the task
   * @return whether it does
   */
  public boolean has(Class<?> task) {
    return only.isEmpty() || only.contains(task);
  }

  /**
   * Makes a task.
   *
   * @param <T> the class of the task
   * @param task the class of the task
   * @return the task
   * @throws NullPointerException if the maker returns null
   */
  public <T> T make(Class<T> task) {
    return Objects.requireNonNull(
        maker.make(task), () -> "the TaskMaker of " + graph + " returned null for " + task);
  }
}
