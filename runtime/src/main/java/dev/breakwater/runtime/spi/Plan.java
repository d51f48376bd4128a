package dev.breakwater.runtime.spi;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The tasks of a graph in waves: a task stands in the first wave that comes after all waves of its
 * predecessors. Immutable, and made once for any number of runs.
 */
public final class Plan {

  private final String graph;
  private final List<PlannedTask> tasks;
  private final IdentityHashMap<PlannedTask, Integer> indices;
  private final Layout layout;
  private final List<List<PlannedTask>> waves;

  private Plan(
      String graph, List<PlannedTask> tasks, IdentityHashMap<PlannedTask, Integer> indices) {
    this.graph = graph;
    this.tasks = tasks;
    this.indices = indices;
    this.layout = new Layout(graph, tasks, indices);
    this.waves =
        IntStream.range(0, layout.waves())
            .mapToObj(wave -> layout.tasksOf(wave).mapToObj(tasks::get).toList())
            .toList();
  }

  /**
   * Makes a plan.
   *
   * @param graph the name of the graph, simple or qualified
   * @param tasks the tasks, in the order in which the graph lists them; a task may stand before its
   *     predecessors
   * @return the plan
   * @throws IllegalArgumentException if there is no task, if two have the same name, or if a
   *     predecessor is missing
   */
  public static Plan of(String graph, PlannedTask... tasks) {
    Objects.requireNonNull(graph, "graph");
    List<PlannedTask> list = List.of(tasks);
    if (list.isEmpty()) {
      throw new IllegalArgumentException("a plan needs a task: give " + graph + " one");
    }
    Set<String> names = new HashSet<>();
    IdentityHashMap<PlannedTask, Integer> indices = new IdentityHashMap<>();
    for (PlannedTask task : list) {
      if (!names.add(task.name())) {
        throw new IllegalArgumentException(
            graph + " has two tasks with the name " + task + ": give each a name of its own");
      }
      indices.put(task, indices.size());
    }
    return new Plan(graph, list, indices);
  }

  /**
   * Gives the name of the graph.
   *
   * @return the name, as it was given
   */
  public String graph() {
    return graph;
  }

  /**
   * Gives the tasks.
   *
   * @return the tasks, in the order in which the graph lists them
   */
  public List<PlannedTask> tasks() {
    return tasks;
  }

  /**
   * Gives the waves.
   *
   * @return the waves, first to last; the tasks of each in the order in which the graph lists them
   */
  public List<List<PlannedTask>> waves() {
    return waves;
  }

  /**
   * Returns the order of the tasks by their places in {@link #tasks}.
   *
   * @return the layout
   */
  public Layout layout() {
    return layout;
  }

  /**
   * Returns the simple name of the graph, for messages.
   *
   * @return {@code Inner} for {@code com.acme.Outer.Inner}
   */
  public String simpleName() {
    return graph.substring(graph.lastIndexOf('.') + 1);
  }

  /**
   * Returns the place of a task in {@link #tasks}.
   *
   * @param task a task of the plan
   * @return the place, from 0
   * @throws IllegalArgumentException if the task is not of this plan
   */
  public int indexOf(PlannedTask task) {
    Integer index = indices.get(task);
    if (index == null) {
      throw new IllegalArgumentException(
          task + " is no task of " + simpleName() + ": start those that its plan was made of");
    }
    return index;
  }

  /** Gives the graph with its waves, as in {@code AuthRefactor: [type-defs] [auth-module]}. */
  @Override
  public String toString() {
    return waves.stream().map(List::toString).collect(Collectors.joining(" ", graph + ": ", ""));
  }
}
