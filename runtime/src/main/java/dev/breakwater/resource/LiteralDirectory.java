package dev.breakwater.resource;

import dev.breakwater.resource.Automaton.Kind;
import dev.breakwater.resource.Automaton.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds a path that one pattern spells out, and beneath which the other one spells out that it
 * goes. Only literals and braces are followed; what a wildcard could match does not count.
 */
final class LiteralDirectory {

  private final Automaton file;
  private final Automaton deeper;
  private final List<Pair> pairs = new ArrayList<>();
  private final Set<Long> reached = new HashSet<>();

  /**
   * Nodes that both automata reach by the same characters.
   *
   * @param origin the index of the pair before
   * @param codePoint the character that leads here from there, or {@link Product#NOTHING}
   */
  private record Pair(int file, int deeper, int origin, int codePoint) {}

  private LiteralDirectory(Automaton file, Automaton deeper) {
    this.file = file;
    this.deeper = deeper;
  }

  /** The shortest such path. */
  static Optional<String> find(Automaton file, Automaton deeper) {
    return new LiteralDirectory(file, deeper).find();
  }

  private Optional<String> find() {
    add(file.start(), deeper.start(), -1, Product.NOTHING);
    for (int at = 0; at < pairs.size(); at++) {
      Pair pair = pairs.get(at);
      Node fileNode = file.node(pair.file);
      Node deeperNode = deeper.node(pair.deeper);
      boolean bothLiteral = fileNode.kind() == Kind.LITERAL && deeperNode.kind() == Kind.LITERAL;
      if (fileNode.kind() == Kind.END && isSlash(deeperNode)) {
        return Optional.of(pathTo(at));
      }
      if (fileNode.kind() == Kind.SPLIT) {
        for (int next : fileNode.free()) {
          add(next, pair.deeper, at, Product.NOTHING);
        }
      } else if (deeperNode.kind() == Kind.SPLIT) {
        for (int next : deeperNode.free()) {
          add(pair.file, next, at, Product.NOTHING);
        }
      } else if (bothLiteral) {
        int codePoint = CodePoints.meet(fileNode.on(), deeperNode.on());
        if (codePoint != CodePoints.NONE) {
          add(fileNode.next(), deeperNode.next(), at, codePoint);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isSlash(Node node) {
    return node.kind() == Kind.LITERAL && node.on() == CodePoints.SLASH;
  }

  private void add(int fileNode, int deeperNode, int origin, int codePoint) {
    if (reached.add((long) fileNode << 32 | deeperNode)) {
      pairs.add(new Pair(fileNode, deeperNode, origin, codePoint));
    }
  }

  private String pathTo(int end) {
    List<Integer> reversed = new ArrayList<>();
    for (int at = end; at >= 0; at = pairs.get(at).origin) {
      if (pairs.get(at).codePoint != Product.NOTHING) {
        reversed.add(pairs.get(at).codePoint);
      }
    }
    StringBuilder path = new StringBuilder();
    for (int i = reversed.size() - 1; i >= 0; i--) {
      path.appendCodePoint(reversed.get(i));
    }
    return path.toString();
  }
}
