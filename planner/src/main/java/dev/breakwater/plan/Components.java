package dev.breakwater.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds strongly connected components by Tarjan's algorithm (SIAM J. Comput. 1, 1972). It uses a
 * stack of its own, because a chain of ten thousand tasks must not overflow the compiler's.
 */
final class Components {

  private static final int UNSEEN = -1;

  private final Digraph graph;
  private final int[] index;
  private final int[] low;
  private final BitSet onStack = new BitSet();
  private final int[] stack;
  private final int[] path;
  private final int[] position;
  private final List<BitSet> components = new ArrayList<>();
  private int height;
  private int counter;

  private Components(Digraph graph) {
    this.graph = graph;
    this.index = new int[graph.size()];
    this.low = new int[graph.size()];
    this.stack = new int[graph.size()];
    this.path = new int[graph.size()];
    this.position = new int[graph.size()];
    Arrays.fill(index, UNSEEN);
  }

  /**
   * Finds the components that contain a cycle.
   *
   * @return the components of two or more nodes, and single nodes with an edge to themselves, in
   *     ascending order of their smallest node
   */
  static List<BitSet> cyclic(Digraph graph) {
    Components search = new Components(graph);
    for (int node = 0; node < graph.size(); node++) {
      if (search.index[node] == UNSEEN) {
        search.visit(node);
      }
    }
    Map<Integer, BitSet> cyclic = new TreeMap<>();
    for (BitSet component : search.components) {
      if (isCyclic(graph, component)) {
        cyclic.put(component.nextSetBit(0), component);
      }
    }
    return List.copyOf(cyclic.values());
  }

  private static boolean isCyclic(Digraph graph, BitSet component) {
    if (component.cardinality() > 1) {
      return true;
    }
    int node = component.nextSetBit(0);
    for (int next : graph.successors(node)) {
      if (next == node) {
        return true;
      }
    }
    return false;
  }

  private void visit(int root) {
    int depth = 0;
    path[0] = root;
    position[0] = 0;
    open(root);
    while (depth >= 0) {
      int node = path[depth];
      int[] next = graph.successors(node);
      if (position[depth] < next.length) {
        int successor = next[position[depth]++];
        if (index[successor] == UNSEEN) {
          open(successor);
          path[++depth] = successor;
          position[depth] = 0;
        } else if (onStack.get(successor)) {
          low[node] = Math.min(low[node], index[successor]);
        }
      } else {
        close(node);
        if (--depth >= 0) {
          low[path[depth]] = Math.min(low[path[depth]], low[node]);
        }
      }
    }
  }

  private void open(int node) {
    index[node] = counter;
    low[node] = counter++;
    stack[height++] = node;
    onStack.set(node);
  }

  private void close(int node) {
    if (low[node] < index[node]) {
      return;
    }
    BitSet component = new BitSet();
    int member;
    do {
      member = stack[--height];
      onStack.clear(member);
      component.set(member);
    } while (member != node);
    components.add(component);
  }
}
