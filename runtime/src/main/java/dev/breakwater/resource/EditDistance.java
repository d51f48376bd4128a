package dev.breakwater.resource;

/**
 * How many edits lead from one text to another: characters inserted, removed or replaced, and
 * neighbours swapped, no character twice. This is the "optimal string alignment" distance, a
 * restriction of Damerau's and Levenshtein's.
 */
final class EditDistance {

  private EditDistance() {}

  /**
   * The distance of two texts, in code points.
   *
   * @param limit beyond which it does not matter
   * @return the distance, or some number above the limit
   */
  static int between(String one, String other, int limit) {
    int[] left = one.codePoints().toArray();
    int[] right = other.codePoints().toArray();
    if (Math.abs(left.length - right.length) > limit) {
      return limit + 1;
    }
    int[] beforeLast = new int[right.length + 1];
    int[] last = new int[right.length + 1];
    for (int j = 0; j <= right.length; j++) {
      last[j] = j;
    }
    for (int i = 1; i <= left.length; i++) {
      int[] row = new int[right.length + 1];
      row[0] = i;
      int least = i;
      for (int j = 1; j <= right.length; j++) {
        int replaced = last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(last[j], row[j - 1]));
        boolean swapped =
            i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
        if (swapped) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (least > limit) {
        return limit + 1;
      }
      beforeLast = last;
      last = row;
    }
    return last[right.length];
  }
}
