package dev.breakwater.processor.check;

import dev.breakwater.processor.model.Lint;
import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.plan.GraphPlan;
import java.util.List;
import java.util.Optional;

/** A rule over a plan. */
public interface Check {

  /** {@return what breaks the rule, in the order in which the graph lists the tasks} */
  List<Problem> check(GraphPlan plan);

  /** {@return the lint that the rule reports; empty if it reports errors} */
  default Optional<Lint.Kind> lint() {
    return Optional.empty();
  }
}
