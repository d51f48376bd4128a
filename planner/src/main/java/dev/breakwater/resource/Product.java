package dev.breakwater.resource;

import java.util.Arrays;

/**
 * The product of two automata and of {@link PathShape}. It accepts the paths that both patterns
 * match.
 *
 * <p>A state is a node of each automaton and a shape, in one {@code long}. For each pair of moves
 * only the character that reads best is followed; another one would at most lead to a dot, from
 * where fewer paths go on. Not safe for use by several threads.
 */
final class Product implements StateSpace {

  /** The character of a move that reads nothing. */
  static final int NOTHING = -1;

  private final Automaton left;
  private final Automaton right;

  private long[] targets = new long[8];
  private int[] codePoints = new int[8];
  private int moves;

  Product(Automaton left, Automaton right) {
    this.left = left;
    this.right = right;
  }

  @Override
  public int leftSize() {
    return left.size();
  }

  @Override
  public int rightSize() {
    return right.size();
  }

  @Override
  public long start() {
    return state(left.start(), right.start(), PathShape.AT_SEGMENT);
  }

  @Override
  public boolean accepts(long state) {
    return shape(state) == PathShape.IN_SEGMENT
        && leftNode(state).accepts()
        && rightNode(state).accepts();
  }

  static int leftIndex(long state) {
    return (int) (state >>> 32);
  }

  static int rightIndex(long state) {
    return (int) state >>> 2;
  }

  /** The low half of the states with a right node and the first shape. */
  static int column(int rightIndex) {
    return rightIndex << 2;
  }

  static int shape(long state) {
    return (int) state & 3;
  }

  static long state(int left, int right, int shape) {
    return (long) left << 32 | (long) right << 2 | shape;
  }

  Automaton.Node leftNode(long state) {
    return left.node(leftIndex(state));
  }

  Automaton.Node rightNode(long state) {
    return right.node(rightIndex(state));
  }

  @Override
  public int findFreeMoves(long state) {
    moves = 0;
    for (int node : leftNode(state).free()) {
      add(state(node, rightIndex(state), shape(state)), NOTHING);
    }
    for (int node : rightNode(state).free()) {
      add(state(leftIndex(state), node, shape(state)), NOTHING);
    }
    return moves;
  }

  /** Those first that go on in both patterns. */
  @Override
  public int findReadingMoves(long state) {
    moves = 0;
    int leftIndex = leftIndex(state);
    int rightIndex = rightIndex(state);
    Automaton.Node leftNode = left.node(leftIndex);
    Automaton.Node rightNode = right.node(rightIndex);
    CodePoints leftOn = leftNode.on();
    CodePoints rightOn = rightNode.on();
    read(state, leftNode.next(), leftOn, rightNode.next(), rightOn);
    if (rightNode.loops()) {
      read(state, leftNode.next(), leftOn, rightIndex, CodePoints.ANY);
    }
    if (leftNode.loops()) {
      read(state, leftIndex, CodePoints.ANY, rightNode.next(), rightOn);
    }
    if (leftNode.loops() && rightNode.loops()) {
      read(state, leftIndex, CodePoints.ANY, rightIndex, CodePoints.ANY);
    }
    return moves;
  }

  @Override
  public long target(int move) {
    return targets[move];
  }

  /**
   * Returns the character that the first move from one state to another reads, or {@link #NOTHING}.
   */
  int codePoint(long from, long to) {
    for (int move = findFreeMoves(from) - 1; move >= 0; move--) {
      if (targets[move] == to) {
        return NOTHING;
      }
    }
    findReadingMoves(from);
    int move = 0;
    while (targets[move] != to) {
      move++;
    }
    return codePoints[move];
  }

  private void read(long from, int leftNext, CodePoints leftOn, int rightNext, CodePoints rightOn) {
    int codePoint = CodePoints.bestCommon(leftOn, rightOn);
    if (codePoint != CodePoints.NONE) {
      int shape = PathShape.after(shape(from), codePoint);
      if (shape >= 0) {
        add(state(leftNext, rightNext, shape), codePoint);
      }
    }
  }

  private void add(long target, int codePoint) {
    if (moves == targets.length) {
      targets = Arrays.copyOf(targets, 2 * moves);
      codePoints = Arrays.copyOf(codePoints, 2 * moves);
    }
    targets[moves] = target;
    codePoints[moves] = codePoint;
    moves++;
  }
}
