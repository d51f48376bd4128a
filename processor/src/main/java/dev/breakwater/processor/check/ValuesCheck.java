package dev.breakwater.processor.check;

import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.Construction;
import dev.breakwater.processor.model.GraphMethod;
import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.model.Site;
import dev.breakwater.processor.model.Slot;
import dev.breakwater.processor.model.ValueType;
import dev.breakwater.processor.plan.Filling;
import dev.breakwater.processor.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reports each slot that nothing fills, or that several values would fill. */
final class ValuesCheck implements Check {

  @Override
  public List<Problem> check(Plan plan) {
    List<Problem> problems = new ArrayList<>();
    ClassRef graph = plan.graph().type();
    Optional<ClassRef> built =
        plan.graph()
            .method()
            .flatMap(GraphMethod::built)
            .filter(possible -> possible.kind() != Construction.Kind.RECORD)
            .map(Construction.Possible::type);
    SlotVisitor.visit(
        plan,
        (owner, slot, filling) -> {
          Wanted wanted =
              new Wanted(
                  slot.site(),
                  graph,
                  owner,
                  Optional.of(slot.name()),
                  slot.type(),
                  slot.kind(),
                  slot.from().map(Slot.From::task),
                  built.filter(owner::equals),
                  Optional.empty());
          wanted.problem(filling).ifPresent(problems::add);
        });
    plan.values()
        .result()
        .ifPresent(
            filling -> {
              GraphMethod method = plan.graph().method().orElseThrow();
              Wanted wanted =
                  new Wanted(
                      method.site(),
                      graph,
                      graph,
                      Optional.empty(),
                      method.result().orElseThrow(),
                      Slot.Kind.VALUE,
                      Optional.empty(),
                      Optional.empty(),
                      method.obstacle());
              wanted.problem(filling).ifPresent(problems::add);
            });
    return problems;
  }

  private record Wanted(
      Site site,
      ClassRef graph,
      ClassRef owner,
      Optional<String> slot,
      ValueType type,
      Slot.Kind kind,
      Optional<ClassRef> from,
      Optional<ClassRef> built,
      Optional<Construction.Obstacle> obstacle) {

    Optional<Problem> problem(Filling filling) {
      if (filling instanceof Filling.Missing missing) {
        return Optional.of(
            new MissingValue(
                site,
                graph,
                owner,
                slot,
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
      if (filling instanceof Filling.Ambiguous ambiguous) {
        return Optional.of(
            new AmbiguousValue(site, graph, owner, slot, type, ambiguous.candidates()));
      }
      return Optional.empty();
    }
  }
}
