package dev.breakwater.plan;

import dev.breakwater.resource.Resource;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Finds tasks that can write the same path without an order. */
final class UnorderedWritesRule {

  private UnorderedWritesRule() {}

  static List<UnorderedWrites> check(TaskOrder order, Predicate<MatrixTask> incomplete) {
    List<PairOverlap> unordered = order.unorderedWrites();
    unordered.removeIf(pair -> incomplete.test(pair.first()) || incomplete.test(pair.second()));
    if (unordered.isEmpty()) {
      return List.of();
    }
    List<UnorderedWrites> problems = new ArrayList<>();
    for (List<PairOverlap> group : groups(unordered, order.matrix().tasks().size())) {
      problems.add(new UnorderedWrites(group, orderedByRead(order, group.get(0))));
    }
    return problems;
  }

  /** Groups the pairs by connected component, with a union of sets. */
  private static List<List<PairOverlap>> groups(List<PairOverlap> pairs, int size) {
    int[] parent = new int[size];
    for (int i = 0; i < size; i++) {
      parent[i] = i;
    }
    for (PairOverlap pair : pairs) {
      parent[root(parent, pair.first().index())] = root(parent, pair.second().index());
    }
    Map<Integer, List<PairOverlap>> groups = new LinkedHashMap<>();
    for (PairOverlap pair : pairs) {
      groups.computeIfAbsent(root(parent, pair.first().index()), r -> new ArrayList<>()).add(pair);
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

  /**
   * Decides whether a read of the earlier task's pattern by the later task would order the two.
   *
   * <p>Such a read puts every writer of the pattern before the later task, except for those that
   * the given order has after it. That helps unless the earlier task reads a path that the later
   * one writes, or access has one of those writers after the later task.
   */
  private static boolean orderedByRead(TaskOrder order, PairOverlap pair) {
    MatrixTask earlier = pair.first();
    MatrixTask later = pair.second();
    for (Resource write : later.writes()) {
      if (overlapsAny(earlier.reads(), write)) {
        return false;
      }
    }
    Resource wanted = pair.overlaps().get(0).first();
    BitSet after = order.after(later);
    after.andNot(order.givenAfter(later));
    for (int task = after.nextSetBit(0); task >= 0; task = after.nextSetBit(task + 1)) {
      if (overlapsAny(order.matrix().tasks().get(task).writes(), wanted)) {
        return false;
      }
    }
    return true;
  }

  private static boolean overlapsAny(List<Resource> some, Resource other) {
    for (Resource one : some) {
      if (one.overlaps(other)) {
        return true;
      }
    }
    return false;
  }
}
