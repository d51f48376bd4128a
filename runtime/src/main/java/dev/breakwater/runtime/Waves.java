package dev.breakwater.runtime;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Puts tasks into waves, in time linear in tasks and edges, by taking away tasks that wait for
 * nothing any more (A. B. Kahn, "Topological sorting of large networks", Communications of the ACM
 * 5, 1962). There is no cycle to be met: a task is built after its predecessors.
 */
final class Waves {

  private final List<PlannedTask> tasks;
  private final List<List<Integer>> successors = new ArrayList<>();
  private final int[] waiting;
  private final int[] wave;

  private Waves(List<PlannedTask> tasks) {
    this.tasks = tasks;
    this.waiting = new int[tasks.size()];
    this.wave = new int[tasks.size()];
  }

  static List<List<PlannedTask>> of(
      String graph, List<PlannedTask> tasks, IdentityHashMap<PlannedTask, Integer> indices) {
    Waves waves = new Waves(tasks);
    waves.link(graph, indices);
    waves.number();
    return waves.list();
  }

  private void link(String graph, IdentityHashMap<PlannedTask, Integer> indices) {
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
        waiting[index]++;
      }
    }
  }

  private void number() {
    Deque<Integer> free = new ArrayDeque<>();
    for (int index = 0; index < waiting.length; index++) {
      if (waiting[index] == 0) {
        free.add(index);
      }
    }
    while (!free.isEmpty()) {
      int index = free.remove();
      for (int successor : successors.get(index)) {
        wave[successor] = Math.max(wave[successor], wave[index] + 1);
        if (--waiting[successor] == 0) {
          free.add(successor);
        }
      }
    }
  }

  private List<List<PlannedTask>> list() {
    List<List<PlannedTask>> waves = new ArrayList<>();
    for (int index = 0; index < wave.length; index++) {
      while (waves.size() <= wave[index]) {
        waves.add(new ArrayList<>());
      }
      waves.get(wave[index]).add(tasks.get(index));
    }
    return waves.stream().map(List::copyOf).toList();
  }
}
