package dev.breakwater.resource;

import org.jspecify.annotations.Nullable;

/**
 * Searches for a way through a {@link StateSpace} to a state that accepts, such as through a {@link
 * Product} for a path that matches two patterns.
 *
 * <p>The first search is breadth-first and finds a shortest path. Where it gets large, as it does
 * for patterns with thousands of stars, a depth-first one takes over: it finds some path, but keeps
 * no more than a bit for each state and the way to the present one.
 */
final class Search {

  /** States that the breadth-first search may reach: far more than readable patterns have. */
  private static final int MAX_STATES = 1 << 18;

  /** On the stack of the depth-first search, below the states that follow one: that one is done. */
  private static final long DONE = -1;

  private final StateSpace space;
  private final int maxStates;
  private final StateSet reached;

  private Search(StateSpace space, int maxStates) {
    this.space = space;
    this.maxStates = maxStates;
    this.reached = new StateSet(space.leftSize(), space.rightSize());
  }

  /**
   * Returns the states of a way, first to last, or null if no way exists. The same patterns have
   * the same way.
   */
  static long @Nullable [] way(StateSpace space) {
    return way(space, MAX_STATES);
  }

  /**
   * Returns a way as above.
   *
   * @param maxStates how many states the breadth-first search may reach
   */
  static long @Nullable [] way(StateSpace space, int maxStates) {
    return new Search(space, maxStates).breadthFirst();
  }

  private long @Nullable [] breadthFirst() {
    LongList states = new LongList();
    LongList origins = new LongList();
    reached.add(space.start());
    states.add(space.start());
    origins.add(-1);
    for (int layer = 0, end; layer < states.size(); layer = end) {
      for (int at = layer; at < states.size() && states.size() < maxStates; at++) {
        addTargets(space.findFreeMoves(states.get(at)), at, states, origins);
      }
      end = states.size();
      if (end >= maxStates) {
        return new Search(space, maxStates).depthFirst();
      }
      for (int at = layer; at < end; at++) {
        if (space.accepts(states.get(at))) {
          return wayTo(at, states, origins);
        }
      }
      for (int at = layer; at < end; at++) {
        addTargets(space.findReadingMoves(states.get(at)), at, states, origins);
      }
    }
    return null;
  }

  private void addTargets(int moves, int from, LongList states, LongList origins) {
    for (int move = 0; move < moves; move++) {
      long target = space.target(move);
      if (reached.add(target)) {
        states.add(target);
        origins.add(from);
      }
    }
  }

  private static long[] wayTo(int end, LongList states, LongList origins) {
    LongList reversed = new LongList();
    for (int at = end; at >= 0; at = (int) origins.get(at)) {
      reversed.add(states.get(at));
    }
    long[] way = new long[reversed.size()];
    for (int i = 0; i < way.length; i++) {
      way[i] = reversed.get(way.length - 1 - i);
    }
    return way;
  }

  private long @Nullable [] depthFirst() {
    LongList way = new LongList();
    LongList open = new LongList();
    open.add(space.start());
    while (open.size() > 0) {
      long state = open.removeLast();
      if (state == DONE) {
        way.removeLast();
      } else if (reached.add(state)) {
        way.add(state);
        if (space.accepts(state)) {
          return way.toArray();
        }
        open.add(DONE);
        openTargets(space.findReadingMoves(state), open);
        openTargets(space.findFreeMoves(state), open);
      }
    }
    return null;
  }

  /** Pushes the moves, the first one last, so that it is on top. */
  private void openTargets(int moves, LongList open) {
    for (int move = moves - 1; move >= 0; move--) {
      open.add(space.target(move));
    }
  }
}
