package dev.breakwater.plan;

import java.util.List;

/** Leaves out of an access edge the paths that both tasks read and both write. */
final class InPlaceEdits {

  private InPlaceEdits() {}

  /** {@return the overlaps with a path that not both tasks read and write, witnessed by such a path} */
  static List<PatternOverlap> without(PairOverlap pair) {
    return List.of();
  }
}
