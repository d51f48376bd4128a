package dev.breakwater.processor.plan;

import java.util.List;

/**
 * One task comes directly before another.
 *
 * @param from the index of the earlier task
 * @param to the index of the later task
 * @param causes stated ones first, then values, then access; never empty
 */
public record PlanEdge(int from, int to, List<Cause> causes) {

  public PlanEdge {
    causes = List.copyOf(causes);
  }
}
