package dev.breakwater.runtime.spi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The order of the tasks of a plan, by their places in {@link Plan#tasks}, for engines. Immutable.
 *
 * <p>It is computed once, in time linear in tasks and edges, by removing tasks that wait for
 * nothing any more (A. B. Kahn, "Topological sorting of large networks", Communications of the ACM
 * 5, 1962). Plans cannot contain cycles: a task is built after its predecessors.
 */
public final class Layout {

  private final int[] wave;
  private final int[][] waves;

  /** For each task, those that wait for it directly, the most urgent first. */
  private final int[][] successors;

  private final int[] predecessors;
  private final int[] urgency;

  Layout(String graph, List<PlannedTask> tasks, IdentityHashMap<PlannedTask, Integer> indices) {
    predecessors = tasks.stream().mapToInt(task -> task.after().size()).toArray();
    successors = successors(graph, tasks, indices);
    wave = new int[tasks.size()];
    int[] order = number();
    waves = members();
    urgency = urgency(order);
    sortSuccessors();
  }

  /** {@return the number of tasks} */
  public int tasks() {
    return wave.length;
  }

  /** {@return the number of waves} */
  public int waves() {
    return waves.length;
  }

  /**
   * Returns the wave of a task.
   *
   * @param task the place of the task
   * @return the wave, from 0
   */
  public int wave(int task) {
    return wave[task];
  }

  /**
   * Returns the tasks of a wave.
   *
   * @param number the wave, from 0
   * @return their places, in ascending order
   */
  public IntStream tasksOf(int number) {
    return Arrays.stream(waves[number]);
  }

  /**
   * Returns the number of tasks in a wave.
   *
   * @param number the wave, from 0
   * @return how many there are
   */
  public int width(int number) {
    return waves[number].length;
  }

  /**
   * Returns one task of a wave.
   *
   * @param number the wave, from 0
   * @param index which of its tasks, from 0
   * @return the place of the task
   */
  public int task(int number, int index) {
    return waves[number][index];
  }

  /**
   * Returns the number of tasks that wait directly for a task.
   *
   * @param task the place of the task
   * @return how many there are
   */
  public int successors(int task) {
    return successors[task].length;
  }

  /**
   * Returns one of the tasks that wait directly for a task, the most urgent first.
   *
   * @param task the place of the task
   * @param index which of its successors, from 0
   * @return the place of the successor
   */
  public int successor(int task, int index) {
    return successors[task][index];
  }

  /**
   * Returns the number of tasks that a task waits for directly.
   *
   * @param task the place of the task
   * @return how many there are
   */
  public int predecessors(int task) {
    return predecessors[task];
  }

  /**
   * Returns the rank of a task when those with the longest remaining path go first.
   *
   * @param task the place of the task
   * @return the rank, from 0
   */
  public int urgency(int task) {
    return urgency[task];
  }

  private static int[][] successors(
      String graph, List<PlannedTask> tasks, IdentityHashMap<PlannedTask, Integer> indices) {
    List<List<Integer>> successors = new ArrayList<>();
    tasks.forEach(task -> successors.add(new ArrayList<>()));
    for (int index = 0; index < tasks.size(); index++) {
      for (PlannedTask before : tasks.get(index).after()) {
        Integer predecessor = indices.get(before);
        if (predecessor == null) {
          throw new IllegalArgumentException(
              String.format(
                  "%s comes after %s, which is no task of %s: add it to the plan",
                  tasks.get(index), before, graph));
        }
        successors.get(predecessor).add(index);
      }
    }
    return successors.stream()
        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  /** Numbers the waves, and gives the tasks in an order in which each comes after what it needs. */
  private int[] number() {
    int[] order = new int[wave.length];
    int[] unmet = predecessors.clone();
    int known = 0;
    for (int task = 0; task < unmet.length; task++) {
      if (unmet[task] == 0) {
        order[known++] = task;
      }
    }
    for (int done = 0; done < known; done++) {
      int task = order[done];
      for (int successor : successors[task]) {
        wave[successor] = Math.max(wave[successor], wave[task] + 1);
        if (--unmet[successor] == 0) {
          order[known++] = successor;
        }
      }
    }
    return order;
  }

  private int[][] members() {
    int count = Arrays.stream(wave).max().orElse(-1) + 1;
    int[] sizes = new int[count];
    Arrays.stream(wave).forEach(number -> sizes[number]++);
    int[][] members = Arrays.stream(sizes).mapToObj(int[]::new).toArray(int[][]::new);
    int[] filled = new int[count];
    for (int task = 0; task < wave.length; task++) {
      members[wave[task]][filled[wave[task]]++] = task;
    }
    return members;
  }

  private int[] urgency(int[] order) {
    int[] remaining = new int[order.length];
    for (int place = order.length - 1; place >= 0; place--) {
      int task = order[place];
      for (int successor : successors[task]) {
        remaining[task] = Math.max(remaining[task], remaining[successor] + 1);
      }
    }
    int[] byUrgency =
        IntStream.range(0, order.length)
            .boxed()
            .sorted(Comparator.comparing((Integer task) -> -remaining[task]))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] rank = new int[order.length];
    for (int place = 0; place < rank.length; place++) {
      rank[byUrgency[place]] = place;
    }
    return rank;
  }

  private void sortSuccessors() {
    for (int task = 0; task < successors.length; task++) {
      successors[task] =
          Arrays.stream(successors[task])
              .boxed()
              .sorted(Comparator.comparingInt(successor -> urgency[successor]))
              .mapToInt(Integer::intValue)
              .toArray();
    }
  }
}
