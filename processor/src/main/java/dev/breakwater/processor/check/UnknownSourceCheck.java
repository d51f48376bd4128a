package dev.breakwater.processor.check;

import dev.breakwater.processor.model.Access;
import dev.breakwater.processor.model.Lint;
import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.model.Task;
import dev.breakwater.processor.plan.GraphPlan;
import dev.breakwater.resource.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Warns of a read that nothing provides, in a graph that states what comes from outside. */
final class UnknownSourceCheck implements Check {

  @Override
  public Optional<Lint.Kind> lint() {
    return Optional.of(Lint.Kind.UNKNOWN_SOURCE);
  }

  @Override
  public List<Problem> check(GraphPlan plan) {
    Optional<List<Resource>> outside = plan.graph().outsideReads();
    if (outside.isEmpty() || !OpenTasks.isAccessKnown(plan)) {
      return List.of();
    }
    Written written = Written.of(plan);
    List<Problem> problems = new ArrayList<>();
    for (int index = 0; index < plan.graph().tasks().size(); index++) {
      Task task = plan.task(index);
      for (Access read : Written.sources(task)) {
        if (!written.provides(index, read)
            && outside.get().stream().noneMatch(resource -> resource.overlaps(read.resource()))) {
          problems.add(new UnknownSource(read.site(), plan.graph().type(), task, read));
        }
      }
    }
    return problems;
  }
}
