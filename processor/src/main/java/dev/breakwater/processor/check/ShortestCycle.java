package dev.breakwater.processor.check;

import dev.breakwater.processor.plan.Edge;
import dev.breakwater.processor.plan.Order;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds a shortest cycle, by breadth-first search from each task of a component. */
final class ShortestCycle {

  private ShortestCycle() {}

  /** The edges of the cycle, from its first listed task around and back to it. */
  static List<Edge> in(Order order, BitSet component) {
    List<Edge> shortest = List.of();
    for (int start = component.nextSetBit(0); start >= 0; start = component.nextSetBit(start + 1)) {
      List<Edge> cycle = through(order, component, start);
      if (!cycle.isEmpty() && (shortest.isEmpty() || cycle.size() < shortest.size())) {
        shortest = cycle;
      }
    }
    return shortest;
  }

  /** A shortest cycle through one task, found by walking back along the edges. */
  private static List<Edge> through(Order order, BitSet component, int start) {
    @Nullable Edge[] toward = new Edge[component.length()];
    int[] queue = new int[component.cardinality() + 1];
    int tail = 0;
    queue[tail++] = start;
    for (int head = 0; head < tail; head++) {
      for (Edge edge : order.edgesTo(queue[head])) {
        int from = edge.from();
        if (from == start) {
          return path(edge, toward, start);
        }
        if (component.get(from) && toward[from] == null) {
          toward[from] = edge;
          queue[tail++] = from;
        }
      }
    }
    return List.of();
  }

  private static List<Edge> path(Edge first, @Nullable Edge[] toward, int start) {
    List<Edge> cycle = new ArrayList<>();
    @Nullable Edge edge = first;
    while (edge != null) {
      cycle.add(edge);
      edge = edge.to() == start ? null : toward[edge.to()];
    }
    return List.copyOf(cycle);
  }
}
