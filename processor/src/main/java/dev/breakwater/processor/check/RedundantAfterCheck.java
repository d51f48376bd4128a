package dev.breakwater.processor.check;

import dev.breakwater.plan.Edge;
import dev.breakwater.plan.MatrixTask;
import dev.breakwater.plan.RedundantEdges;
import dev.breakwater.processor.model.After;
import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.Lint;
import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.model.Task;
import dev.breakwater.processor.plan.GraphPlan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Warns of an {@code @After} without which the order would be the same. Those of supertypes are
 * ignored, since they may matter to another task.
 */
final class RedundantAfterCheck implements Check {

  @Override
  public Optional<Lint.Kind> lint() {
    return Optional.of(Lint.Kind.REDUNDANT_AFTER);
  }

  @Override
  public List<Problem> check(GraphPlan plan) {
    if (!statesAny(plan) || plan.waves().isEmpty()) {
      return List.of();
    }
    RedundantEdges redundant = plan.order().redundantEdges();
    Map<ClassRef, Integer> places = plan.graph().places();
    List<Problem> problems = new ArrayList<>();
    for (MatrixTask later : plan.order().matrix().tasks()) {
      Task task = plan.task(later);
      if (task.afters().isEmpty()) {
        continue;
      }
      Map<MatrixTask, Edge> edges = new HashMap<>();
      for (Edge edge : plan.order().edgesTo(later)) {
        edges.put(edge.from(), edge);
      }
      for (After after : task.afters()) {
        Integer target = places.get(after.target());
        if (after.own() && target != null) {
          MatrixTask earlier = plan.order().matrix().tasks().get(target);
          Edge edge = Objects.requireNonNull(edges.get(earlier));
          List<Task> path = pathWithout(plan, redundant, edge);
          if (!path.isEmpty()) {
            problems.add(new RedundantAfter(after.site(), task, after, path));
          }
        }
      }
    }
    return problems;
  }

  private static boolean statesAny(GraphPlan plan) {
    for (Task task : plan.graph().tasks()) {
      if (!task.afters().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** {@return the tasks through which the order follows without the {@code @After} of an edge} */
  private static List<Task> pathWithout(GraphPlan plan, RedundantEdges redundant, Edge edge) {
    boolean givenTwice = plan.given().causes(edge.from().index(), edge.to().index()).size() > 1;
    List<Task> path = new ArrayList<>();
    for (MatrixTask task :
        givenTwice ? List.of(edge.from(), edge.to()) : redundant.pathWithout(edge)) {
      path.add(plan.task(task));
    }
    return path;
  }
}
