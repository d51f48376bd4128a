package dev.breakwater.processor.check;

import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.GraphMethod;
import dev.breakwater.processor.model.Parameter;
import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.model.ValueType.NullFit;
import dev.breakwater.processor.plan.Binding;
import dev.breakwater.processor.plan.Candidate;
import dev.breakwater.processor.plan.GraphPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reports each value that may be null and goes where null is excluded. Null checkers would find it,
 * too, but in generated code.
 */
final class NullableValueCheck implements Check {

  @Override
  public List<Problem> check(GraphPlan plan) {
    List<Problem> problems = new ArrayList<>();
    ClassRef graph = plan.graph().type();
    ParameterVisitor.visit(
        plan,
        (owner, parameter, binding) -> {
          if (parameter.kind() == Parameter.Kind.VALUE
              && binding instanceof Binding.Bound bound
              && bound.candidate().type().nullFit(parameter.type()) != NullFit.FITS) {
            problems.add(
                new NullableValue(
                    parameter.site(),
                    graph,
                    owner,
                    Optional.of(parameter.name()),
                    parameter.type(),
                    bound.candidate()));
          }
        });
    if (plan.bindings().result().orElse(null) instanceof Binding.Bound bound) {
      GraphMethod method = plan.graph().method().orElseThrow();
      Candidate result = bound.candidate();
      if (result.type().nullFit(method.result().orElseThrow()) != NullFit.FITS) {
        problems.add(
            new NullableValue(
                method.site(), graph, graph, Optional.empty(), method.result().get(), result));
      }
    }
    return problems;
  }
}
