package dev.breakwater.resource;

import java.util.ArrayList;
import java.util.List;

/**
 * The union of several patterns as a deterministic automaton, by the subset construction: a state
 * is the set of all nodes that a text may lead to, one bit for each node of each pattern. States
 * are computed when they are asked for.
 */
final class UnionAutomaton {

  private final List<Automaton> automata = new ArrayList<>();

  /** All nodes, those of the first automaton first. */
  private final Automaton.Node[] nodes;

  /** For each node the index of the first node of its automaton. */
  private final int[] offsets;

  UnionAutomaton(List<Resource> resources) {
    int size = 0;
    for (Resource resource : resources) {
      automata.add(resource.automaton());
      size += resource.automaton().size();
    }
    nodes = new Automaton.Node[size];
    offsets = new int[size];
    int at = 0;
    for (Automaton automaton : automata) {
      int offset = at;
      for (int i = 0; i < automaton.size(); i++) {
        nodes[at] = automaton.node(i);
        offsets[at++] = offset;
      }
    }
  }

  long[] start() {
    long[] state = empty();
    int offset = 0;
    for (Automaton automaton : automata) {
      add(state, offset, automaton.start());
      offset += automaton.size();
    }
    return state;
  }

  private long[] empty() {
    return new long[(nodes.length + Long.SIZE - 1) / Long.SIZE];
  }

  /** Returns the state after one more character. */
  long[] after(long[] state, int codePoint) {
    long[] after = empty();
    for (int i = next(state, 0); i >= 0; i = next(state, i + 1)) {
      if (nodes[i].on().contains(codePoint)) {
        add(after, offsets[i], nodes[i].next());
      }
      if (codePoint != '/' && nodes[i].loops()) {
        add(after, offsets[i], i - offsets[i]);
      }
    }
    return after;
  }

  boolean accepts(long[] state) {
    for (int i = next(state, 0); i >= 0; i = next(state, i + 1)) {
      if (nodes[i].accepts()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns one character of each class: characters of one class are in the set, and lead from the
   * state to the same state.
   */
  int[] representatives(long[] state, CodePoints set) {
    List<CodePoints> classes = new ArrayList<>();
    if (!set.isEmpty()) {
      classes.add(set);
    }
    for (int i = next(state, 0); i >= 0; i = next(state, i + 1)) {
      classes = split(classes, nodes[i].on());
    }
    int[] representatives = new int[classes.size()];
    for (int i = 0; i < representatives.length; i++) {
      representatives[i] = classes.get(i).best();
    }
    return representatives;
  }

  private static List<CodePoints> split(List<CodePoints> classes, CodePoints by) {
    if (by == CodePoints.ANY || by == CodePoints.SLASH || by.isEmpty()) {
      // The slash is in no other set, so that neither divides one.
      return classes;
    }
    List<CodePoints> split = new ArrayList<>();
    for (CodePoints codePoints : classes) {
      for (CodePoints part : List.of(codePoints.subtract(by), codePoints.intersect(by))) {
        if (!part.isEmpty()) {
          split.add(part);
        }
      }
    }
    return split;
  }

  private void add(long[] state, int offset, int node) {
    int index = offset + node;
    long bit = 1L << index;
    if ((state[index / Long.SIZE] & bit) == 0) {
      state[index / Long.SIZE] |= bit;
      for (int free : nodes[index].free()) {
        add(state, offset, free);
      }
    }
  }

  /** Returns the first node of the state that is not before {@code from}, negative if none is. */
  private static int next(long[] state, int from) {
    for (int word = from / Long.SIZE; word < state.length; word++) {
      long bits = word == from / Long.SIZE ? state[word] & -1L << from : state[word];
      if (bits != 0) {
        return word * Long.SIZE + Long.numberOfTrailingZeros(bits);
      }
    }
    return -1;
  }

  /** Returns whether the other state has all nodes of the first one, and so accepts no less. */
  static boolean isSubset(long[] state, long[] other) {
    for (int i = 0; i < state.length; i++) {
      if ((state[i] & ~other[i]) != 0) {
        return false;
      }
    }
    return true;
  }
}
