package dev.breakwater.processor.check;

import dev.breakwater.processor.model.Access;
import dev.breakwater.processor.model.Lint;
import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.model.Task;
import dev.breakwater.processor.plan.GraphPlan;
import dev.breakwater.resource.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Warns of a snapshot that covers nothing but resources which the task reads or writes. Snapshots
 * of supertypes and tools are ignored, since they may matter to another task.
 */
final class RedundantSnapshotCheck implements Check {

  @Override
  public Optional<Lint.Kind> lint() {
    return Optional.of(Lint.Kind.REDUNDANT_SNAPSHOT);
  }

  @Override
  public List<Problem> check(GraphPlan plan) {
    List<Problem> problems = new ArrayList<>();
    for (Task task : plan.graph().tasks()) {
      for (Access snapshot : task.snapshots()) {
        if (isOwnSnapshot(snapshot)) {
          check(task, snapshot).ifPresent(problems::add);
        }
      }
    }
    return problems;
  }

  static boolean isOwnSnapshot(Access access) {
    return access.own() && access.kind() == Access.Kind.SNAPSHOT;
  }

  private static Optional<Problem> check(Task task, Access snapshot) {
    Resource resource = snapshot.resource();
    List<Access> overlapping = new ArrayList<>();
    List<Resource> others = new ArrayList<>();
    for (Access access : task.accesses()) {
      if (access.kind() != Access.Kind.SNAPSHOT && access.resource().overlaps(resource)) {
        overlapping.add(access);
        others.add(access.resource());
      }
    }
    // A path outside of both lists is a path outside of the one list.
    return overlapping.isEmpty() || resource.overlapOutside(resource, others, others).isPresent()
        ? Optional.empty()
        : Optional.of(new RedundantSnapshot(snapshot.site(), task, snapshot, overlapping));
  }
}
