package dev.breakwater.resource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * An immutable set of code points that one place in a path may hold: members of a segment, or the
 * slash alone.
 *
 * <p>A segment never holds a slash or NUL, and a path is well-formed text, so that no half of a
 * surrogate pair is ever a member either.
 */
final class CodePoints {

  /** No code point: returned by {@link #bestCommon} for disjoint sets. */
  static final int NONE = -1;

  /** All code points, from those that read best in a path to those that read worst. */
  private static final int[][] LEGIBILITY = {
    {'a', 'z'},
    {'0', '9'},
    {'A', 'Z'},
    {'!', '-'},
    {':', '@'},
    {'[', '`'},
    {'{', '~'},
    {0xA1, Character.MAX_CODE_POINT},
    {' ', ' '},
    {0, 0x1F},
    {0x7F, 0xA0},
    {'.', '/'}
  };

  static final CodePoints EMPTY = new CodePoints(new int[] {});

  /** The slash, which separates segments and is in no other set. */
  static final CodePoints SLASH = new CodePoints(new int[] {'/', '/'});

  /** Everything that a segment may hold. */
  static final CodePoints ANY =
      new CodePoints(
          new int[] {
            1,
            '/' - 1,
            '/' + 1,
            Character.MIN_SURROGATE - 1,
            Character.MAX_SURROGATE + 1,
            Character.MAX_CODE_POINT
          });

  private static final CodePoints[] ASCII = new CodePoints[128];

  static {
    for (int i = 0; i < ASCII.length; i++) {
      ASCII[i] = new CodePoints(new int[] {i, i});
    }
  }

  /** Pairs of first and last member, ascending, disjoint and not adjacent. */
  private final int[] ranges;

  /** The member that reads best. */
  private final int best;

  private CodePoints(int[] ranges) {
    this.ranges = ranges;
    this.best = best(ranges, ranges);
  }

  /** Returns the set of one code point that a segment may contain. */
  static CodePoints of(int codePoint) {
    return codePoint < ASCII.length
        ? ASCII[codePoint]
        : new CodePoints(new int[] {codePoint, codePoint});
  }

  /**
   * Returns the set of some ranges, except members that no segment may contain.
   *
   * @param ranges pairs of first and last member, in any order
   * @param negated whether the set holds everything else instead
   */
  static CodePoints ofRanges(List<int[]> ranges, boolean negated) {
    int[] merged = merge(ranges);
    return new CodePoints(common(ANY.ranges, negated ? complement(merged) : merged));
  }

  /**
   * Returns this set with more members, except those that no segment may contain.
   *
   * @param more pairs of first and last member, in any order
   */
  CodePoints union(List<int[]> more) {
    List<int[]> all = new ArrayList<>(more);
    for (int i = 0; i < ranges.length; i += 2) {
      all.add(new int[] {ranges[i], ranges[i + 1]});
    }
    return ofRanges(all, false);
  }

  /**
   * Returns the member of both sets that reads best, or {@link #NONE}. A dot comes last of all,
   * since a segment with another character in it is never {@code .} or {@code ..}.
   */
  static int bestCommon(CodePoints one, CodePoints other) {
    if (one == other || (other == ANY && one != SLASH)) {
      return one.best;
    }
    if (one == ANY && other != SLASH) {
      return other.best;
    }
    return best(one.ranges, other.ranges);
  }

  /** Returns the members of this set that are also in another one. */
  CodePoints intersect(CodePoints other) {
    if (this == other || (other == ANY && this != SLASH)) {
      return this;
    }
    return this == ANY && other != SLASH ? other : ofSorted(common(ranges, other.ranges));
  }

  /** Returns the members of this set that are not in another one. */
  CodePoints subtract(CodePoints other) {
    return this == other ? EMPTY : ofSorted(common(ranges, complement(other.ranges)));
  }

  private static CodePoints ofSorted(int[] ranges) {
    return ranges.length == 0 ? EMPTY : new CodePoints(ranges);
  }

  /** Returns the member that reads best, or {@link #NONE}. */
  int best() {
    return best;
  }

  boolean isEmpty() {
    return ranges.length == 0;
  }

  boolean contains(int codePoint) {
    for (int i = 0; i < ranges.length && ranges[i] <= codePoint; i += 2) {
      if (codePoint <= ranges[i + 1]) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a dot is the only member. */
  boolean isDot() {
    return best == '.';
  }

  private static int[] merge(List<int[]> ranges) {
    List<int[]> sorted = new ArrayList<>(ranges);
    sorted.sort(Comparator.comparingInt(range -> range[0]));
    int[] merged = new int[2 * sorted.size()];
    int size = 0;
    for (int[] range : sorted) {
      if (size > 0 && range[0] <= merged[size - 1] + 1) {
        merged[size - 1] = Math.max(merged[size - 1], range[1]);
      } else {
        merged[size++] = range[0];
        merged[size++] = range[1];
      }
    }
    return Arrays.copyOf(merged, size);
  }

  private static int[] complement(int[] ranges) {
    int[] complement = new int[ranges.length + 2];
    int size = 0;
    int next = 0;
    for (int i = 0; i < ranges.length; i += 2) {
      if (next < ranges[i]) {
        complement[size++] = next;
        complement[size++] = ranges[i] - 1;
      }
      next = ranges[i + 1] + 1;
    }
    if (next <= Character.MAX_CODE_POINT) {
      complement[size++] = next;
      complement[size++] = Character.MAX_CODE_POINT;
    }
    return Arrays.copyOf(complement, size);
  }

  private static int[] common(int[] one, int[] other) {
    int[] common = new int[one.length + other.length];
    int size = 0;
    for (int i = 0, j = 0; i < one.length && j < other.length; ) {
      int first = Math.max(one[i], other[j]);
      int last = Math.min(one[i + 1], other[j + 1]);
      if (first <= last) {
        common[size++] = first;
        common[size++] = last;
      }
      if (one[i + 1] < other[j + 1]) {
        i += 2;
      } else {
        j += 2;
      }
    }
    return Arrays.copyOf(common, size);
  }

  private static int best(int[] one, int[] other) {
    int best = NONE;
    for (int i = 0, j = 0; i < one.length && j < other.length; ) {
      int first = Math.max(one[i], other[j]);
      int last = Math.min(one[i + 1], other[j + 1]);
      if (first <= last) {
        best = better(best, first, last);
      }
      if (one[i + 1] < other[j + 1]) {
        i += 2;
      } else {
        j += 2;
      }
    }
    return best;
  }

  /** The one of {@code best} and the members of a range that reads best. */
  private static int better(int best, int first, int last) {
    for (int[] legible : LEGIBILITY) {
      if (legible[0] <= best && best <= legible[1]) {
        return best;
      }
      if (first <= legible[1] && legible[0] <= last) {
        return Math.max(first, legible[0]);
      }
    }
    return best;
  }
}
