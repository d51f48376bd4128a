package dev.breakwater.resource;

import dev.breakwater.resource.Automaton.Kind;
import dev.breakwater.resource.Automaton.Node;
import java.util.Optional;

/**
 * Finds a path that one pattern spells out, and beneath which the other one spells out that it
 * goes. Only literals and braces are followed; what a wildcard could match does not count.
 */
final class LiteralDirectory implements StateSpace {

  private final Automaton file;
  private final Automaton deeper;
  private Node fileNode;
  private Node deeperNode;
  private long state;

  private LiteralDirectory(Automaton file, Automaton deeper) {
    this.file = file;
    this.deeper = deeper;
    this.fileNode = file.node(file.start());
    this.deeperNode = deeper.node(deeper.start());
  }

  /** Returns such a path, the shortest one unless the patterns are huge. */
  static Optional<String> find(Automaton file, Automaton deeper) {
    LiteralDirectory space = new LiteralDirectory(file, deeper);
    long[] way = Search.way(space);
    return way == null ? Optional.empty() : Optional.of(space.path(way));
  }

  private String path(long[] way) {
    StringBuilder path = new StringBuilder();
    for (long at : way) {
      if (findReadingMoves(at) > 0) {
        path.appendCodePoint(CodePoints.bestCommon(fileNode.on(), deeperNode.on()));
      }
    }
    return path.toString();
  }

  @Override
  public int leftSize() {
    return file.size();
  }

  @Override
  public int rightSize() {
    return deeper.size();
  }

  @Override
  public long start() {
    return Product.state(file.start(), deeper.start(), PathShape.AT_SEGMENT);
  }

  @Override
  public boolean accepts(long state) {
    enter(state);
    return fileNode.kind() == Kind.END
        && deeperNode.kind() == Kind.LITERAL
        && deeperNode.on() == CodePoints.SLASH;
  }

  @Override
  public int findFreeMoves(long state) {
    enter(state);
    return isSplit(fileNode)
        ? fileNode.free().length
        : isSplit(deeperNode) ? deeperNode.free().length : 0;
  }

  private static boolean isSplit(Node node) {
    return node.kind() == Kind.SPLIT;
  }

  @Override
  public int findReadingMoves(long state) {
    enter(state);
    boolean literal = fileNode.kind() == Kind.LITERAL && deeperNode.kind() == Kind.LITERAL;
    return literal && CodePoints.bestCommon(fileNode.on(), deeperNode.on()) != CodePoints.NONE
        ? 1
        : 0;
  }

  @Override
  public long target(int move) {
    if (isSplit(fileNode)) {
      return state(fileNode.free()[move], Product.rightIndex(state));
    }
    return isSplit(deeperNode)
        ? state(Product.leftIndex(state), deeperNode.free()[move])
        : state(fileNode.next(), deeperNode.next());
  }

  private static long state(int fileIndex, int deeperIndex) {
    return Product.state(fileIndex, deeperIndex, PathShape.AT_SEGMENT);
  }

  private void enter(long entered) {
    state = entered;
    fileNode = file.node(Product.leftIndex(entered));
    deeperNode = deeper.node(Product.rightIndex(entered));
  }
}
