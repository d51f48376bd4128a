package dev.breakwater.processor.check;

import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.model.Site;
import dev.breakwater.processor.plan.Cause;
import dev.breakwater.processor.plan.Edge;
import dev.breakwater.processor.plan.Plan;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reports each group of tasks that wait for each other, once. */
final class DependencyCycleCheck implements Check {

  @Override
  public List<Problem> check(Plan plan) {
    List<Problem> problems = new ArrayList<>();
    for (BitSet component : plan.order().cyclicComponents()) {
      problems.add(problem(plan, component));
    }
    return problems;
  }

  private static Problem problem(Plan plan, BitSet component) {
    List<Edge> cycle = ShortestCycle.in(plan.order(), component);
    List<DependencyCycle.Step> steps =
        cycle.stream()
            .map(
                edge ->
                    new DependencyCycle.Step(
                        plan.task(edge.from()), plan.task(edge.to()), edge.causes()))
            .toList();
    return new DependencyCycle(
        site(cycle),
        plan.graph().type(),
        steps,
        component.cardinality() - steps.size(),
        remedy(plan, component, cycle));
  }

  /** An {@code @After} of the cycle, else a {@code @Reads} of it, else a parameter. */
  private static Site site(List<Edge> cycle) {
    List<Cause> causes = cycle.stream().flatMap(edge -> edge.causes().stream()).toList();
    return Stream.of(Cause.Stated.class, Cause.Flow.class, Cause.Value.class)
        .flatMap(kind -> causes.stream().filter(kind::isInstance))
        .findFirst()
        .orElseThrow()
        .site();
  }

  /**
   * The first edge of the cycle that access alone asks for, whose writer is compiled here, and that
   * an {@code @After} the other way round ends, without a cycle or an unordered write that was not
   * there before.
   */
  private static Optional<DependencyCycle.Remedy> remedy(
      Plan plan, BitSet component, List<Edge> cycle) {
    for (Edge edge : cycle) {
      if (edge.isAccessAlone() && plan.task(edge.from()).editable()) {
        Plan mended = plan.withAfter(edge.from(), edge.to());
        boolean broken =
            mended.order().cyclicComponents().stream().noneMatch(component::intersects);
        if (broken && mended.unorderedWrites().size() <= plan.unorderedWrites().size()) {
          return Optional.of(
              new DependencyCycle.Remedy(plan.task(edge.from()), plan.task(edge.to())));
        }
      }
    }
    return Optional.empty();
  }
}
