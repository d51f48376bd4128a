package dev.breakwater.resource;

/**
 * States made of a node of each of two automata, in one {@code long} as {@link Product} lays them
 * out, and the moves between them. What a {@link Search} looks through.
 */
interface StateSpace {

  /** How many nodes the left automaton has. */
  int leftSize();

  /** How many nodes the right automaton has. */
  int rightSize();

  long start();

  /** Whether a search may end here. */
  boolean accepts(long state);

  /** Finds the moves that read nothing, to be asked for by {@link #target}. */
  int findFreeMoves(long state);

  /** Finds the moves that read a character. */
  int findReadingMoves(long state);

  /** The state to which one of the moves leads that were found last. */
  long target(int move);
}
