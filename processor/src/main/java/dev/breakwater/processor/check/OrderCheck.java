package dev.breakwater.processor.check;

import dev.breakwater.plan.DependencyCycle;
import dev.breakwater.plan.FileAndDirectory;
import dev.breakwater.plan.OrderProblem;
import dev.breakwater.plan.RepeatedName;
import dev.breakwater.plan.UnknownName;
import dev.breakwater.plan.UnorderedWrites;
import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.plan.GraphPlan;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Reports the problems of the order at the annotations that cause them. */
final class OrderCheck implements Check {

  @Override
  public List<Problem> check(GraphPlan plan) {
    List<Problem> problems = new ArrayList<>();
    Placing placing = new Placing(plan);
    BitSet open = OpenTasks.of(plan);
    for (OrderProblem problem : plan.order().problems(task -> open.get(task.index()))) {
      Optional<Problem> placed = problem.accept(placing);
      if (placed.isPresent()) {
        problems.add(placed.get());
      }
    }
    return problems;
  }

  private record Placing(GraphPlan plan) implements OrderProblem.Visitor<Optional<Problem>> {

    @Override
    public Optional<Problem> unorderedWrites(UnorderedWrites problem) {
      return Optional.of(new UnorderedWritesError(plan, problem));
    }

    @Override
    public Optional<Problem> dependencyCycle(DependencyCycle problem) {
      return Optional.of(new DependencyCycleError(plan, problem));
    }

    @Override
    public Optional<Problem> fileAndDirectory(FileAndDirectory problem) {
      return Optional.of(new FileAndDirectoryError(plan, problem));
    }

    /** Graphs name tasks by their classes. */
    @Override
    public Optional<Problem> unknownName(UnknownName problem) {
      return Optional.empty();
    }

    /** Reported where the graph is read, with the classes. */
    @Override
    public Optional<Problem> repeatedName(RepeatedName problem) {
      return Optional.empty();
    }
  }
}
