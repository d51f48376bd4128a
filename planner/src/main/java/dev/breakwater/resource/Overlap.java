package dev.breakwater.resource;

import java.util.Optional;

/** Decides whether some path matches two patterns. */
final class Overlap {

  private Overlap() {}

  /** Returns whether both automata accept some path. */
  static boolean exists(Automaton left, Automaton right) {
    return Search.way(new Product(left, right)) != null;
  }

  /** Returns a readable path that both automata accept, or empty if no such path exists. */
  static Optional<String> witness(Automaton left, Automaton right) {
    Product product = new Product(left, right);
    long[] way = Search.way(product);
    return way == null ? Optional.empty() : Optional.of(Witness.spell(left, right, product, way));
  }
}
