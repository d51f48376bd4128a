package dev.breakwater.processor.check;

import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.Construction;
import dev.breakwater.processor.model.GraphMethod;
import dev.breakwater.processor.model.Parameter;
import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.model.Site;
import dev.breakwater.processor.model.ValueType;
import dev.breakwater.processor.plan.Binding;
import dev.breakwater.processor.plan.GraphPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reports each parameter that nothing fills, or that several values would fill. */
final class BindingsCheck implements Check {

  @Override
  public List<Problem> check(GraphPlan plan) {
    List<Problem> problems = new ArrayList<>();
    ClassRef graph = plan.graph().type();
    Optional<ClassRef> built =
        plan.graph()
            .method()
            .flatMap(GraphMethod::built)
            .filter(possible -> possible.kind() != Construction.Kind.RECORD)
            .map(Construction.Possible::type);
    ParameterVisitor.visit(
        plan,
        (owner, parameter, binding) -> {
          Wanted wanted =
              new Wanted(
                  parameter.site(),
                  graph,
                  owner,
                  Optional.of(parameter.name()),
                  parameter.type(),
                  parameter.kind(),
                  parameter.from().map(Parameter.From::task),
                  built.filter(owner::equals),
                  Optional.empty());
          wanted.problem(binding).ifPresent(problems::add);
        });
    plan.bindings()
        .result()
        .ifPresent(
            binding -> {
              GraphMethod method = plan.graph().method().orElseThrow();
              Wanted wanted =
                  new Wanted(
                      method.site(),
                      graph,
                      graph,
                      Optional.empty(),
                      method.result().orElseThrow(),
                      Parameter.Kind.VALUE,
                      Optional.empty(),
                      Optional.empty(),
                      method.obstacle());
              wanted.problem(binding).ifPresent(problems::add);
            });
    return problems;
  }

  private record Wanted(
      Site site,
      ClassRef graph,
      ClassRef owner,
      Optional<String> parameter,
      ValueType type,
      Parameter.Kind kind,
      Optional<ClassRef> from,
      Optional<ClassRef> built,
      Optional<Construction.Obstacle> obstacle) {

    Optional<Problem> problem(Binding binding) {
      if (binding instanceof Binding.Missing missing) {
        return Optional.of(
            new MissingValue(
                site,
                graph,
                owner,
                parameter,
                type,
                kind,
                from,
                missing.reason(),
                missing.available(),
                List.of(),
                List.of(),
                built,
                obstacle));
      }
      if (binding instanceof Binding.Ambiguous ambiguous) {
        return Optional.of(
            new AmbiguousValue(site, graph, owner, parameter, type, ambiguous.candidates()));
      }
      return Optional.empty();
    }
  }
}
