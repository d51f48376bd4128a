package dev.breakwater.processor.plan;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The edges between tasks as a directed graph over their places in the list. */
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
      out[edge.from()]++;
      in[edge.to()]++;
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
      successors[edge.from()][out[edge.from()]++] = edge.to();
      predecessors[edge.to()][in[edge.to()]++] = edge.from();
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

  /** Every node that a path of one edge or more leads to. */
  BitSet after(int node) {
    return closure(successors, node);
  }

  /** Every node from which a path of one edge or more leads here. */
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
