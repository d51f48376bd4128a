package dev.breakwater.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Leaves out of an access edge the paths that both tasks read and both write. */
final class InPlaceEdits {

  private InPlaceEdits() {}

  /**
   * {@return the overlaps with a path that not both tasks read and write, witnessed by such a path}
   */
  static List<PatternOverlap> without(PairOverlap pair) {
    List<PatternOverlap> others = new ArrayList<>();
    for (PatternOverlap overlap : pair.overlaps()) {
      Optional<String> witness =
          overlap
              .first()
              .overlapOutside(overlap.second(), pair.first().reads(), pair.second().writes());
      if (witness.isPresent()) {
        others.add(new PatternOverlap(overlap.first(), overlap.second(), witness.get()));
      }
    }
    return others;
  }
}
