package dev.breakwater.plan;

import java.util.ArrayList;
import java.util.List;

/** Layers the tasks: {@code wave(t) = 1 + max(wave(p))} over the predecessors of {@code t}. */
final class Waves {

  private Waves() {}

  /**
   * Computes the waves by Kahn's algorithm (Comm. ACM 5, 1962).
   *
   * @return the waves from the first on, each in ascending order of index; empty if the edges form
   *     a cycle
   */
  static List<List<MatrixTask>> of(Digraph order, List<MatrixTask> tasks) {
    int[] open = new int[order.size()];
    int[] wave = new int[order.size()];
    int[] queue = new int[order.size()];
    int tail = 0;
    for (int task = 0; task < order.size(); task++) {
      open[task] = order.predecessors(task).length;
      if (open[task] == 0) {
        queue[tail++] = task;
      }
    }
    for (int head = 0; head < tail; head++) {
      for (int next : order.successors(queue[head])) {
        wave[next] = Math.max(wave[next], wave[queue[head]] + 1);
        if (--open[next] == 0) {
          queue[tail++] = next;
        }
      }
    }
    return tail < order.size() ? List.of() : grouped(wave, tasks);
  }

  private static List<List<MatrixTask>> grouped(int[] wave, List<MatrixTask> tasks) {
    List<List<MatrixTask>> waves = new ArrayList<>();
    for (MatrixTask task : tasks) {
      while (waves.size() <= wave[task.index()]) {
        waves.add(new ArrayList<>());
      }
      waves.get(wave[task.index()]).add(task);
    }
    waves.replaceAll(List::copyOf);
    return List.copyOf(waves);
  }
}
