package dev.breakwater.plan;

import java.util.List;

/**
 * Two tasks whose access overlaps.
 *
 * @param first the writer; of two writers, the one with the smaller index
 * @param second the reader; of two writers, the one with the greater index
 * @param overlaps in the order of the first task's patterns, then of the second's
 */
public record PairOverlap(MatrixTask first, MatrixTask second, List<PatternOverlap> overlaps) {

  /**
   * Copies the list.
   *
   * @param first the writer, or the first writer
   * @param second the reader, or the second writer
   * @param overlaps the patterns that overlap
   */
  public PairOverlap {
    overlaps = List.copyOf(overlaps);
  }
}
