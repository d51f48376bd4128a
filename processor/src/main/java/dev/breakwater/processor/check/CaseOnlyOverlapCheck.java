package dev.breakwater.processor.check;

import dev.breakwater.processor.model.Access;
import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.model.Task;
import dev.breakwater.processor.plan.PairOverlap;
import dev.breakwater.processor.plan.Plan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Warns of writes of two tasks that are one file where the file system ignores case. */
final class CaseOnlyOverlapCheck implements Check {

  private record Pair(int earlier, int later) {}

  /** A task with its writes, which every other task is compared with. */
  private record Writer(Task task, List<Access> writes) {}

  @Override
  public List<Problem> check(Plan plan) {
    Set<Pair> met = new HashSet<>();
    for (PairOverlap pair : plan.overlaps().writeWrite()) {
      met.add(new Pair(pair.first(), pair.second()));
    }
    List<Problem> problems = new ArrayList<>();
    List<Writer> writers =
        plan.graph().tasks().stream().map(task -> new Writer(task, task.writes())).toList();
    for (int later = 1; later < writers.size(); later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        if (!met.contains(new Pair(earlier, later))) {
          meeting(writers.get(earlier), writers.get(later)).ifPresent(problems::add);
        }
      }
    }
    return problems;
  }

  private static Optional<Problem> meeting(Writer earlier, Writer later) {
    for (Access second : later.writes) {
      for (Access first : earlier.writes) {
        Optional<String> witness = first.resource().overlapButForCase(second.resource());
        if (witness.isPresent()) {
          return Optional.of(
              new CaseOnlyOverlap(
                  second.site(), later.task, second, earlier.task, first, witness.get()));
        }
      }
    }
    return Optional.empty();
  }
}
