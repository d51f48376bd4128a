package dev.breakwater.workspace;

import dev.breakwater.resource.Resource;
import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.workspace.internal.Declaration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The snapshots of a plan, and its order, as far as they decide who sees which version of a file.
 */
final class SnapshotOrder {

  private static final String FILE = "file";

  private final Plan plan;
  private final Map<String, Integer> places = new HashMap<>();

  /** By pattern, the tasks that declare a snapshot of it. */
  private final Map<Resource, BitSet> observers = new LinkedHashMap<>();

  /** For each task, those that come after it, directly or not. */
  private final List<BitSet> after = new ArrayList<>();

  private SnapshotOrder(Plan plan) {
    this.plan = plan;
    List<PlannedTask> tasks = plan.tasks();
    for (int task = 0; task < tasks.size(); task++) {
      places.put(tasks.get(task).name(), task);
      after.add(new BitSet());
      for (Resource snapshot : tasks.get(task).snapshots()) {
        if (snapshot.scheme().equals(FILE)) {
          observers.computeIfAbsent(snapshot, pattern -> new BitSet()).set(task);
        }
      }
    }
    // From the last wave to the first, so that what comes after a successor is known.
    for (int wave = plan.layout().waves() - 1; wave >= 0; wave--) {
      plan.layout().tasksOf(wave).forEach(this::addSuccessors);
    }
  }

  private void addSuccessors(int task) {
    BitSet later = after.get(task);
    for (int i = 0; i < plan.layout().successors(task); i++) {
      int successor = plan.layout().successor(task, i);
      later.set(successor);
      later.or(after.get(successor));
    }
  }

  /** {@return whether a plan has snapshots of files} */
  static boolean isNeeded(Plan plan) {
    return plan.tasks().stream()
        .filter(PlannedTask::hasSnapshots)
        .flatMap(task -> task.snapshots().stream())
        .anyMatch(snapshot -> snapshot.scheme().equals(FILE));
  }

  static SnapshotOrder of(Plan plan) {
    return new SnapshotOrder(plan);
  }

  /** {@return the place of a task; negative if the plan has no task of that name} */
  int place(String task) {
    return places.getOrDefault(task, -1);
  }

  /**
   * Returns the tasks whose snapshots cover a path, and which must not see what a publisher makes
   * of it.
   *
   * @param publisher the place of the task that publishes; negative if it is none of the plan
   */
  BitSet observers(String path, int publisher) {
    BitSet all = new BitSet();
    observers.forEach(
        (pattern, tasks) -> {
          if (Declaration.allows(pattern, path)) {
            all.or(tasks);
          }
        });
    if (publisher >= 0) {
      all.andNot(after.get(publisher));
      all.clear(publisher);
    }
    return all;
  }

  /** {@return whether a task sees what a pattern matches as it was when the run began} */
  boolean isBase(int task, Resource pattern) {
    for (int other = 0; other < after.size(); other++) {
      if (after.get(other).get(task)
          && plan.tasks().get(other).writes().stream().anyMatch(pattern::overlaps)) {
        return false;
      }
    }
    return true;
  }

  /** {@return whether no other task can write what a pattern matches while a task runs} */
  boolean isUnchangedDuring(int task, Resource pattern) {
    for (int other = 0; other < after.size(); other++) {
      if (other != task
          && !after.get(task).get(other)
          && !after.get(other).get(task)
          && plan.tasks().get(other).writes().stream().anyMatch(pattern::overlaps)) {
        return false;
      }
    }
    return true;
  }
}
