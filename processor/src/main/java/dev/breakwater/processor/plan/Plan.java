package dev.breakwater.processor.plan;

import dev.breakwater.processor.model.After;
import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.Graph;
import dev.breakwater.processor.model.Slot;
import dev.breakwater.processor.model.Task;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that follows from a graph's declarations, right or wrong. */
public final class Plan {

  private final Graph graph;
  private final Values values;
  private final Overlaps overlaps;
  private final List<Edge> given;
  private final Order order;

  private Plan(Graph graph, Values values, Overlaps overlaps, List<Edge> given) {
    this.graph = graph;
    this.values = values;
    this.overlaps = overlaps;
    this.given = given;
    this.order = Order.derive(graph.tasks().size(), given, overlaps);
  }

  public static Plan of(Graph graph) {
    Values values = Values.fill(graph);
    return new Plan(graph, values, Overlaps.among(graph.tasks()), given(graph, values));
  }

  public Graph graph() {
    return graph;
  }

  public Task task(int index) {
    return graph.tasks().get(index);
  }

  public Values values() {
    return values;
  }

  public Order order() {
    return order;
  }

  /** The pairs of writers that nothing orders. */
  public List<PairOverlap> unorderedWrites() {
    return order.unordered(overlaps.writeWrite());
  }

  /** The waves of places in the list; none where the order is cyclic. */
  public List<List<Integer>> waves() {
    return order.waves();
  }

  /** Where the access of different tasks meets. */
  public Overlaps overlaps() {
    return overlaps;
  }

  /** The order that the same graph would have without one {@code @After}. */
  public Order orderWithout(After after, int task) {
    List<Edge> fewer = new ArrayList<>();
    for (Edge edge : given) {
      List<Cause> causes =
          edge.causes().stream()
              .filter(cause -> edge.to() != task || !states(cause, after))
              .toList();
      if (!causes.isEmpty()) {
        fewer.add(new Edge(edge.from(), edge.to(), causes));
      }
    }
    return Order.derive(graph.tasks().size(), fewer, overlaps);
  }

  private static boolean states(Cause cause, After after) {
    return cause instanceof Cause.Stated stated && stated.after().equals(after);
  }

  /**
   * The same graph with one more {@code @After}: {@code later} names {@code earlier}, which the
   * given order does not put directly before it yet.
   */
  public Plan withAfter(int later, int earlier) {
    List<Edge> more = new ArrayList<>(given);
    After after = new After(task(earlier).type(), false, true, task(later).site());
    more.add(new Edge(earlier, later, List.of(new Cause.Stated(after))));
    return new Plan(graph, values, overlaps, List.copyOf(more));
  }

  private static List<Edge> given(Graph graph, Values values) {
    Map<ClassRef, Integer> places = graph.places();
    Map<List<Integer>, List<Cause>> causes = new LinkedHashMap<>();
    for (int task = 0; task < graph.tasks().size(); task++) {
      for (After after : graph.tasks().get(task).afters()) {
        Integer target = places.get(after.target());
        if (target != null) {
          causes(causes, target, task).add(new Cause.Stated(after));
        }
      }
      List<Filling> fillings = values.parameters().get(task);
      for (int i = 0; i < fillings.size(); i++) {
        if (fillings.get(i) instanceof Filling.Filled filled
            && filled.source() instanceof Source.OfTask source) {
          Slot slot = graph.tasks().get(task).entry().orElseThrow().parameters().get(i);
          causes(causes, source.index(), task).add(new Cause.Value(slot, source.type()));
        }
      }
    }
    List<Edge> edges = new ArrayList<>(causes.size());
    causes.forEach((pair, because) -> edges.add(new Edge(pair.get(0), pair.get(1), because)));
    return List.copyOf(edges);
  }

  /** Where those of a pair are gathered: a task states each {@code @After} and parameter once. */
  private static List<Cause> causes(Map<List<Integer>, List<Cause>> all, int from, int to) {
    return all.computeIfAbsent(List.of(from, to), pair -> new ArrayList<>());
  }
}
