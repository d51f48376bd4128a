package dev.breakwater.processor.plan;

import dev.breakwater.processor.model.After;
import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.Graph;
import dev.breakwater.processor.model.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The order that the user gives: {@code @After}, and results that are passed on. */
public final class GivenOrder {

  /** For each task, the tasks directly before it, with the causes. */
  private final List<Map<Integer, List<Cause>>> before = new ArrayList<>();

  private GivenOrder(int size) {
    for (int task = 0; task < size; task++) {
      before.add(new TreeMap<>());
    }
  }

  static GivenOrder of(Graph graph, Bindings bindings) {
    GivenOrder order = new GivenOrder(graph.tasks().size());
    Map<ClassRef, Integer> places = graph.places();
    for (int task = 0; task < graph.tasks().size(); task++) {
      for (After after : graph.tasks().get(task).afters()) {
        Integer target = places.get(after.target());
        if (target != null) {
          order.add(target, task, new Cause.Stated(after));
        }
      }
      List<Binding> bound = bindings.parameters().get(task);
      for (int i = 0; i < bound.size(); i++) {
        if (bound.get(i) instanceof Binding.Bound one
            && one.candidate() instanceof Candidate.OfTask candidate) {
          Parameter parameter = graph.tasks().get(task).entry().orElseThrow().parameters().get(i);
          order.add(candidate.index(), task, new Cause.Value(parameter, candidate.type()));
        }
      }
    }
    return order;
  }

  /** A task states each {@code @After} and parameter once. */
  private void add(int earlier, int later, Cause cause) {
    before.get(later).computeIfAbsent(earlier, task -> new ArrayList<>(2)).add(cause);
  }

  /** {@return the tasks that are given to come directly before a task, in ascending order} */
  Set<Integer> before(int task) {
    return before.get(task).keySet();
  }

  /**
   * {@return the causes for which one task is given to come directly before another; maybe none}
   */
  public List<Cause> causes(int earlier, int later) {
    return before.get(later).getOrDefault(earlier, List.of());
  }
}
