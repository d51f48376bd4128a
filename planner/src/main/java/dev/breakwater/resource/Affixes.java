package dev.breakwater.resource;

import dev.breakwater.resource.Node.Literal;
import dev.breakwater.resource.Node.Sequence;
import dev.breakwater.resource.Node.Slash;
import java.util.List;

/**
 * The literal characters with which every path that a pattern matches begins and ends. They decide
 * most questions without an automaton.
 *
 * @param isWhole whether the prefix is the one path that matches
 */
record Affixes(String prefix, String suffix, boolean isWhole) {

  static Affixes of(Sequence pattern) {
    List<Node> nodes = pattern.nodes();
    StringBuilder prefix = new StringBuilder();
    int end = 0;
    while (end < nodes.size() && appendTo(prefix, nodes.get(end))) {
      end++;
    }
    Node last = nodes.get(nodes.size() - 1);
    if (end == nodes.size()) {
      return new Affixes(prefix.toString(), "", !(last instanceof Slash));
    }
    // A slash after ** or at the end may match nothing, so that it is not part of the suffix.
    int start = nodes.size();
    while (nodes.get(start - 1) instanceof Literal) {
      start--;
    }
    StringBuilder suffix = new StringBuilder();
    nodes.subList(start, nodes.size()).forEach(node -> appendTo(suffix, node));
    return new Affixes(prefix.toString(), suffix.toString(), false);
  }

  /** Returns whether no path has both these affixes and the other ones; false if unknown. */
  boolean exclude(Affixes other) {
    int shorter = Math.min(prefix.length(), other.prefix.length());
    if (!prefix.regionMatches(0, other.prefix, 0, shorter)) {
      return true;
    }
    return !isWhole
        && !other.isWhole
        && !suffix.endsWith(other.suffix)
        && !other.suffix.endsWith(suffix);
  }

  private static boolean appendTo(StringBuilder affix, Node node) {
    if (node instanceof Literal literal) {
      affix.appendCodePoint(literal.codePoint());
      return true;
    }
    if (node instanceof Slash) {
      affix.append('/');
      return true;
    }
    return false;
  }
}
