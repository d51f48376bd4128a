package dev.breakwater.benchmarks.analysis;

import dev.breakwater.resource.Resource;
import dev.breakwater.resource.ResourceIndex;
import java.util.List;

/** Breakwater's: an index names candidates, and each of them is decided. */
final class Indexed implements Method {

  @Override
  public void count(List<String> patterns, Tally tally, Deadline deadline) {
    forEachOverlap(
        patterns,
        deadline,
        tally,
        (a, b) -> {
          tally.found++;
        });
  }

  static void forEachOverlap(
      List<String> patterns,
      Deadline deadline,
      Tally tally,
      ResourceIndex.PairConsumer overlapping) {
    List<Resource> resources = patterns.stream().map(Resource::parse).toList();
    ResourceIndex.forEachCandidate(
        resources,
        (a, b) -> {
          deadline.step();
          if (a != b) {
            tally.pairs++;
            if (resources.get(a).overlaps(resources.get(b))) {
              overlapping.accept(a, b);
            }
          }
        });
  }
}
