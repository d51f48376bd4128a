package dev.breakwater.processor.check;

import dev.breakwater.processor.model.Access;
import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.model.Task;
import dev.breakwater.processor.plan.Meeting;
import dev.breakwater.processor.plan.PairOverlap;
import dev.breakwater.processor.plan.Plan;
import dev.breakwater.resource.Resource;
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
    // By task and resource, since a task's writes have each a resource of its own.
    List<Map<Resource, BitSet>> met = new ArrayList<>();
    for (int index = 0; index < size; index++) {
      met.add(new HashMap<>());
    }
    for (PairOverlap pair : plan.overlaps().writeRead()) {
      for (Meeting meeting : pair.meetings()) {
        met(met, pair.first(), meeting.first()).set(pair.second());
      }
    }
    for (PairOverlap pair : plan.overlaps().writeWrite()) {
      for (Meeting meeting : pair.meetings()) {
        met(met, pair.first(), meeting.first()).set(pair.second());
        met(met, pair.second(), meeting.second()).set(pair.first());
      }
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

  private static BitSet met(List<Map<Resource, BitSet>> all, int task, Access access) {
    return all.get(task).computeIfAbsent(access.resource(), resource -> new BitSet());
  }
}
