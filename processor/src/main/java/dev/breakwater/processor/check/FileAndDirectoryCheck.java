package dev.breakwater.processor.check;

import dev.breakwater.processor.model.Access;
import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.model.Task;
import dev.breakwater.processor.plan.Plan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reports each pair of tasks of which one writes, and which cannot both be right about a path. */
final class FileAndDirectoryCheck implements Check {

  private static final String FILE = "file";

  @Override
  public List<Problem> check(Plan plan) {
    List<Use> uses = uses(plan);
    Map<String, List<Use>> byDirectory = new HashMap<>();
    List<Use> involved = new ArrayList<>();
    for (Use use : uses) {
      if (isInvolved(use)) {
        involved.add(use);
      } else {
        directories(use)
            .forEach(dir -> byDirectory.computeIfAbsent(dir, d -> new ArrayList<>()).add(use));
      }
    }
    Map<Pair, Problem> problems = new TreeMap<>();
    for (Use file : uses) {
      List<Use> beneath =
          isInvolved(file)
              ? uses
              : byDirectory.getOrDefault(file.access.resource().pattern(), List.of());
      beneath.forEach(use -> meet(plan, file, use, problems));
      involved.forEach(use -> meet(plan, file, use, problems));
    }
    return List.copyOf(problems.values());
  }

  private record Use(int task, Access access) {}

  private record Pair(int first, int second) implements Comparable<Pair> {
    static Pair of(Use one, Use other) {
      return new Pair(Math.min(one.task, other.task), Math.max(one.task, other.task));
    }

    @Override
    public int compareTo(Pair other) {
      return first == other.first
          ? Integer.compare(second, other.second)
          : Integer.compare(first, other.first);
    }
  }

  private static List<Use> uses(Plan plan) {
    List<Use> uses = new ArrayList<>();
    for (int index = 0; index < plan.graph().tasks().size(); index++) {
      Task task = plan.task(index);
      for (List<Access> accesses : List.of(task.reads(), task.writes())) {
        for (Access access : accesses) {
          if (access.resource().scheme().equals(FILE)) {
            uses.add(new Use(index, access));
          }
        }
      }
    }
    return uses;
  }

  /** Whether the text alone does not tell which paths are spelled out: those few are all tried. */
  private static boolean isInvolved(Use use) {
    String pattern = use.access.resource().pattern();
    return pattern.indexOf('{') >= 0 || pattern.indexOf('\\') >= 0;
  }

  /** What a pattern without braces and escapes may go beneath: the segments before each slash. */
  private static List<String> directories(Use use) {
    String pattern = use.access.resource().pattern();
    List<String> directories = new ArrayList<>();
    for (int slash = pattern.indexOf('/'); slash >= 0; slash = pattern.indexOf('/', slash + 1)) {
      directories.add(pattern.substring(0, slash));
    }
    return directories;
  }

  private static void meet(Plan plan, Use file, Use beneath, Map<Pair, Problem> problems) {
    Pair pair = Pair.of(file, beneath);
    boolean written = file.access.isWrite() || beneath.access.isWrite();
    if (file.task == beneath.task || !written || problems.containsKey(pair)) {
      return;
    }
    Access later = file.task > beneath.task ? file.access : beneath.access;
    file.access
        .resource()
        .directoryNamedBy(beneath.access.resource())
        .ifPresent(
            path ->
                problems.put(
                    pair,
                    new FileAndDirectory(
                        later.site(),
                        plan.graph().type(),
                        plan.task(file.task),
                        file.access,
                        plan.task(beneath.task),
                        beneath.access,
                        path)));
  }
}
