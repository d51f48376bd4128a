package dev.breakwater.processor.plan;

import java.util.List;

/**
 * Two tasks whose access meets.
 *
 * @param first the writer; of two writers the one listed earlier
 * @param second the reader; of two writers the one listed later
 * @param meetings in the order of the first task's patterns, then of the second's; never empty
 */
public record PairOverlap(int first, int second, List<Meeting> meetings) {

  public PairOverlap {
    meetings = List.copyOf(meetings);
  }
}
