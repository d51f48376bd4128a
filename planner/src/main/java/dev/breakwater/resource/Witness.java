package dev.breakwater.resource;

import dev.breakwater.resource.Automaton.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongToIntFunction;
import java.util.function.Predicate;

/**
 * Spells out a way through a {@link Product} as a path that reads well.
 *
 * <p>The way is a shortest one, on which stars are filled with as little as possible. Here they get
 * a word instead: where both patterns let any character pass; and where a star would be filled with
 * nothing, if the other pattern lets any character pass at that point too. What loops over one
 * character loops over a word, so the path still matches both.
 *
 * <p>A <i>point</i> lies before, between or behind the characters that the way reads.
 */
final class Witness {

  private static final String WORD = "any";

  /** The word instead of it, where the path is not wanted otherwise. */
  private static final String OTHER_WORD = "other";

  /** Longer paths are not made to read well: nobody reads them. */
  private static final int MAX_LENGTH = 1000;

  private final long[] way;
  private final Side left;
  private final Side right;

  /** The characters that are read. */
  private final int[] codePoints;

  /** For each point the index of its first state, and at the end the number of states. */
  private final int[] points;

  /** What one of the two patterns does on the way. */
  private record Side(Automaton automaton, LongToIntFunction index) {

    int index(long state) {
      return index.applyAsInt(state);
    }

    Automaton.Node node(long state) {
      return automaton.node(index(state));
    }
  }

  private Witness(Automaton left, Automaton right, long[] way, int[] read) {
    this.way = way;
    this.left = new Side(left, Product::leftIndex);
    this.right = new Side(right, Product::rightIndex);
    int[] codePoints = new int[way.length];
    int[] points = new int[way.length + 1];
    int length = 0;
    for (int i = 1; i < way.length; i++) {
      int codePoint = read[i];
      if (codePoint != Product.NOTHING) {
        codePoints[length++] = codePoint;
        points[length] = i;
      }
    }
    points[length + 1] = way.length;
    this.codePoints = Arrays.copyOf(codePoints, length);
    this.points = points;
  }

  /**
   * Returns the witness.
   *
   * @param way the states of a way through the product of the two automata
   */
  static String spell(Automaton left, Automaton right, Product product, long[] way) {
    int[] read = new int[way.length];
    for (int i = 1; i < way.length; i++) {
      read[i] = product.codePoint(way[i - 1], way[i]);
    }
    return spell(left, right, way, read, path -> true);
  }

  /**
   * Returns the witness.
   *
   * @param way the states of a way through the product of the two automata
   * @param read the characters that are read to get to each state, or {@link Product#NOTHING}
   * @param isWanted whether a path that both automata accept will do; the way itself must
   */
  static String spell(
      Automaton left, Automaton right, long[] way, int[] read, Predicate<String> isWanted) {
    Witness witness = new Witness(left, right, way, read);
    if (witness.codePoints.length <= MAX_LENGTH) {
      for (String word : List.of(WORD, OTHER_WORD)) {
        String path = witness.withWords(word);
        if (!PathShape.isPath(path) || !left.accepts(path) || !right.accepts(path)) {
          break;
        }
        if (isWanted.test(path)) {
          return path;
        }
      }
    }
    return new String(witness.codePoints, 0, witness.codePoints.length);
  }

  private String withWords(String word) {
    StringBuilder path = new StringBuilder();
    boolean afterWord = false;
    for (int point = 0; point <= codePoints.length; point++) {
      boolean free = point < codePoints.length && isFree(point);
      if (!afterWord && (free || isUnfilled(point))) {
        path.append(word);
      }
      if (!free && point < codePoints.length) {
        path.appendCodePoint(codePoints[point]);
      }
      afterWord = free;
    }
    return path.toString();
  }

  /** Whether both patterns let any character pass for the one that is read after a point. */
  private boolean isFree(int point) {
    return codePoints[point] != '/' && loopsBehind(point, left) && loopsBehind(point, right);
  }

  /** Whether a star is filled with nothing at a point where a word would pass as well. */
  private boolean isUnfilled(int point) {
    return (hasEmptyStar(point, left) && passesWord(point, right))
        || (hasEmptyStar(point, right) && passesWord(point, left));
  }

  private boolean loopsBehind(int point, Side side) {
    int last = points[point + 1] - 1;
    return loops(last, side) || side.node(way[last]).kind() == Kind.SEGMENTS;
  }

  private boolean passesWord(int point, Side side) {
    for (int i = points[point]; i < points[point + 1]; i++) {
      if (side.node(way[i]).loops()) {
        return true;
      }
    }
    return point < codePoints.length && loopsBehind(point, side);
  }

  private boolean hasEmptyStar(int point, Side side) {
    int first = points[point];
    int last = points[point + 1] - 1;
    for (int i = first; i <= last; i++) {
      if (side.node(way[i]).kind() == Kind.STAR) {
        int star = side.index(way[i]);
        boolean filledBefore = first > 0 && side.index(way[first - 1]) == star;
        boolean filledBehind = last + 1 < way.length && side.index(way[last + 1]) == star;
        return !filledBefore && !filledBehind;
      }
    }
    return false;
  }

  /** Whether the pattern stays where it is from one state of the way to the next one. */
  private boolean loops(int i, Side side) {
    return side.index(way[i]) == side.index(way[i + 1]);
  }
}
