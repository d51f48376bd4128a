package dev.breakwater.benchmarks.makespan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A recorded workflow, its tasks numbered so that each stands behind its parents. Immutable.
 *
 * @param name its name
 * @param parents for each task, those that it waits for
 * @param seconds for each task, how long it took; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // made and read in this program alone
record Workflow(String name, List<List<Integer>> parents, double[] seconds) {

  int tasks() {
    return seconds.length;
  }

  double work() {
    return Arrays.stream(seconds).sum();
  }

  /** How long it takes when nothing but its order holds it up. */
  double criticalPath() {
    return Arrays.stream(ends()).max().orElse(0);
  }

  /** The durations of the tasks on the longest path, first to last. */
  List<Double> longestPath() {
    double[] ends = ends();
    int task = 0;
    for (int other = 1; other < tasks(); other++) {
      task = ends[other] > ends[task] ? other : task;
    }
    List<Double> path = new ArrayList<>();
    while (task >= 0) {
      path.add(0, seconds[task]);
      int last = -1;
      for (int parent : parents.get(task)) {
        last = last < 0 || ends[parent] > ends[last] ? parent : last;
      }
      task = last;
    }
    return path;
  }

  /** For each task, how long it takes from its start until all that hangs on it is done. */
  double[] urgency() {
    double[] urgency = seconds.clone();
    for (int task = tasks() - 1; task >= 0; task--) {
      for (int parent : parents.get(task)) {
        urgency[parent] = Math.max(urgency[parent], seconds[parent] + urgency[task]);
      }
    }
    return urgency;
  }

  /** The same, with a critical path of so many seconds. */
  Workflow lasting(double criticalPath) {
    double factor = criticalPath / criticalPath();
    return new Workflow(name, parents, Arrays.stream(seconds).map(s -> s * factor).toArray());
  }

  private double[] ends() {
    double[] ends = new double[tasks()];
    for (int task = 0; task < tasks(); task++) {
      double start = parents.get(task).stream().mapToDouble(p -> ends[p]).max().orElse(0);
      ends[task] = start + seconds[task];
    }
    return ends;
  }
}
