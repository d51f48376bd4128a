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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reports tasks that can write the same resource without an order. */
final class UnorderedWritesCheck implements Check {

  @Override
  public List<Problem> check(Plan plan) {
    List<PairOverlap> unordered = new ArrayList<>(plan.unorderedWrites());
    if (unordered.isEmpty()) {
      return List.of();
    }
    BitSet open = OpenTasks.of(plan);
    unordered.removeIf(pair -> open.get(pair.first()) || open.get(pair.second()));
    return groups(unordered, plan.graph().tasks().size()).stream()
        .map(group -> problem(plan, group))
        .toList();
  }

  /** The pairs by connected component, found with a union of sets. */
  private static List<List<PairOverlap>> groups(List<PairOverlap> pairs, int size) {
    int[] parent = new int[size];
    for (int i = 0; i < size; i++) {
      parent[i] = i;
    }
    for (PairOverlap pair : pairs) {
      parent[root(parent, pair.first())] = root(parent, pair.second());
    }
    Map<Integer, List<PairOverlap>> groups = new LinkedHashMap<>();
    for (PairOverlap pair : pairs) {
      groups.computeIfAbsent(root(parent, pair.first()), r -> new ArrayList<>()).add(pair);
    }
    return List.copyOf(groups.values());
  }

  private static int root(int[] parent, int member) {
    int node = member;
    while (parent[node] != node) {
      parent[node] = parent[parent[node]];
      node = parent[node];
    }
    return node;
  }

  private static Problem problem(Plan plan, List<PairOverlap> group) {
    List<UnorderedWrites.Pair> pairs = new ArrayList<>();
    for (PairOverlap pair : group) {
      Meeting meeting = pair.meetings().get(0);
      // Whether a read would help is only told of the pair that the message explains.
      boolean orderedByRead = pairs.isEmpty() && orderedByRead(plan, pair, meeting);
      pairs.add(
          new UnorderedWrites.Pair(
              plan.task(pair.second()), plan.task(pair.first()), meeting, orderedByRead));
    }
    return new UnorderedWrites(pairs.get(0).meeting().second().site(), plan.graph().type(), pairs);
  }

  /**
   * A read of what the earlier task writes puts every writer of it before the later task, but for
   * those that the given order has after it. That helps unless the earlier task reads what the
   * later one writes, or access has one of those writers after it.
   */
  private static boolean orderedByRead(Plan plan, PairOverlap pair, Meeting meeting) {
    Task later = plan.task(pair.second());
    Task earlier = plan.task(pair.first());
    if (overlapsAny(earlier.reads(), later.writes())) {
      return false;
    }
    Resource wanted = meeting.first().resource();
    BitSet after = plan.order().after(pair.second());
    after.andNot(plan.order().givenAfter(pair.second()));
    return after.stream().noneMatch(task -> overlapsAny(plan.task(task).writes(), wanted));
  }

  private static boolean overlapsAny(List<Access> some, List<Access> others) {
    return others.stream().anyMatch(other -> overlapsAny(some, other.resource()));
  }

  private static boolean overlapsAny(List<Access> some, Resource resource) {
    return some.stream().anyMatch(access -> access.resource().overlaps(resource));
  }
}
