package dev.breakwater.plan;

import dev.breakwater.resource.Resource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds pairs of tasks, one of which writes, that take one path for a file and for a directory.
 *
 * <p>{@link Resource#directoryNamedBy} decides. A table of the directories that patterns name
 * spares most pairs: only patterns with braces or escapes, whose text does not show the paths that
 * they spell out, and very long ones are compared with all others.
 */
final class FileAndDirectoryRule {

  /** The length from which the table would take more memory than it saves time. */
  private static final int LONG = 4_096;

  private final List<Use> uses;
  private final Map<String, List<Use>> byDirectory = new HashMap<>();
  private final List<Use> unclear = new ArrayList<>();
  private final Map<Pair, FileAndDirectory> problems = new TreeMap<>();

  private FileAndDirectoryRule(List<Use> uses) {
    this.uses = uses;
  }

  private record Use(MatrixTask task, Resource resource, boolean written) {}

  private record Pair(int first, int second) implements Comparable<Pair> {
    @Override
    public int compareTo(Pair other) {
      return first == other.first
          ? Integer.compare(second, other.second)
          : Integer.compare(first, other.first);
    }
  }

  /** {@return one problem for each pair of tasks, in ascending order of their indexes} */
  static List<FileAndDirectory> check(AccessMatrix matrix) {
    FileAndDirectoryRule rule = new FileAndDirectoryRule(uses(matrix));
    rule.check();
    return List.copyOf(rule.problems.values());
  }

  private static List<Use> uses(AccessMatrix matrix) {
    List<Use> uses = new ArrayList<>();
    for (MatrixTask task : matrix.tasks()) {
      add(uses, task, task.reads(), false);
      add(uses, task, task.writes(), true);
    }
    return uses;
  }

  private static void add(
      List<Use> uses, MatrixTask task, List<Resource> resources, boolean written) {
    for (Resource resource : resources) {
      if (resource.scheme().equals("file")) {
        uses.add(new Use(task, resource, written));
      }
    }
  }

  private void check() {
    for (Use use : uses) {
      if (isUnclear(use)) {
        unclear.add(use);
      } else {
        addDirectories(use);
      }
    }
    for (Use file : uses) {
      boolean all = isUnclear(file);
      List<Use> beneath = all ? uses : byDirectory.getOrDefault(file.resource.pattern(), List.of());
      for (Use use : beneath) {
        compare(file, use);
      }
      if (!all) {
        for (Use use : unclear) {
          compare(file, use);
        }
      }
    }
  }

  private static boolean isUnclear(Use use) {
    String pattern = use.resource.pattern();
    return pattern.length() > LONG || pattern.indexOf('{') >= 0 || pattern.indexOf('\\') >= 0;
  }

  /** Registers the directories of a pattern without braces and escapes: the text before a slash. */
  private void addDirectories(Use use) {
    String pattern = use.resource.pattern();
    for (int slash = pattern.indexOf('/'); slash >= 0; slash = pattern.indexOf('/', slash + 1)) {
      byDirectory
          .computeIfAbsent(pattern.substring(0, slash), directory -> new ArrayList<>())
          .add(use);
    }
  }

  private void compare(Use file, Use beneath) {
    if (file.task == beneath.task || !(file.written || beneath.written)) {
      return;
    }
    int one = file.task.index();
    int other = beneath.task.index();
    Pair pair = new Pair(Math.min(one, other), Math.max(one, other));
    if (problems.containsKey(pair)) {
      return;
    }
    Optional<String> path = file.resource.directoryNamedBy(beneath.resource);
    if (path.isPresent()) {
      problems.put(
          pair,
          new FileAndDirectory(
              file.task,
              file.resource,
              file.written,
              beneath.task,
              beneath.resource,
              beneath.written,
              path.get()));
    }
  }
}
