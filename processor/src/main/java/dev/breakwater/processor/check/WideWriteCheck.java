package dev.breakwater.processor.check;

import dev.breakwater.processor.model.Access;
import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.model.Task;
import dev.breakwater.processor.plan.PairOverlap;
import dev.breakwater.processor.plan.Plan;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Warns of a pattern that meets the access of more than half of the other tasks. */
final class WideWriteCheck implements Check {

  /** Smaller graphs have no room for more than a few patterns. */
  private static final int FEWEST_TASKS = 6;

  @Override
  public List<Problem> check(Plan plan) {
    int size = plan.graph().tasks().size();
    if (size < FEWEST_TASKS) {
      return List.of();
    }
    Map<Write, BitSet> met = new HashMap<>();
    for (PairOverlap pair : plan.overlaps().writeRead()) {
      pair.meetings().forEach(m -> met(met, pair.first(), m.first()).set(pair.second()));
    }
    for (PairOverlap pair : plan.overlaps().writeWrite()) {
      pair.meetings().forEach(m -> met(met, pair.first(), m.first()).set(pair.second()));
      pair.meetings().forEach(m -> met(met, pair.second(), m.second()).set(pair.first()));
    }
    List<Problem> problems = new ArrayList<>();
    for (int index = 0; index < size; index++) {
      Task task = plan.task(index);
      for (Access write : task.writes()) {
        int count = met(met, index, write).cardinality();
        if (2 * count > size - 1) {
          problems.add(new WideWrite(write.site(), task, write, count, size - 1));
        }
      }
    }
    return problems;
  }

  private record Write(int task, Access access) {}

  private static BitSet met(Map<Write, BitSet> all, int task, Access access) {
    return all.computeIfAbsent(new Write(task, access), write -> new BitSet());
  }
}
