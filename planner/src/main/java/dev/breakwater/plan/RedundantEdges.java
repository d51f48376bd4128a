package dev.breakwater.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * Finds given edges without which the order would be the same: the two tasks stay ordered, and no
 * access edge comes or goes.
 *
 * <p>A given edge decides about access edges only where it is the sole given path between its
 * tasks. Then it may be the reason why a reader comes before a writer. Not safe for use by several
 * threads.
 */
public final class RedundantEdges {

  private final TaskOrder order;
  private final Digraph given;
  private final BitSet[] givenAfter;
  private final BitSet[] next;
  private final BitSet[] previous;

  /** Pairs of writer and reader without an edge, because the reader is given to come first. */
  private final List<PairOverlap> readerFirst = new ArrayList<>();

  private RedundantEdges(TaskOrder order, Digraph given) {
    this.order = order;
    this.given = given;
    List<MatrixTask> tasks = order.matrix().tasks();
    this.next = new BitSet[tasks.size()];
    this.previous = new BitSet[tasks.size()];
    for (int i = 0; i < tasks.size(); i++) {
      next[i] = new BitSet(tasks.size());
      previous[i] = new BitSet(tasks.size());
    }
    for (Edge edge : order.edges()) {
      next[edge.from().index()].set(edge.to().index());
      previous[edge.to().index()].set(edge.from().index());
    }
    this.givenAfter = closure();
    AccessEdges access = new AccessEdges(order.matrix().overlaps());
    for (PairOverlap pair : order.matrix().overlaps().writeRead()) {
      if (givenAfter[pair.second().index()].get(pair.first().index())
          && !access.required(pair).overlaps().isEmpty()) {
        readerFirst.add(pair);
      }
    }
  }

  /**
   * {@return a finder for an order}
   *
   * @throws IllegalArgumentException if the order has a cycle
   */
  static RedundantEdges in(TaskOrder order, Digraph given) {
    if (order.waves().isEmpty() && !order.matrix().tasks().isEmpty()) {
      throw new IllegalArgumentException("the order has a cycle");
    }
    return new RedundantEdges(order, given);
  }

  /** Computes the tasks that are given to come after each task, from the last wave to the first. */
  private BitSet[] closure() {
    BitSet[] after = new BitSet[given.size()];
    for (int wave = order.waves().size() - 1; wave >= 0; wave--) {
      for (MatrixTask task : order.waves().get(wave)) {
        BitSet all = new BitSet(given.size());
        for (int successor : given.successors(task.index())) {
          all.set(successor);
          all.or(after[successor]);
        }
        after[task.index()] = all;
      }
    }
    return after;
  }

  /**
   * Finds a path that orders two tasks without the given edge between them.
   *
   * @param edge a given edge of the order
   * @return a shortest such path, both tasks included; empty if the order would change without the
   *     edge
   */
  public List<MatrixTask> pathWithout(Edge edge) {
    int from = edge.from().index();
    int to = edge.to().index();
    if (!hasOtherGivenPath(from, to) && isReasonForReader(from, to)) {
      return List.of();
    }
    if (!edge.overlaps().isEmpty()) {
      return List.of(edge.from(), edge.to());
    }
    BitSet between = (BitSet) next[from].clone();
    between.and(previous[to]);
    return between.isEmpty()
        ? longerPath(from, to)
        : List.of(edge.from(), task(between.nextSetBit(0)), edge.to());
  }

  private boolean hasOtherGivenPath(int from, int to) {
    for (int successor : given.successors(from)) {
      if (successor != to && givenAfter[successor].get(to)) {
        return true;
      }
    }
    return false;
  }

  /** Whether some reader is given to come before its writer only by way of the edge. */
  private boolean isReasonForReader(int from, int to) {
    for (PairOverlap pair : readerFirst) {
      int writer = pair.first().index();
      int reader = pair.second().index();
      boolean throughEdge =
          (reader == from || givenAfter[reader].get(from))
              && (writer == to || givenAfter[to].get(writer));
      if (throughEdge && !reachesWithout(reader, writer, from, to)) {
        return true;
      }
    }
    return false;
  }

  private boolean reachesWithout(int start, int end, int from, int to) {
    BitSet seen = new BitSet(given.size());
    Deque<Integer> queue = new ArrayDeque<>();
    queue.add(start);
    while (!queue.isEmpty()) {
      int task = queue.remove();
      for (int successor : given.successors(task)) {
        boolean removed = task == from && successor == to;
        if (!removed && !seen.get(successor)) {
          if (successor == end) {
            return true;
          }
          seen.set(successor);
          queue.add(successor);
        }
      }
    }
    return false;
  }

  /** Searches backwards, breadth first. */
  private List<MatrixTask> longerPath(int from, int to) {
    int[] toward = new int[given.size()];
    BitSet seen = new BitSet(given.size());
    Deque<Integer> queue = new ArrayDeque<>();
    queue.add(to);
    while (!queue.isEmpty() && !seen.get(from)) {
      int task = queue.remove();
      for (int p = previous[task].nextSetBit(0); p >= 0; p = previous[task].nextSetBit(p + 1)) {
        if (!seen.get(p) && !(p == from && task == to)) {
          seen.set(p);
          toward[p] = task;
          queue.add(p);
        }
      }
    }
    if (!seen.get(from)) {
      return List.of();
    }
    List<MatrixTask> path = new ArrayList<>();
    for (int task = from; task != to; task = toward[task]) {
      path.add(task(task));
    }
    path.add(task(to));
    return path;
  }

  private MatrixTask task(int index) {
    return order.matrix().tasks().get(index);
  }
}
