package dev.breakwater.processor.plan;

import java.util.List;

/**
 * One task comes directly before another.
 *
 * @param causes stated ones first, then values, then access; never empty
 */
public record Edge(int from, int to, List<Cause> causes) {

  public Edge {
    causes = List.copyOf(causes);
  }

  /** Whether nothing but access asks for it, so that the opposite {@code @After} would end it. */
  public boolean isAccessAlone() {
    return causes.stream().allMatch(Cause.Flow.class::isInstance);
  }
}
