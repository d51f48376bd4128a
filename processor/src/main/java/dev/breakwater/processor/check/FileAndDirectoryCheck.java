package dev.breakwater.processor.check;

import dev.breakwater.processor.model.Access;
import dev.breakwater.processor.model.Problem;
import dev.breakwater.processor.model.Task;
import dev.breakwater.processor.plan.Plan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reports each pair of tasks of which one writes, and which cannot both be right about a path. */
final class FileAndDirectoryCheck implements Check {

  private static final String FILE = "file";

  @Override
  public List<Problem> check(Plan plan) {
    Map<List<Integer>, Problem> byPair = new TreeMap<>(FileAndDirectoryCheck::compare);
    Map<String, List<Use>> byFirstSegment = byFirstSegment(plan);
    byFirstSegment
        .values()
        .forEach(
            uses -> {
              for (Use file : uses) {
                for (Use beneath : uses) {
                  meet(plan, file, beneath)
                      .ifPresent(problem -> byPair.putIfAbsent(pair(file, beneath), problem));
                }
              }
            });
    return List.copyOf(byPair.values());
  }

  private record Use(int task, Access access) {}

  private static List<Integer> pair(Use a, Use b) {
    return List.of(Math.min(a.task, b.task), Math.max(a.task, b.task));
  }

  private static int compare(List<Integer> a, List<Integer> b) {
    int first = Integer.compare(a.get(0), b.get(0));
    return first != 0 ? first : Integer.compare(a.get(1), b.get(1));
  }

  /** Literal paths that meet begin with the same segment; braces may hide it, so they go to all. */
  private static Map<String, List<Use>> byFirstSegment(Plan plan) {
    List<Use> all = new ArrayList<>();
    for (int i = 0; i < plan.graph().tasks().size(); i++) {
      Task task = plan.task(i);
      for (List<Access> accesses : List.of(task.reads(), task.writes())) {
        for (Access access : accesses) {
          if (access.resource().scheme().equals(FILE)) {
            all.add(new Use(i, access));
          }
        }
      }
    }
    Map<String, List<Use>> groups = new LinkedHashMap<>();
    for (Use use : all) {
      groups.computeIfAbsent(firstSegment(use), s -> new ArrayList<>()).add(use);
    }
    List<Use> anywhere = groups.remove("");
    if (anywhere != null) {
      groups.values().forEach(group -> group.addAll(anywhere));
      groups.put("", anywhere);
    }
    return groups;
  }

  private static String firstSegment(Use use) {
    String pattern = use.access.resource().pattern();
    int slash = pattern.indexOf('/');
    String first = slash < 0 ? pattern : pattern.substring(0, slash);
    return first.indexOf('{') >= 0 || first.indexOf('\\') >= 0 ? "" : first;
  }

  private static Optional<Problem> meet(Plan plan, Use file, Use beneath) {
    if (file.task == beneath.task || !(file.access.isWrite() || beneath.access.isWrite())) {
      return Optional.empty();
    }
    Access later = file.task > beneath.task ? file.access : beneath.access;
    return file.access
        .resource()
        .directoryNamedBy(beneath.access.resource())
        .map(
            path ->
                new FileAndDirectory(
                    later.site(),
                    plan.graph().type(),
                    plan.task(file.task),
                    file.access,
                    plan.task(beneath.task),
                    beneath.access,
                    path));
  }
}
