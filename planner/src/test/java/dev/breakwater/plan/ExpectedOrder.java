package dev.breakwater.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the page on the language says of order, a second time: by matrices and brute force, with
 * nothing of the code under test.
 */
final class ExpectedOrder {

  private final Sketch sketch;
  private final int size;
  private final boolean[][] given;
  private final boolean[][] flows;
  private final boolean[][] edges;
  private final boolean[][] before;

  private ExpectedOrder(Sketch sketch) {
    this.sketch = sketch;
    this.size = sketch.size();
    this.given = given();
    this.flows = flows(closure(given));
    this.edges = union(given, flows);
    this.before = closure(edges);
  }

  static ExpectedOrder of(Sketch sketch) {
    return new ExpectedOrder(sketch);
  }

  /** The pair of a task's word and another's that overlap. */
  record Pair(Word first, Word second) {}

  private boolean[][] given() {
    boolean[][] matrix = new boolean[size][size];
    for (int task = 0; task < size; task++) {
      for (int earlier : sketch.tasks().get(task).afters()) {
        if (earlier >= 0) {
          matrix[earlier][task] = true;
        }
      }
    }
    return matrix;
  }

  private boolean[][] flows(boolean[][] givenBefore) {
    boolean[][] wanted = new boolean[size][size];
    for (int writer = 0; writer < size; writer++) {
      for (int reader = 0; reader < size; reader++) {
        wanted[writer][reader] =
            writer != reader && !flowing(writer, reader).isEmpty() && !givenBefore[reader][writer];
      }
    }
    return wanted;
  }

  private static boolean[][] union(boolean[][] one, boolean[][] other) {
    boolean[][] union = new boolean[one.length][one.length];
    for (int i = 0; i < one.length; i++) {
      for (int j = 0; j < one.length; j++) {
        union[i][j] = one[i][j] || other[i][j];
      }
    }
    return union;
  }

  /** Floyd and Warshall's. */
  private static boolean[][] closure(boolean[][] matrix) {
    boolean[][] closure = union(matrix, matrix);
    for (int k = 0; k < closure.length; k++) {
      for (int i = 0; i < closure.length; i++) {
        for (int j = 0; j < closure.length; j++) {
          closure[i][j] |= closure[i][k] && closure[k][j];
        }
      }
    }
    return closure;
  }

  /**
   * {@return the pairs of a write and a read that match a path, other than a path that both tasks
   * read and both write}
   */
  private List<Pair> flowing(int writer, int reader) {
    List<Word> reads = sketch.tasks().get(writer).reads();
    List<Word> writes = sketch.tasks().get(reader).writes();
    List<Pair> pairs = new ArrayList<>();
    for (Pair pair : writesThatOverlapReads(writer, reader)) {
      BitSet inPlace = pair.first.pathsOf(reads);
      inPlace.and(pair.first.pathsOf(writes));
      BitSet paths = pair.first.pathsOf(List.of(pair.first));
      paths.and(pair.first.pathsOf(List.of(pair.second)));
      paths.andNot(inPlace);
      if (!paths.isEmpty()) {
        pairs.add(pair);
      }
    }
    return pairs;
  }

  List<Pair> writesThatOverlapReads(int writer, int reader) {
    return overlapping(sketch.tasks().get(writer).writes(), sketch.tasks().get(reader).reads());
  }

  boolean writesOverlap(int one, int other) {
    return !overlapping(sketch.tasks().get(one).writes(), sketch.tasks().get(other).writes())
        .isEmpty();
  }

  private static List<Pair> overlapping(List<Word> some, List<Word> others) {
    List<Pair> pairs = new ArrayList<>();
    for (Word one : some) {
      for (Word other : others) {
        if (one.overlaps(other)) {
          pairs.add(new Pair(one, other));
        }
      }
    }
    return pairs;
  }

  /** Whether both write something, or one reads what the other writes. */
  boolean conflict(int one, int other) {
    return writesOverlap(one, other)
        || !writesThatOverlapReads(one, other).isEmpty()
        || !writesThatOverlapReads(other, one).isEmpty();
  }

  boolean isEdge(int from, int to) {
    return edges[from][to];
  }

  /** Whether access asks for the edge, and nothing else does. */
  boolean isAccessAlone(int from, int to) {
    return flows[from][to] && !given[from][to];
  }

  boolean isBefore(int earlier, int later) {
    return before[earlier][later];
  }

  /** Why there is the edge, one line for each cause: given, then access. */
  List<String> causes(int from, int to) {
    List<String> causes = new ArrayList<>();
    Sketch.Part later = sketch.tasks().get(to);
    if (later.afters().contains(from)) {
      causes.add("given");
    }
    if (flows[from][to]) {
      flowing(from, to).forEach(pair -> causes.add("access " + pair.first + " " + pair.second));
    }
    return causes;
  }

  boolean isCyclic() {
    return !cyclicComponents().isEmpty();
  }

  /** The tasks that are before each other, by the first of them. */
  List<Set<Integer>> cyclicComponents() {
    List<Set<Integer>> components = new ArrayList<>();
    for (int task = 0; task < size; task++) {
      Set<Integer> component = new TreeSet<>();
      for (int other = 0; other < size; other++) {
        if (before[task][other] && before[other][task]) {
          component.add(other);
        }
      }
      if (!component.isEmpty() && !components.contains(component)) {
        components.add(component);
      }
    }
    return components;
  }

  /** The number of edges of a shortest cycle through tasks of a component. */
  int shortestCycle(Set<Integer> component) {
    int[][] distance = new int[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        distance[i][j] = edges[i][j] ? 1 : size + 1;
      }
    }
    for (int k = 0; k < size; k++) {
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          distance[i][j] = Math.min(distance[i][j], distance[i][k] + distance[k][j]);
        }
      }
    }
    return component.stream().mapToInt(task -> distance[task][task]).min().orElseThrow();
  }

  /** The pairs of writers that no path orders, the earlier listed first. */
  Set<List<Integer>> unorderedWrites() {
    Set<List<Integer>> pairs = new LinkedHashSet<>();
    for (int one = 0; one < size; one++) {
      for (int other = one + 1; other < size; other++) {
        if (writesOverlap(one, other) && !before[one][other] && !before[other][one]) {
          pairs.add(List.of(one, other));
        }
      }
    }
    return pairs;
  }

  /** The waves by the formula, for an order without cycles. */
  List<List<Integer>> waves() {
    List<List<Integer>> waves = new ArrayList<>();
    for (int task = 0; task < size; task++) {
      int wave = wave(task);
      while (waves.size() < wave) {
        waves.add(new ArrayList<>());
      }
      waves.get(wave - 1).add(task);
    }
    return waves;
  }

  private int wave(int task) {
    int last = 0;
    for (int predecessor = 0; predecessor < size; predecessor++) {
      if (edges[predecessor][task]) {
        last = Math.max(last, wave(predecessor));
      }
    }
    return 1 + last;
  }
}
