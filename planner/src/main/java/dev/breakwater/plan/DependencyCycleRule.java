package dev.breakwater.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the groups of tasks that wait for each other, with a shortest cycle of each. */
final class DependencyCycleRule {

  private DependencyCycleRule() {}

  static List<DependencyCycle> check(TaskOrder order) {
    List<DependencyCycle> problems = new ArrayList<>();
    for (BitSet component : order.cyclicComponents()) {
      problems.add(new DependencyCycle(order, component, shortestCycle(order, component)));
    }
    return problems;
  }

  /** {@return the edges of a shortest cycle, by breadth-first search from each task} */
  private static List<Edge> shortestCycle(TaskOrder order, BitSet component) {
    List<Edge> shortest = List.of();
    for (int start = component.nextSetBit(0); start >= 0; start = component.nextSetBit(start + 1)) {
      List<Edge> cycle = through(order, component, order.matrix().tasks().get(start));
      if (!cycle.isEmpty() && (shortest.isEmpty() || cycle.size() < shortest.size())) {
        shortest = cycle;
      }
      if (shortest.size() == 1 || (shortest.size() == 2 && !hasLoop(order, component))) {
        return shortest;
      }
    }
    return shortest;
  }

  /** {@return whether a task comes before itself: only then is a cycle shorter than two edges} */
  private static boolean hasLoop(TaskOrder order, BitSet component) {
    for (int task = component.nextSetBit(0); task >= 0; task = component.nextSetBit(task + 1)) {
      for (Edge edge : order.edgesTo(order.matrix().tasks().get(task))) {
        if (edge.from() == edge.to()) {
          return true;
        }
      }
    }
    return false;
  }

  /** {@return a shortest cycle through one task, found by walking the edges backwards} */
  private static List<Edge> through(TaskOrder order, BitSet component, MatrixTask start) {
    @Nullable Edge[] toward = new Edge[component.length()];
    List<MatrixTask> queue = new ArrayList<>();
    queue.add(start);
    for (int head = 0; head < queue.size(); head++) {
      for (Edge edge : order.edgesTo(queue.get(head))) {
        MatrixTask from = edge.from();
        if (from == start) {
          return path(edge, toward, start);
        }
        if (component.get(from.index()) && toward[from.index()] == null) {
          toward[from.index()] = edge;
          queue.add(from);
        }
      }
    }
    return List.of();
  }

  private static List<Edge> path(Edge first, @Nullable Edge[] toward, MatrixTask start) {
    List<Edge> cycle = new ArrayList<>();
    @Nullable Edge edge = first;
    while (edge != null) {
      cycle.add(edge);
      edge = edge.to() == start ? null : toward[edge.to().index()];
    }
    return List.copyOf(cycle);
  }
}
