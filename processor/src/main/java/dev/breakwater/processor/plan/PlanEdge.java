package dev.breakwater.processor.plan;

import java.util.List;

/**
 * One task comes directly before another.
 *
 * @param causes stated ones first, then values, then access; never empty
 */
public record PlanEdge(TaskPlan from, TaskPlan to, List<Cause> causes) {

  public PlanEdge {
    causes = List.copyOf(causes);
  }
}
