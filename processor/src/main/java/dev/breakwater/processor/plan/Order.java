package dev.breakwater.processor.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which tasks come before which: what the user gave, and what follows from access.
 *
 * <p>Access edges are derived against the given order alone, never against each other, so that the
 * outcome depends on no order of iteration.
 */
public final class Order {

  private final List<Edge> edges;
  private final List<List<Edge>> incoming;
  private final Digraph digraph;
  private final Digraph given;

  private Order(int size, List<Edge> edges, Digraph given) {
    this.edges = List.copyOf(edges);
    this.given = given;
    this.digraph = Digraph.of(size, edges);
    this.incoming = new ArrayList<>(size);
    for (int task = 0; task < size; task++) {
      incoming.add(new ArrayList<>());
    }
    for (Edge edge : edges) {
      incoming.get(edge.to()).add(edge);
    }
  }

  /**
   * Derives the whole order.
   *
   * @param given stated and value edges, each pair of tasks once
   */
  static Order derive(int size, List<Edge> given, Overlaps overlaps) {
    Map<Long, Edge> edges = new TreeMap<>();
    for (Edge edge : given) {
      edges.put(key(edge.from(), edge.to()), edge);
    }
    Digraph givenOrder = Digraph.of(size, given);
    for (PairOverlap flow : flows(givenOrder, overlaps)) {
      List<Cause> causes = new ArrayList<>();
      Edge same = edges.get(key(flow.first(), flow.second()));
      if (same != null) {
        causes.addAll(same.causes());
      }
      for (Meeting meeting : flow.meetings()) {
        causes.add(new Cause.Flow(meeting));
      }
      edges.put(key(flow.first(), flow.second()), new Edge(flow.first(), flow.second(), causes));
    }
    return new Order(size, List.copyOf(edges.values()), givenOrder);
  }

  /** The pairs of writer and reader that become edges. */
  private static List<PairOverlap> flows(Digraph givenOrder, Overlaps overlaps) {
    List<PairOverlap> wanted = new ArrayList<>();
    int writer = -1;
    BitSet beforeWriter = new BitSet();
    for (PairOverlap pair : overlaps.writeRead()) {
      if (pair.first() != writer) {
        writer = pair.first();
        beforeWriter = givenOrder.before(writer);
      }
      // A reader that the user put before the writer wants the earlier state.
      if (!beforeWriter.get(pair.second())) {
        wanted.add(pair);
      }
    }
    if (!overlaps.writeWrite().isEmpty()) {
      removeMutual(wanted, overlaps.writeWrite());
    }
    return wanted;
  }

  /** Removes those of two tasks that each rewrite what the other reads. */
  private static void removeMutual(List<PairOverlap> wanted, List<PairOverlap> writeWrite) {
    Set<Long> directions = new HashSet<>();
    wanted.forEach(pair -> directions.add(key(pair.first(), pair.second())));
    Set<Long> bothWrite = new HashSet<>();
    writeWrite.forEach(pair -> bothWrite.add(key(pair.first(), pair.second())));
    // Two tasks that each rewrite what the other reads are no cycle but an unordered write.
    wanted.removeIf(
        pair ->
            directions.contains(key(pair.second(), pair.first()))
                && bothWrite.contains(
                    key(
                        Math.min(pair.first(), pair.second()),
                        Math.max(pair.first(), pair.second()))));
  }

  private static long key(int from, int to) {
    return ((long) from << 32) | to;
  }

  /** Every direct edge, none left out as implied, by the earlier task, then by the later. */
  public List<Edge> edges() {
    return edges;
  }

  /** The direct edges that lead to a task, in the order in which the graph lists their tasks. */
  public List<Edge> edgesTo(int task) {
    return Collections.unmodifiableList(incoming.get(task));
  }

  /** Whether a path of one edge or more leads from any task to itself. */
  public boolean isCyclic() {
    return !Components.cyclic(digraph).isEmpty();
  }

  /** The strongly connected components that hold a cycle, each by its tasks in ascending order. */
  public List<BitSet> cyclicComponents() {
    return Components.cyclic(digraph);
  }

  /** The tasks that come after a task. */
  public BitSet after(int task) {
    return digraph.after(task);
  }

  /** The tasks that come after a task, whatever they read and write. */
  public BitSet givenAfter(int task) {
    return given.after(task);
  }

  /** Which of the pairs have no path between them, in either direction. */
  List<PairOverlap> unordered(List<PairOverlap> pairs) {
    List<PairOverlap> unordered = new ArrayList<>();
    int first = -1;
    BitSet ordered = new BitSet();
    for (PairOverlap pair : pairs) {
      if (pair.first() != first) {
        first = pair.first();
        ordered = digraph.after(first);
        ordered.or(digraph.before(first));
      }
      if (!ordered.get(pair.second())) {
        unordered.add(pair);
      }
    }
    return unordered;
  }

  /** The waves, or none where the order is cyclic. */
  List<List<Integer>> waves() {
    return Waves.of(digraph);
  }
}
