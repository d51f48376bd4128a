package dev.breakwater.processor.plan;

import java.util.ArrayList;
import java.util.List;

/** Layers the tasks: {@code wave(t) = 1 + max(wave(p))} over the predecessors of {@code t}. */
final class Waves {

  private Waves() {}

  /**
   * The waves from the first on, each in the order of the list, by Kahn's algorithm.
   *
   * @return empty where the edges form a cycle
   */
  static List<List<Integer>> of(Digraph order) {
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
    return tail < order.size() ? List.of() : grouped(wave);
  }

  private static List<List<Integer>> grouped(int[] wave) {
    List<List<Integer>> waves = new ArrayList<>();
    for (int task = 0; task < wave.length; task++) {
      while (waves.size() <= wave[task]) {
        waves.add(new ArrayList<>());
      }
      waves.get(wave[task]).add(task);
    }
    return waves.stream().map(List::copyOf).toList();
  }
}
