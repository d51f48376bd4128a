package dev.breakwater.resource;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Stores outlines of patterns by their segments. It returns all patterns whose outline allows an
 * overlap with a given one, and few others.
 */
final class SegmentTrie {

  private final Node root = new Node();

  private static final class Node {
    final Map<String, Node> literal = new LinkedHashMap<>();
    @Nullable Node any;
    final List<Integer> closed = new ArrayList<>();
    final List<Integer> open = new ArrayList<>();

    Node child(@Nullable String segment) {
      if (segment != null) {
        return literal.computeIfAbsent(segment, s -> new Node());
      }
      if (any == null) {
        any = new Node();
      }
      return any;
    }
  }

  void add(Outline outline, int pattern) {
    Node node = root;
    for (String segment : outline.segments()) {
      node = node.child(segment);
    }
    (outline.isOpen() ? node.open : node.closed).add(pattern);
  }

  /** Passes on the patterns that may overlap one with this outline. */
  void candidates(Outline outline, IntConsumer to) {
    collect(root, outline, 0, to);
  }

  private static void collect(Node node, Outline outline, int depth, IntConsumer to) {
    if (depth == outline.segments().size() && outline.isOpen()) {
      collectAll(node, to);
      return;
    }
    node.open.forEach(to::accept);
    if (depth == outline.segments().size()) {
      node.closed.forEach(to::accept);
      return;
    }
    String segment = outline.segments().get(depth);
    if (segment == null) {
      node.literal.values().forEach(child -> collect(child, outline, depth + 1, to));
    } else {
      Node child = node.literal.get(segment);
      if (child != null) {
        collect(child, outline, depth + 1, to);
      }
    }
    if (node.any != null) {
      collect(node.any, outline, depth + 1, to);
    }
  }

  private static void collectAll(Node node, IntConsumer to) {
    node.open.forEach(to::accept);
    node.closed.forEach(to::accept);
    node.literal.values().forEach(child -> collectAll(child, to));
    if (node.any != null) {
      collectAll(node.any, to);
    }
  }
}
