package dev.breakwater.resource;

/**
 * Counts the edits that lead from one text to another: characters inserted, removed or replaced,
 * and neighbours swapped, no character twice. This is the "optimal string alignment" distance, a
 * restriction of Damerau's and Levenshtein's, in code points, computed row by row.
 */
final class EditDistance {

  private final int[] one;
  private final int[] other;
  private int[] beforeLast;

  /**
   * The distances of the beginning of the one text, as far as it is read, to those of the other.
   */
  private int[] last;

  private int read;

  private EditDistance(String one, String other) {
    this.one = codePoints(one);
    this.other = codePoints(other);
    this.beforeLast = new int[0];
    this.last = new int[this.other.length + 1];
    for (int j = 0; j < last.length; j++) {
      last[j] = j;
    }
  }

  /**
   * Returns the distance of two texts.
   *
   * @param limit beyond which it does not matter
   * @return the distance, or some number above the limit
   */
  static int between(String one, String other, int limit) {
    EditDistance distance = new EditDistance(one, other);
    if (Math.abs(distance.one.length - distance.other.length) > limit) {
      return limit + 1;
    }
    while (distance.read < distance.one.length) {
      if (distance.readOn() > limit) {
        return limit + 1;
      }
    }
    return distance.toWhole();
  }

  /**
   * Returns whether two texts of which only the beginnings are known may be within a distance of
   * each other: false only if they cannot, whatever follows.
   */
  static boolean mayFollow(String oneBeginning, String otherBeginning, int limit) {
    EditDistance distance = new EditDistance(oneBeginning, otherBeginning);
    while (distance.read < distance.one.length && distance.toWhole() > limit) {
      if (distance.readOn() > limit) {
        return false;
      }
    }
    return true;
  }

  /** Without a stream, since a compilation may come here for each pair of a read and a write. */
  private static int[] codePoints(String text) {
    int[] codePoints = new int[text.codePointCount(0, text.length())];
    int at = 0;
    for (int i = 0; i < codePoints.length; i++) {
      codePoints[i] = text.codePointAt(at);
      at += Character.charCount(codePoints[i]);
    }
    return codePoints;
  }

  /** Returns the distance of what is read of the one text to the whole of the other. */
  private int toWhole() {
    return last[other.length];
  }

  /** Reads a character of the one text, and returns the least of its distances. */
  private int readOn() {
    int[] row = new int[last.length];
    row[0] = read + 1;
    int least = row[0];
    for (int j = 1; j < row.length; j++) {
      int replaced = last[j - 1] + (one[read] == other[j - 1] ? 0 : 1);
      row[j] = Math.min(replaced, 1 + Math.min(last[j], row[j - 1]));
      if (read > 0 && j > 1 && one[read] == other[j - 2] && one[read - 1] == other[j - 1]) {
        row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
      }
      least = Math.min(least, row[j]);
    }
    beforeLast = last;
    last = row;
    read++;
    return least;
  }
}
