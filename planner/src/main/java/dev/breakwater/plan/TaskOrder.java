package dev.breakwater.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The order of the tasks of an {@link AccessMatrix}: the given order, and the edges that follow
 * from access. Immutable, and safe for use by several threads.
 *
 * <p>Access edges are derived against the given order alone, never against each other. Therefore
 * the result depends on no order of iteration.
 */
public final class TaskOrder {

  private final AccessMatrix matrix;
  private final List<Edge> edges;
  private final List<List<Edge>> incoming;
  private final Digraph whole;
  private final Digraph given;
  private final List<List<MatrixTask>> waves;

  private TaskOrder(AccessMatrix matrix, List<Edge> edges, Digraph given) {
    int size = matrix.tasks().size();
    this.matrix = matrix;
    this.edges = edges;
    this.given = given;
    this.whole = Digraph.of(size, edges);
    this.waves = Waves.of(whole, matrix.tasks());
    this.incoming = new ArrayList<>(size);
    for (int task = 0; task < size; task++) {
      incoming.add(new ArrayList<>());
    }
    for (Edge edge : edges) {
      incoming.get(edge.to().index()).add(edge);
    }
  }

  static TaskOrder of(AccessMatrix matrix, List<Edge> given) {
    Digraph givenOrder = Digraph.of(matrix.tasks().size(), given);
    List<PairOverlap> access = new AccessEdges(matrix.overlaps()).derive(givenOrder);
    if (access.isEmpty()) {
      return new TaskOrder(matrix, given, givenOrder);
    }
    Map<Long, Edge> edges = new TreeMap<>();
    for (Edge edge : given) {
      edges.put(key(edge.from(), edge.to()), edge);
    }
    for (PairOverlap pair : access) {
      long key = key(pair.first(), pair.second());
      boolean stated = edges.containsKey(key);
      edges.put(key, new Edge(pair.first(), pair.second(), stated, pair.overlaps()));
    }
    return new TaskOrder(matrix, List.copyOf(edges.values()), givenOrder);
  }

  private static long key(MatrixTask from, MatrixTask to) {
    return ((long) from.index() << 32) | to.index();
  }

  /** {@return the matrix whose tasks this orders} */
  public AccessMatrix matrix() {
    return matrix;
  }

  /**
   * {@return every direct edge, including those that others imply, in ascending order of the
   * earlier task's index, then of the later task's}
   */
  public List<Edge> edges() {
    return edges;
  }

  /**
   * Returns the direct edges that lead to a task.
   *
   * @param task a task of the matrix
   * @return the edges in ascending order of the earlier task's index; read-only
   */
  public List<Edge> edgesTo(MatrixTask task) {
    return Collections.unmodifiableList(incoming.get(task.index()));
  }

  /**
   * {@return the waves from the first on, each in ascending order of index; empty if the order has
   * a cycle} Tasks of one wave may run at the same time, unless {@link #problems()} says otherwise.
   */
  public List<List<MatrixTask>> waves() {
    return waves;
  }

  /**
   * {@return the reasons for which the tasks cannot be run: problems of names, unordered writes,
   * cycles, paths that are both file and directory; empty if there are none}
   */
  public List<OrderProblem> problems() {
    return problems(task -> false);
  }

  /**
   * Returns the problems, except for unordered writes of some tasks.
   *
   * @param incomplete whether other errors hide predecessors of a task, so that its writes may turn
   *     out to be ordered
   * @return the problems, in the order of {@link #problems()}
   */
  public List<OrderProblem> problems(Predicate<MatrixTask> incomplete) {
    List<OrderProblem> problems = new ArrayList<>(matrix.nameProblems());
    problems.addAll(UnorderedWritesRule.check(this, incomplete));
    problems.addAll(DependencyCycleRule.check(this));
    problems.addAll(FileAndDirectoryRule.check(matrix));
    return List.copyOf(problems);
  }

  /**
   * Decides whether one task comes before another.
   *
   * @param earlier a task of the matrix
   * @param later a task of the matrix
   * @return whether a path of edges leads from the one to the other
   */
  public boolean isBefore(MatrixTask earlier, MatrixTask later) {
    return after(earlier).get(later.index());
  }

  /**
   * Collects the tasks that come after a task, directly or not.
   *
   * @param task a task of the matrix
   * @return their indexes, as a set of the caller's own
   */
  public BitSet after(MatrixTask task) {
    return whole.after(task.index());
  }

  /** {@return the indexes of the tasks that the given order alone puts after a task} */
  BitSet givenAfter(MatrixTask task) {
    return given.after(task.index());
  }

  /**
   * {@return a finder of given edges that change nothing}
   *
   * @throws IllegalArgumentException if the order has a cycle
   */
  public RedundantEdges redundantEdges() {
    return RedundantEdges.in(this, given);
  }

  /** {@return the strongly connected components that contain a cycle} */
  List<BitSet> cyclicComponents() {
    return waves.isEmpty() && !matrix.tasks().isEmpty() ? Components.cyclic(whole) : List.of();
  }

  /** {@return the pairs of writers with no path between them in either direction} */
  List<PairOverlap> unorderedWrites() {
    List<PairOverlap> unordered = new ArrayList<>();
    int first = -1;
    BitSet ordered = new BitSet();
    for (PairOverlap pair : matrix.overlaps().writeWrite()) {
      if (pair.first().index() != first) {
        first = pair.first().index();
        ordered = whole.after(first);
        ordered.or(whole.before(first));
      }
      if (!ordered.get(pair.second().index())) {
        unordered.add(pair);
      }
    }
    return unordered;
  }
}
