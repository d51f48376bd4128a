package dev.breakwater.plan;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The edges between tasks as a directed graph over the tasks' indexes. */
final class Digraph {

  private final int[][] successors;
  private final int[][] predecessors;

  private Digraph(int[][] successors, int[][] predecessors) {
    this.successors = successors;
    this.predecessors = predecessors;
  }

  static Digraph of(int size, List<Edge> edges) {
    int[] out = new int[size];
    int[] in = new int[size];
    for (Edge edge : edges) {
      out[edge.from().index()]++;
      in[edge.to().index()]++;
    }
    int[][] successors = new int[size][];
    int[][] predecessors = new int[size][];
    for (int i = 0; i < size; i++) {
      successors[i] = new int[out[i]];
      predecessors[i] = new int[in[i]];
    }
    Arrays.fill(out, 0);
    Arrays.fill(in, 0);
    for (Edge edge : edges) {
      successors[edge.from().index()][out[edge.from().index()]++] = edge.to().index();
      predecessors[edge.to().index()][in[edge.to().index()]++] = edge.from().index();
    }
    return new Digraph(successors, predecessors);
  }

  int size() {
    return successors.length;
  }

  int[] successors(int node) {
    return successors[node];
  }

  int[] predecessors(int node) {
    return predecessors[node];
  }

  /** {@return every node that a path of one edge or more leads to} */
  BitSet after(int node) {
    return closure(successors, node);
  }

  /** {@return every node from which a path of one edge or more leads to the given one} */
  BitSet before(int node) {
    return closure(predecessors, node);
  }

  private static BitSet closure(int[][] next, int start) {
    BitSet seen = new BitSet(next.length);
    int[] stack = new int[next.length + 1];
    int top = 0;
    stack[top++] = start;
    while (top > 0) {
      for (int node : next[stack[--top]]) {
        if (!seen.get(node)) {
          seen.set(node);
          stack[top++] = node;
        }
      }
    }
    return seen;
  }
}
