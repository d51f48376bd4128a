package dev.breakwater.resource;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Searches for a path that two resources match, and none of some others.
 *
 * <p>It goes breadth-first through the product of three automata and of {@link PathShape}: those of
 * the two resources as they are, and the union of the others, made deterministic step by step. A
 * state is left out where another one was reached before that differs only in fewer nodes of the
 * union: every path that goes on outside of the union from the one does so from the other.
 */
final class DifferenceSearch {

  private static final int MAX_STATES = 1 << 15;

  /** How often states may be compared, which bounds the time. */
  private static final int MAX_COMPARISONS = 1 << 22;

  /**
   * What a search finds.
   *
   * @param path the path, or null if none was found
   * @param isDecided whether no path exists where none was found
   */
  record Outcome(@Nullable String path, boolean isDecided) {}

  private final Automaton left;
  private final Automaton right;
  private final UnionAutomaton union;

  private final LongList states = new LongList();
  private final List<long[]> unionStates = new ArrayList<>();
  private final LongList origins = new LongList();
  private final LongList read = new LongList();
  private final Deque<Integer> open = new ArrayDeque<>();
  private final Map<Long, List<long[]>> reached = new HashMap<>();
  private int comparisons;

  private DifferenceSearch(Automaton left, Automaton right, UnionAutomaton union) {
    this.left = left;
    this.right = right;
    this.union = union;
  }

  /** Searches for a path, chosen to read well, that both resources match and none of the others. */
  static Outcome search(Resource one, Resource other, List<Resource> subtracted) {
    DifferenceSearch search =
        new DifferenceSearch(one.automaton(), other.automaton(), new UnionAutomaton(subtracted));
    int end = search.end();
    return end < 0
        ? new Outcome(null, search.open.isEmpty())
        : new Outcome(search.pathTo(end, subtracted), true);
  }

  /** Returns the index of a state in which a path ends, or a negative number. */
  private int end() {
    add(Product.state(left.start(), right.start(), PathShape.AT_SEGMENT), union.start(), -1, 0);
    while (!open.isEmpty() && states.size() < MAX_STATES && comparisons < MAX_COMPARISONS) {
      int at = open.removeFirst();
      long state = states.get(at);
      if (accepts(state) && !union.accepts(unionStates.get(at))) {
        return at;
      }
      addFreeMoves(at, state);
      addReadingMoves(at, state);
    }
    return -1;
  }

  private boolean accepts(long state) {
    return Product.shape(state) == PathShape.IN_SEGMENT
        && left.node(Product.leftIndex(state)).accepts()
        && right.node(Product.rightIndex(state)).accepts();
  }

  private void addFreeMoves(int at, long state) {
    int leftIndex = Product.leftIndex(state);
    int rightIndex = Product.rightIndex(state);
    int shape = Product.shape(state);
    for (int node : left.node(leftIndex).free()) {
      add(Product.state(node, rightIndex, shape), unionStates.get(at), at, Product.NOTHING);
    }
    for (int node : right.node(rightIndex).free()) {
      add(Product.state(leftIndex, node, shape), unionStates.get(at), at, Product.NOTHING);
    }
  }

  private void addReadingMoves(int at, long state) {
    int leftIndex = Product.leftIndex(state);
    int rightIndex = Product.rightIndex(state);
    Automaton.Node leftNode = left.node(leftIndex);
    Automaton.Node rightNode = right.node(rightIndex);
    read(at, leftNode.next(), leftNode.on(), rightNode.next(), rightNode.on());
    if (rightNode.loops()) {
      read(at, leftNode.next(), leftNode.on(), rightIndex, CodePoints.ANY);
    }
    if (leftNode.loops()) {
      read(at, leftIndex, CodePoints.ANY, rightNode.next(), rightNode.on());
    }
    if (leftNode.loops() && rightNode.loops()) {
      read(at, leftIndex, CodePoints.ANY, rightIndex, CodePoints.ANY);
    }
  }

  private void read(int at, int leftNext, CodePoints leftOn, int rightNext, CodePoints rightOn) {
    long[] before = unionStates.get(at);
    for (int codePoint : union.representatives(before, leftOn.intersect(rightOn))) {
      int shape = PathShape.after(Product.shape(states.get(at)), codePoint);
      if (shape >= 0) {
        long target = Product.state(leftNext, rightNext, shape);
        add(target, union.after(before, codePoint), at, codePoint);
      }
    }
  }

  private void add(long state, long[] unionState, int origin, int codePoint) {
    List<long[]> smallest = reached.computeIfAbsent(state, s -> new ArrayList<>(1));
    comparisons += 2 * smallest.size();
    for (long[] known : smallest) {
      if (UnionAutomaton.isSubset(known, unionState)) {
        return;
      }
    }
    smallest.removeIf(known -> UnionAutomaton.isSubset(unionState, known));
    smallest.add(unionState);
    int index = states.size();
    states.add(state);
    unionStates.add(unionState);
    origins.add(origin);
    read.add(codePoint);
    if (codePoint == Product.NOTHING) {
      open.addFirst(index);
    } else {
      open.addLast(index);
    }
  }

  private String pathTo(int end, List<Resource> subtracted) {
    int length = 0;
    for (int at = end; at >= 0; at = (int) origins.get(at)) {
      length++;
    }
    long[] way = new long[length];
    int[] codePoints = new int[length];
    for (int at = end; at >= 0; at = (int) origins.get(at)) {
      way[--length] = states.get(at);
      codePoints[length] = (int) read.get(at);
    }
    return Witness.spell(left, right, way, codePoints, path -> !matchesAny(subtracted, path));
  }

  private static boolean matchesAny(List<Resource> resources, String path) {
    for (Resource resource : resources) {
      if (resource.matches(path)) {
        return true;
      }
    }
    return false;
  }
}
