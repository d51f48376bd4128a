package dev.breakwater.processor.check;

import dev.breakwater.processor.model.Access;
import dev.breakwater.processor.model.Lint;
import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.model.Task;
import dev.breakwater.processor.plan.GraphPlan;
import dev.breakwater.resource.Resource;
import dev.breakwater.resource.ResourceIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Warns of writes of two tasks that are one file where the file system ignores case. */
final class CaseOnlyOverlapCheck implements Check {

  private record Use(int task, Access access) {}

  private record Pair(int earlier, int later) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair other) {
      return later == other.later
          ? Integer.compare(earlier, other.earlier)
          : Integer.compare(later, other.later);
    }
  }

  @Override
  public Optional<Lint.Kind> lint() {
    return Optional.of(Lint.Kind.CASE_ONLY_OVERLAP);
  }

  @Override
  public List<Problem> check(GraphPlan plan) {
    List<Use> uses = writes(plan);
    List<Resource> resources = uses.stream().map(use -> use.access.resource()).toList();
    Map<Pair, Problem> problems = new TreeMap<>();
    ResourceIndex.forEachCandidateIgnoringCase(
        resources,
        (first, second) -> {
          Use earlier = uses.get(first);
          Use later = uses.get(second);
          Pair pair = new Pair(earlier.task, later.task);
          if (earlier.task != later.task && !problems.containsKey(pair)) {
            report(plan, earlier, later, pair, problems);
          }
        });
    return List.copyOf(problems.values());
  }

  private static List<Use> writes(GraphPlan plan) {
    List<Use> uses = new ArrayList<>();
    for (int index = 0; index < plan.graph().tasks().size(); index++) {
      Task task = plan.task(index);
      for (Access write : task.writes()) {
        uses.add(new Use(index, write));
      }
    }
    return uses;
  }

  private static void report(
      GraphPlan plan, Use earlier, Use later, Pair pair, Map<Pair, Problem> problems) {
    earlier
        .access
        .resource()
        .overlapButForCase(later.access.resource())
        .ifPresent(
            witness ->
                problems.put(
                    pair,
                    new CaseOnlyOverlap(
                        later.access.site(),
                        plan.task(later.task),
                        later.access,
                        plan.task(earlier.task),
                        earlier.access,
                        witness)));
  }
}
