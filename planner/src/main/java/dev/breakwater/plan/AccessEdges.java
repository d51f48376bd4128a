package dev.breakwater.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Derives the edges that access requires: a writer comes before a task that reads a path which it
 * writes.
 *
 * <p>Two exceptions. If the given order has the reader before the writer, the reader wants the
 * earlier state. And a path that both tasks read and both write asks for no edge: two tasks that
 * edit one file in place are an unordered write, not a cycle.
 */
final class AccessEdges {

  private final Overlaps overlaps;
  private final Set<Long> mutual;

  AccessEdges(Overlaps overlaps) {
    this.overlaps = overlaps;
    this.mutual = mutual(overlaps);
  }

  /**
   * {@return the pairs of writer and reader that become edges, with the overlaps that require it}
   */
  List<PairOverlap> derive(Digraph givenOrder) {
    List<PairOverlap> edges = new ArrayList<>();
    int writer = -1;
    BitSet beforeWriter = new BitSet();
    for (PairOverlap pair : overlaps.writeRead()) {
      if (pair.first().index() != writer) {
        writer = pair.first().index();
        beforeWriter = givenOrder.before(writer);
      }
      if (!beforeWriter.get(pair.second().index())) {
        PairOverlap required = required(pair);
        if (!required.overlaps().isEmpty()) {
          edges.add(required);
        }
      }
    }
    return edges;
  }

  /** {@return a pair of writer and reader with the overlaps that require an edge, maybe none} */
  PairOverlap required(PairOverlap pair) {
    return mutual.contains(key(pair.first(), pair.second()))
        ? new PairOverlap(pair.first(), pair.second(), InPlaceEdits.without(pair))
        : pair;
  }

  /** {@return the pairs that overlap in all three ways, in both directions: few graphs have any} */
  private static Set<Long> mutual(Overlaps overlaps) {
    if (overlaps.writeWrite().isEmpty()) {
      return Set.of();
    }
    Set<Long> flows = new HashSet<>();
    for (PairOverlap pair : overlaps.writeRead()) {
      flows.add(key(pair.first(), pair.second()));
    }
    Set<Long> mutual = new HashSet<>();
    for (PairOverlap pair : overlaps.writeWrite()) {
      long forth = key(pair.first(), pair.second());
      long back = key(pair.second(), pair.first());
      if (flows.contains(forth) && flows.contains(back)) {
        mutual.add(forth);
        mutual.add(back);
      }
    }
    return mutual;
  }

  private static long key(MatrixTask from, MatrixTask to) {
    return ((long) from.index() << 32) | to.index();
  }
}
