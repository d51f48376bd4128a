package dev.breakwater.processor.check;

import dev.breakwater.processor.model.After;
import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.model.Task;
import dev.breakwater.processor.plan.Edge;
import dev.breakwater.processor.plan.Order;
import dev.breakwater.processor.plan.Plan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Warns of an {@code @After} without which the order would be the same.
 *
 * <p>It is when the tasks are ordered all the same, and no other edge comes or goes: an
 * {@code @After} may also be what keeps a reader before a writer. One that a supertype states is
 * passed over, since it may matter to another task.
 */
final class RedundantAfterCheck implements Check {

  @Override
  public List<Problem> check(Plan plan) {
    if (!statesAny(plan) || plan.order().isCyclic()) {
      return List.of();
    }
    Set<Link> links = links(plan.order());
    Map<ClassRef, Integer> places = plan.graph().places();
    List<Problem> problems = new ArrayList<>();
    for (int task = 0; task < plan.graph().tasks().size(); task++) {
      for (After after : plan.task(task).afters()) {
        Integer target = places.get(after.target());
        if (after.own() && target != null) {
          check(plan, links, after, target, task, problems);
        }
      }
    }
    return problems;
  }

  private static boolean statesAny(Plan plan) {
    for (Task task : plan.graph().tasks()) {
      if (!task.afters().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private record Link(int from, int to) {}

  private static void check(
      Plan plan, Set<Link> links, After after, int target, int task, List<Problem> problems) {
    Order without = plan.orderWithout(after, task);
    Set<Link> remaining = links(without);
    remaining.add(new Link(target, task));
    if (!remaining.equals(links)) {
      return;
    }
    List<Task> path = path(plan, without, target, task);
    if (!path.isEmpty()) {
      problems.add(new RedundantAfter(after.site(), plan.task(task), after, path));
    }
  }

  private static Set<Link> links(Order order) {
    Set<Link> links = new HashSet<>();
    order.edges().forEach(edge -> links.add(new Link(edge.from(), edge.to())));
    return links;
  }

  /** A shortest path, both ends included; empty where there is none. */
  private static List<Task> path(Plan plan, Order order, int from, int to) {
    Map<Integer, Integer> next = new HashMap<>();
    Deque<Integer> queue = new ArrayDeque<>(List.of(to));
    while (!queue.isEmpty() && !next.containsKey(from)) {
      int task = queue.remove();
      for (Edge edge : order.edgesTo(task)) {
        if (next.putIfAbsent(edge.from(), task) == null) {
          queue.add(edge.from());
        }
      }
    }
    List<Task> path = new ArrayList<>();
    Integer task = next.containsKey(from) ? from : null;
    while (task != null) {
      path.add(plan.task(task));
      task = task == to ? null : next.get(task);
    }
    return path;
  }
}
