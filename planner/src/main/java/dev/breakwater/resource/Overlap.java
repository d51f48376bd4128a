package dev.breakwater.resource;

import java.util.Optional;

/** Decides whether some path matches two patterns. */
final class Overlap {

  private Overlap() {}

  /** Whether both automata accept some path. */
  static boolean exists(Automaton left, Automaton right) {
    return Search.way(new Product(left, right)) != null;
  }

  /** A path that both automata accept, chosen to read well, or nothing if there is none. */
  static Optional<String> witness(Automaton left, Automaton right) {
    Product product = new Product(left, right);
    long[] way = Search.way(product);
    return way == null ? Optional.empty() : Optional.of(Witness.spell(left, right, product, way));
  }
}
