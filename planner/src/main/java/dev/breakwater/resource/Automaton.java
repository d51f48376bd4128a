package dev.breakwater.resource;

import java.util.List;

/**
 * A pattern as a nondeterministic automaton over code points.
 *
 * <p>It also accepts some texts that are not paths, such as the empty one for {@code *}. Callers
 * check paths by {@link PathShape}.
 */
final class Automaton {

  /** What a node stands for. */
  enum Kind {
    /** The end of the pattern. */
    END,
    /** A character or slash that is spelled out. */
    LITERAL,
    /** {@code ?} or a set. */
    ONE_OF,
    /** {@code *}: loops over a segment. */
    STAR,
    /** {@code **}, before a segment. */
    SEGMENTS,
    /** {@code **}, inside a segment: loops over it. */
    IN_SEGMENTS,
    /** Leads on to several nodes without reading anything. */
    SPLIT
  }

  /** A node. */
  static final class Node {

    private final Kind kind;
    private final CodePoints on;
    private final int next;
    private final int[] free;
    private final boolean accepts;

    /**
     * A node.
     *
     * @param on what leads to {@code next}
     * @param next the node behind {@code on}
     * @param free the nodes to which this one leads without reading anything
     * @param accepts whether the pattern may end here
     */
    Node(Kind kind, CodePoints on, int next, int[] free, boolean accepts) {
      this.kind = kind;
      this.on = on;
      this.next = next;
      this.free = free;
      this.accepts = accepts;
    }

    Kind kind() {
      return kind;
    }

    CodePoints on() {
      return on;
    }

    int next() {
      return next;
    }

    /** The nodes themselves, not a copy. */
    int[] free() {
      return free;
    }

    boolean accepts() {
      return accepts;
    }

    /** Returns whether the node leads to itself on everything that a segment may hold. */
    boolean loops() {
      return kind == Kind.STAR || kind == Kind.IN_SEGMENTS;
    }
  }

  private final Node[] nodes;
  private final int start;

  Automaton(List<Node> nodes, int start) {
    this.nodes = nodes.toArray(new Node[0]);
    this.start = start;
  }

  int size() {
    return nodes.length;
  }

  int start() {
    return start;
  }

  Node node(int index) {
    return nodes[index];
  }

  /**
   * Returns whether the pattern matches.
   *
   * @param path a path, see {@link PathShape#isPath}
   */
  boolean accepts(String path) {
    NodeSet current = new NodeSet(nodes.length);
    NodeSet next = new NodeSet(nodes.length);
    current.add(start);
    int codePoint;
    for (int at = 0; at < path.length() && current.size > 0; at += Character.charCount(codePoint)) {
      codePoint = path.codePointAt(at);
      next.clear();
      for (int i = 0; i < current.size; i++) {
        int index = current.members[i];
        Node node = nodes[index];
        current.addAll(node.free);
        if (node.on.contains(codePoint)) {
          next.add(node.next);
        }
        if (codePoint != '/' && node.loops()) {
          next.add(index);
        }
      }
      NodeSet read = current;
      current = next;
      next = read;
    }
    for (int i = 0; i < current.size; i++) {
      Node node = nodes[current.members[i]];
      current.addAll(node.free);
      if (node.accepts) {
        return true;
      }
    }
    return false;
  }

  /** Nodes in the order in which they were added, each once. It may grow while it is read. */
  private static final class NodeSet {

    final int[] members;
    final int[] addedIn;
    int round = 1;
    int size;

    NodeSet(int capacity) {
      members = new int[capacity];
      addedIn = new int[capacity];
    }

    void clear() {
      size = 0;
      round++;
    }

    void add(int node) {
      if (addedIn[node] != round) {
        addedIn[node] = round;
        members[size++] = node;
      }
    }

    void addAll(int[] nodes) {
      for (int node : nodes) {
        add(node);
      }
    }
  }
}
