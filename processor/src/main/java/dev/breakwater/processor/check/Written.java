package dev.breakwater.processor.check;

import dev.breakwater.plan.PairOverlap;
import dev.breakwater.plan.PatternOverlap;
import dev.breakwater.processor.model.Access;
import dev.breakwater.processor.model.Task;
import dev.breakwater.processor.plan.GraphPlan;
import dev.breakwater.resource.Resource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which declared reads and snapshots some task writes, the reading task itself included. */
final class Written {

  private final GraphPlan plan;

  /** For each task, what others write of its reads, of which each has a resource of its own. */
  private final List<Set<Resource>> byOthers = new ArrayList<>();

  /** For each task, those whose writes its snapshots cover. */
  private final SnapshotOverlaps snapshots;

  private Written(GraphPlan plan) {
    this.plan = plan;
    this.snapshots = SnapshotOverlaps.of(plan.graph());
    for (int task = 0; task < plan.graph().tasks().size(); task++) {
      byOthers.add(new HashSet<>());
    }
  }

  static Written of(GraphPlan plan) {
    Written written = new Written(plan);
    for (PairOverlap pair : plan.order().matrix().overlaps().writeRead()) {
      for (PatternOverlap overlap : pair.overlaps()) {
        written.byOthers.get(pair.second().index()).add(overlap.second());
      }
    }
    return written;
  }

  /** {@return the reads and then the snapshots of a task} */
  static List<Access> sources(Task task) {
    if (task.snapshots().isEmpty()) {
      return task.reads();
    }
    List<Access> sources = new ArrayList<>(task.reads());
    sources.addAll(task.snapshots());
    return sources;
  }

  /** Whether a task writes something that the read or snapshot covers. */
  boolean provides(int task, Access read) {
    return read.kind() == Access.Kind.SNAPSHOT
        ? !snapshots.writersOf(read.resource()).isEmpty()
        : byOthers.get(task).contains(read.resource()) || isOwn(plan.task(task), read);
  }

  private static boolean isOwn(Task task, Access read) {
    for (Access write : task.writes()) {
      if (write.resource().overlaps(read.resource())) {
        return true;
      }
    }
    return false;
  }
}
