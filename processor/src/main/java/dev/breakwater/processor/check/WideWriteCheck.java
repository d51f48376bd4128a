package dev.breakwater.processor.check;

import dev.breakwater.plan.MatrixTask;
import dev.breakwater.plan.PairOverlap;
import dev.breakwater.plan.PatternOverlap;
import dev.breakwater.processor.model.Access;
import dev.breakwater.processor.model.Lint;
import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.model.Task;
import dev.breakwater.processor.plan.GraphPlan;
import dev.breakwater.resource.Resource;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Warns of a pattern that overlaps the access of more than half of the other tasks. */
final class WideWriteCheck implements Check {

  /** Smaller graphs have no room for more than a few patterns. */
  private static final int FEWEST_TASKS = 6;

  private static final BitSet NONE = new BitSet();

  @Override
  public Optional<Lint.Kind> lint() {
    return Optional.of(Lint.Kind.WIDE_WRITE);
  }

  @Override
  public List<Problem> check(GraphPlan plan) {
    int size = plan.graph().tasks().size();
    if (size < FEWEST_TASKS) {
      return List.of();
    }
    // By task and resource: each write of a task has a resource of its own.
    List<Map<Resource, BitSet>> all = new ArrayList<>();
    for (int index = 0; index < size; index++) {
      all.add(new HashMap<>());
    }
    for (PairOverlap pair : plan.order().matrix().overlaps().writeRead()) {
      for (PatternOverlap overlap : pair.overlaps()) {
        overlapping(all, pair.first(), overlap.first()).set(pair.second().index());
      }
    }
    for (PairOverlap pair : plan.order().matrix().overlaps().writeWrite()) {
      for (PatternOverlap overlap : pair.overlaps()) {
        overlapping(all, pair.first(), overlap.first()).set(pair.second().index());
        overlapping(all, pair.second(), overlap.second()).set(pair.first().index());
      }
    }
    List<Problem> problems = new ArrayList<>();
    for (int index = 0; index < size; index++) {
      Task task = plan.task(index);
      for (Access write : task.writes()) {
        BitSet tasks = all.get(index).getOrDefault(write.resource(), NONE);
        int count = tasks.cardinality();
        if (2 * count > size - 1) {
          problems.add(new WideWrite(write.site(), task, write, count, size - 1));
        }
      }
    }
    return problems;
  }

  private static BitSet overlapping(
      List<Map<Resource, BitSet>> all, MatrixTask task, Resource resource) {
    return all.get(task.index()).computeIfAbsent(resource, r -> new BitSet());
  }
}
