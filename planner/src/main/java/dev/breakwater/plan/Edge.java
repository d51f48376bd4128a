package dev.breakwater.plan;

import java.util.List;

/**
 * One task comes directly before another, and the reasons.
 *
 * @param from the earlier task
 * @param to the later task
 * @param given whether the order was given, rather than only derived from access
 * @param overlaps the patterns that {@code from} writes and {@code to} reads; empty where only the
 *     given order requires the edge
 */
public record Edge(MatrixTask from, MatrixTask to, boolean given, List<PatternOverlap> overlaps) {

  /**
   * Copies the list.
   *
   * @param from the earlier task
   * @param to the later task
   * @param given whether the order was given
   * @param overlaps the patterns that {@code from} writes and {@code to} reads
   */
  public Edge {
    overlaps = List.copyOf(overlaps);
  }
}
