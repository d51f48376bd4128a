package dev.breakwater.processor.check;

import dev.breakwater.processor.model.After;
import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.Graph;
import dev.breakwater.processor.model.Parameter;
import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.model.Task;
import dev.breakwater.processor.plan.Binding;
import dev.breakwater.processor.plan.GraphPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reports each {@code @After} and {@code @From} that names a class the graph does not list. */
final class UnknownTaskCheck implements Check {

  @Override
  public List<Problem> check(GraphPlan plan) {
    Graph graph = plan.graph();
    List<Problem> problems = new ArrayList<>();
    for (Task task : graph.tasks()) {
      for (After after : task.afters()) {
        if (!after.ifPresent() && !graph.listed().contains(after.target())) {
          problems.add(
              new UnknownTask(
                  after.site(),
                  graph.type(),
                  task.type(),
                  after.target(),
                  List.of(),
                  Optional.of(task)));
        }
      }
    }
    ParameterVisitor.visit(
        plan,
        (owner, parameter, binding) -> {
          if (binding instanceof Binding.UnknownFrom) {
            problems.add(unknownFrom(graph, owner, parameter));
          }
        });
    return problems;
  }

  private static Problem unknownFrom(Graph graph, ClassRef owner, Parameter parameter) {
    Parameter.From from = parameter.from().orElseThrow();
    return new UnknownTask(
        from.site(), graph.type(), owner, from.task(), List.of(), Optional.empty());
  }
}
