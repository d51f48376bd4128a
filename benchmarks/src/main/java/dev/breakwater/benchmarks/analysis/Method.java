package dev.breakwater.benchmarks.analysis;

import java.util.List;

/** A way to find the pairs that overlap. */
interface Method {

  /**
   * Counts the pairs that it takes for overlapping.
   *
   * @param patterns the patterns
   * @param tally where to count, so that it stands there too when the deadline passes
   * @param deadline when to give up
   * @throws Deadline.Passed if it took too long
   */
  void count(List<String> patterns, Tally tally, Deadline deadline);

  /** What was counted. For one thread. */
  final class Tally {
    long pairs;
    long found;
  }
}
