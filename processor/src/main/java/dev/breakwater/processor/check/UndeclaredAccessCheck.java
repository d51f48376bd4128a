package dev.breakwater.processor.check;

import dev.breakwater.processor.model.EntryMethod;
import dev.breakwater.processor.model.Parameter;
import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.model.Task;
import dev.breakwater.processor.plan.Binding;
import dev.breakwater.processor.plan.Candidate;
import dev.breakwater.processor.plan.GraphPlan;
import java.util.ArrayList;
import java.util.List;

/** Reports each task without access that takes a lease of a capability. */
final class UndeclaredAccessCheck implements Check {

  @Override
  public List<Problem> check(GraphPlan plan) {
    List<Problem> problems = new ArrayList<>();
    List<Task> tasks = plan.graph().tasks();
    for (int i = 0; i < tasks.size(); i++) {
      Task task = tasks.get(i);
      if (task.accesses().isEmpty() && task.accessKnown()) {
        List<Parameter> parameters = task.entry().map(EntryMethod::parameters).orElse(List.of());
        List<Binding> bindings = plan.bindings().parameters().get(i);
        for (int j = 0; j < parameters.size(); j++) {
          Parameter parameter = parameters.get(j);
          if (parameter.kind() == Parameter.Kind.WORKSPACE || isLease(bindings.get(j))) {
            problems.add(
                new UndeclaredAccess(parameter.site(), plan.graph().type(), task, parameter));
          }
        }
      }
    }
    return problems;
  }

  private static boolean isLease(Binding binding) {
    return binding instanceof Binding.Bound bound
        && bound.candidate() instanceof Candidate.OfInput input
        && input.leased();
  }
}
