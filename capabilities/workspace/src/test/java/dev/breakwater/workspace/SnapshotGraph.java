package dev.breakwater.workspace;

import dev.breakwater.plan.AccessMatrix;
import dev.breakwater.plan.Edge;
import dev.breakwater.plan.MatrixTask;
import dev.breakwater.plan.TaskOrder;
import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * A random graph of tasks that read, see by snapshot and write a few files, and the files that each
 * must see: computed from the order alone, by trying every path.
 */
final class SnapshotGraph {

  static final List<String> PATHS =
      List.of("a/x", "a/y", "b/x", "b/y", "b/c/x", "b/c/y", "d", "e/only/x");

  /** Each with the paths that it matches, found by hand. */
  private static final Map<String, Set<String>> PATTERNS = new LinkedHashMap<>();

  static {
    PATTERNS.put("**", Set.copyOf(PATHS));
    PATTERNS.put("a/**", Set.of("a/x", "a/y"));
    PATTERNS.put("b/**", Set.of("b/x", "b/y", "b/c/x", "b/c/y"));
    PATTERNS.put("b/*", Set.of("b/x", "b/y"));
    PATTERNS.put("*/x", Set.of("a/x", "b/x"));
    PATTERNS.put("**/y", Set.of("a/y", "b/y", "b/c/y"));
    PATTERNS.put("{d,e/**}", Set.of("d", "e/only/x"));
    for (String path : PATHS) {
      PATTERNS.put(path, Set.of(path));
    }
  }

  /** What a task does: by path, the new content; null to delete it. */
  record Task(
      Set<String> reads, Set<String> snapshots, Set<String> writes, Map<String, String> changes) {

    boolean sees(String path) {
      return matches(reads, path) || matches(snapshots, path) || matches(writes, path);
    }
  }

  private final Map<String, String> base;
  private final List<Task> tasks;
  private final Plan plan;
  private final List<PlannedTask> planned = new ArrayList<>();

  /** For each task, those before it. */
  private final List<BitSet> before = new ArrayList<>();

  private SnapshotGraph(Map<String, String> base, List<Task> tasks, TaskOrder order) {
    this.base = base;
    this.tasks = tasks;
    Map<Integer, PlannedTask> built = new HashMap<>();
    for (List<MatrixTask> wave : order.waves()) {
      for (MatrixTask task : wave) {
        PlannedTask.Builder builder = PlannedTask.builder(task.name(), SnapshotGraph.class);
        Task of = tasks.get(task.index());
        of.reads.forEach(builder::reads);
        of.snapshots.forEach(builder::snapshots);
        of.writes.forEach(builder::writes);
        for (Edge edge : order.edgesTo(task)) {
          builder.after(built.get(edge.from().index()));
        }
        built.put(task.index(), builder.build());
      }
    }
    for (int task = 0; task < tasks.size(); task++) {
      planned.add(built.get(task));
      BitSet earlier = new BitSet();
      for (int other = 0; other < tasks.size(); other++) {
        earlier.set(
            other,
            order.isBefore(order.matrix().tasks().get(other), order.matrix().tasks().get(task)));
      }
      before.add(earlier);
    }
    this.plan = Plan.of("com.acme.Random", planned.toArray(new PlannedTask[0]));
  }

  /** {@return a graph that compiles and has a snapshot} */
  static SnapshotGraph of(Random random) {
    while (true) {
      List<Task> tasks = new ArrayList<>();
      AccessMatrix.Builder matrix = AccessMatrix.builder();
      int size = 2 + random.nextInt(5);
      for (int i = 0; i < size; i++) {
        Task task = task(random, i);
        tasks.add(task);
        MatrixTask.Builder row = matrix.task("t" + i);
        task.reads.forEach(row::reads);
        task.writes.forEach(row::writes);
        if (i > 0 && random.nextInt(3) == 0) {
          row.after(random.nextInt(i));
        }
      }
      TaskOrder order = matrix.build().plan();
      if (order.problems().isEmpty() && tasks.stream().anyMatch(t -> !t.snapshots.isEmpty())) {
        Map<String, String> base = new TreeMap<>();
        for (String path : PATHS) {
          if (random.nextInt(3) > 0) {
            base.put(path, "base of " + path);
          }
        }
        return new SnapshotGraph(base, tasks, order);
      }
    }
  }

  private static Task task(Random random, int number) {
    Set<String> reads = some(random, random.nextInt(3) == 0 ? 1 : 0);
    Set<String> snapshots = some(random, random.nextInt(3));
    Set<String> writes = some(random, random.nextInt(3));
    Map<String, String> changes = new TreeMap<>();
    for (String path : PATHS) {
      if (matches(writes, path) && random.nextInt(4) > 0) {
        changes.put(path, random.nextInt(4) == 0 ? null : "t" + number + " of " + path);
      }
    }
    return new Task(reads, snapshots, writes, changes);
  }

  private static Set<String> some(Random random, int count) {
    List<String> all = List.copyOf(PATTERNS.keySet());
    Set<String> some = new LinkedHashSet<>();
    for (int i = 0; i < count; i++) {
      some.add(all.get(random.nextInt(all.size())));
    }
    return some;
  }

  private static boolean matches(Set<String> patterns, String path) {
    return patterns.stream().anyMatch(pattern -> PATTERNS.get(pattern).contains(path));
  }

  Plan plan() {
    return plan;
  }

  int size() {
    return tasks.size();
  }

  Task task(int task) {
    return tasks.get(task);
  }

  PlannedTask planned(int task) {
    return planned.get(task);
  }

  Map<String, String> base() {
    return base;
  }

  /** {@return the files that a task must see, with their contents} */
  Map<String, String> seenBy(int task) {
    Map<String, String> seen = new TreeMap<>();
    for (String path : PATHS) {
      if (tasks.get(task).sees(path)) {
        String content = content(path, before.get(task));
        if (content != null) {
          seen.put(path, content);
        }
      }
    }
    return seen;
  }

  /** {@return the files after a run in which some tasks have succeeded} */
  Map<String, String> after(BitSet succeeded) {
    Map<String, String> left = new TreeMap<>();
    for (String path : PATHS) {
      String content = content(path, succeeded);
      if (content != null) {
        left.put(path, content);
      }
    }
    return left;
  }

  /** Returns what the last of some tasks that change a path makes of it. */
  private String content(String path, BitSet of) {
    Set<Integer> changing = new HashSet<>();
    for (int task = of.nextSetBit(0); task >= 0; task = of.nextSetBit(task + 1)) {
      if (tasks.get(task).changes.containsKey(path)) {
        changing.add(task);
      }
    }
    String content = base.get(path);
    for (int last : changing) {
      if (changing.stream().allMatch(other -> other == last || before.get(last).get(other))) {
        content = tasks.get(last).changes.get(path);
      }
    }
    return content;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("base " + base.keySet());
    for (int task = 0; task < tasks.size(); task++) {
      text.append("\n").append(task).append(" after ").append(before.get(task)).append(": ");
      text.append(tasks.get(task));
    }
    return text.toString();
  }
}
