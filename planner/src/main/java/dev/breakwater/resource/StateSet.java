package dev.breakwater.resource;

/**
 * States of a {@link StateSpace}, a bit for each, with room only for left nodes that are reached.
 */
final class StateSet {

  private final long[][] rows;
  private final int rowLength;

  StateSet(int leftSize, int rightSize) {
    rows = new long[leftSize][];
    rowLength = (Product.column(rightSize) + Long.SIZE - 1) / Long.SIZE;
  }

  /** Adds a state and tells whether it is new. */
  boolean add(long state) {
    int row = Product.leftIndex(state);
    if (rows[row] == null) {
      rows[row] = new long[rowLength];
    }
    int column = (int) state;
    long bit = 1L << column;
    if ((rows[row][column / Long.SIZE] & bit) != 0) {
      return false;
    }
    rows[row][column / Long.SIZE] |= bit;
    return true;
  }
}
