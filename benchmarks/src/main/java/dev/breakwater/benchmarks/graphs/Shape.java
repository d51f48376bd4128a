package dev.breakwater.benchmarks.graphs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A graph of tasks that are numbered so that each stands behind those that it waits for. Each gives
 * the number of tasks on the longest path up to it, so that values pass along all edges and a run
 * that leaves out one gives another result. Immutable.
 *
 * @param name its name, fit for a Java package
 * @param title its name in tables
 * @param predecessors for each task, those that it waits for
 */
public record Shape(String name, String title, List<List<Integer>> predecessors) {

  /** One task, one behind it, two behind that. */
  public static final Shape CHAIN_AND_FORK =
      new Shape("fork", "1→1→2", List.of(List.of(), List.of(0), List.of(1), List.of(1)));

  /** One task, eight behind it, one behind those. */
  public static final Shape FORK_AND_JOIN =
      new Shape(
          "join",
          "1→8→1",
          List.of(
              List.of(),
              List.of(0),
              List.of(0),
              List.of(0),
              List.of(0),
              List.of(0),
              List.of(0),
              List.of(0),
              List.of(0),
              List.of(1, 2, 3, 4, 5, 6, 7, 8)));

  /** Those of the table of the overhead, smallest first. */
  public static final List<Shape> ALL =
      List.of(CHAIN_AND_FORK, FORK_AND_JOIN, layered(24, 6), layered(500, 20));

  /**
   * Makes a graph in layers. A task waits for the one above it, for one further along in the layer
   * above, and, from the third layer on, for one of the layer above that.
   *
   * @param tasks the number of tasks
   * @param width the number of tasks in a layer; the last may have fewer
   * @return the graph
   */
  public static Shape layered(int tasks, int width) {
    List<List<Integer>> predecessors = new ArrayList<>();
    for (int task = 0; task < tasks; task++) {
      int layer = task / width;
      int place = task % width;
      List<Integer> before = new ArrayList<>();
      if (layer > 0) {
        before.add((layer - 1) * width + place);
        before.add((layer - 1) * width + (place + 3) % width);
      }
      if (layer > 1) {
        before.add((layer - 2) * width + (place + 1) % width);
      }
      predecessors.add(List.copyOf(before));
    }
    return new Shape("layers" + tasks, tasks + " in layers", List.copyOf(predecessors));
  }

  /**
   * Finds one of {@link #ALL}.
   *
   * @param name its name
   * @return the shape
   */
  public static Shape named(String name) {
    return ALL.stream().filter(shape -> shape.name.equals(name)).findFirst().orElseThrow();
  }

  /**
   * Gives the number of tasks.
   *
   * @return the number, above 0
   */
  public int tasks() {
    return predecessors.size();
  }

  /**
   * Gives the tasks that none waits for.
   *
   * @return the tasks, in their order
   */
  public List<Integer> sinks() {
    boolean[] awaited = new boolean[tasks()];
    predecessors.forEach(before -> before.forEach(task -> awaited[task] = true));
    return IntStream.range(0, tasks()).filter(task -> !awaited[task]).boxed().toList();
  }

  /**
   * Gives the tasks by the length of the longest path to them.
   *
   * @return the waves, first to last; the tasks of each in their order
   */
  public List<List<Integer>> waves() {
    int[] depths = depths();
    int last = IntStream.of(depths).max().orElseThrow();
    return IntStream.rangeClosed(1, last)
        .mapToObj(
            depth ->
                IntStream.range(0, tasks()).filter(task -> depths[task] == depth).boxed().toList())
        .toList();
  }

  /**
   * Gives what a run comes to.
   *
   * @return the results of the sinks in sum
   */
  public int result() {
    int[] depths = depths();
    return sinks().stream().mapToInt(task -> depths[task]).sum();
  }

  private int[] depths() {
    int[] depths = new int[tasks()];
    for (int task = 0; task < tasks(); task++) {
      depths[task] = 1 + predecessors.get(task).stream().mapToInt(p -> depths[p]).max().orElse(0);
    }
    return depths;
  }
}
