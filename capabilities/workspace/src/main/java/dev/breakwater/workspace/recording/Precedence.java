package dev.breakwater.workspace.recording;

import dev.breakwater.workspace.recording.RecordedGraph.Order;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which tasks come before which, directly or by way of others. */
final class Precedence {

  private final Map<String, Set<String>> after;

  private Precedence(Map<String, Set<String>> after) {
    this.after = after;
  }

  static Precedence of(Set<Order> orders) {
    Map<String, Set<String>> next = new HashMap<>();
    for (Order order : orders) {
      next.computeIfAbsent(order.first(), unused -> new TreeSet<>()).add(order.second());
    }
    Map<String, Set<String>> after = new HashMap<>();
    next.keySet().forEach(task -> after.put(task, reachable(task, next)));
    return new Precedence(after);
  }

  private static Set<String> reachable(String from, Map<String, Set<String>> next) {
    Set<String> reached = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      for (String task : next.getOrDefault(open.remove(), Set.of())) {
        if (reached.add(task)) {
          open.add(task);
        }
      }
    }
    return reached;
  }

  boolean has(Order order) {
    return after.getOrDefault(order.first(), Set.of()).contains(order.second());
  }
}
