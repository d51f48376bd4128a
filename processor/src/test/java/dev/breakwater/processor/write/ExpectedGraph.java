package dev.breakwater.processor.write;

import dev.breakwater.resource.Resource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The outcome of a graph by the rules of docs/language.md: by matrices and brute force. */
final class ExpectedGraph {

  private final List<RandomGraph.Part> tasks;
  private final int size;
  private final boolean[][] given;
  private final boolean[][] edges;
  private final boolean[][] before;
  private final List<List<List<Resource[]>>> flows = new ArrayList<>();

  private ExpectedGraph(RandomGraph graph) {
    this.tasks = graph.tasks();
    this.size = tasks.size();
    this.given = new boolean[size][size];
    for (int task = 0; task < size; task++) {
      for (int earlier : tasks.get(task).afters()) {
        given[earlier][task] = true;
      }
      for (int earlier : tasks.get(task).values()) {
        given[earlier][task] = true;
      }
    }
    boolean[][] givenBefore = closure(given);
    this.edges = copy(given);
    for (int writer = 0; writer < size; writer++) {
      flows.add(new ArrayList<>());
      for (int reader = 0; reader < size; reader++) {
        List<Resource[]> flow =
            writer == reader || givenBefore[reader][writer] ? List.of() : flow(writer, reader);
        flows.get(writer).add(flow);
        edges[writer][reader] |= !flow.isEmpty();
      }
    }
    this.before = closure(edges);
  }

  static ExpectedGraph of(RandomGraph graph) {
    return new ExpectedGraph(graph);
  }

  /** {@return the pairs of a write and a read that match a path which not both read and write} */
  private List<Resource[]> flow(int writer, int reader) {
    List<Resource[]> flow = new ArrayList<>();
    for (Resource write : tasks.get(writer).writes()) {
      for (Resource read : tasks.get(reader).reads()) {
        if (write
            .overlapOutside(read, tasks.get(writer).reads(), tasks.get(reader).writes())
            .isPresent()) {
          flow.add(new Resource[] {write, read});
        }
      }
    }
    return flow;
  }

  private static boolean[][] copy(boolean[][] matrix) {
    boolean[][] copy = new boolean[matrix.length][];
    for (int i = 0; i < matrix.length; i++) {
      copy[i] = matrix[i].clone();
    }
    return copy;
  }

  private static boolean[][] closure(boolean[][] matrix) {
    boolean[][] closure = copy(matrix);
    for (int k = 0; k < closure.length; k++) {
      for (int i = 0; i < closure.length; i++) {
        for (int j = 0; j < closure.length; j++) {
          closure[i][j] |= closure[i][k] && closure[k][j];
        }
      }
    }
    return closure;
  }

  /** {@return the number of errors of each kind} */
  Map<String, Integer> errors() {
    Map<String, Integer> errors = new TreeMap<>();
    put(errors, "DependencyCycle", cycles());
    put(errors, "UnorderedWrites", unordered());
    put(errors, "FileAndDirectory", filesAndDirectories());
    return errors;
  }

  private static void put(Map<String, Integer> errors, String id, int count) {
    if (count > 0) {
      errors.put(id, count);
    }
  }

  private int cycles() {
    Set<Set<Integer>> components = new HashSet<>();
    for (int task = 0; task < size; task++) {
      Set<Integer> component = new TreeSet<>();
      for (int other = 0; other < size; other++) {
        if (before[task][other] && before[other][task]) {
          component.add(other);
        }
      }
      if (!component.isEmpty()) {
        components.add(component);
      }
    }
    return components.size();
  }

  private int unordered() {
    boolean[][] pairs = new boolean[size][size];
    for (int one = 0; one < size; one++) {
      for (int other = 0; other < size; other++) {
        pairs[one][other] =
            one != other
                && !before[one][other]
                && !before[other][one]
                && overlapAny(tasks.get(one).writes(), tasks.get(other).writes());
      }
    }
    boolean[][] connected = closure(pairs);
    Set<Set<Integer>> groups = new HashSet<>();
    for (int task = 0; task < size; task++) {
      Set<Integer> group = new TreeSet<>();
      for (int other = 0; other < size; other++) {
        if (connected[task][other]) {
          group.add(other);
        }
      }
      if (!group.isEmpty()) {
        groups.add(group);
      }
    }
    return groups.size();
  }

  /** {@return the pairs of tasks of which UncheckedContext warns, which is reported once} */
  int uncheckedContexts() {
    int pairs = 0;
    for (int one = 0; one < tasks.size(); one++) {
      for (int other = one + 1; other < tasks.size(); other++) {
        boolean ordered = before[one][other] || before[other][one];
        if (!ordered && seesWritesOf(one, other) && seesWritesOf(other, one)) {
          pairs += isChecked(one, other) ? 0 : 1;
        }
      }
    }
    return pairs;
  }

  private boolean seesWritesOf(int observer, int writer) {
    return overlapAny(tasks.get(observer).snapshots(), tasks.get(writer).writes());
  }

  private boolean isChecked(int one, int other) {
    for (int later = 0; later < tasks.size(); later++) {
      if (before[one][later]
          && before[other][later]
          && overlapAny(tasks.get(later).reads(), tasks.get(one).writes())
          && overlapAny(tasks.get(later).reads(), tasks.get(other).writes())) {
        return true;
      }
    }
    return false;
  }

  private static boolean overlapAny(List<Resource> some, List<Resource> others) {
    return some.stream().anyMatch(one -> others.stream().anyMatch(one::overlaps));
  }

  private int filesAndDirectories() {
    int pairs = 0;
    for (int one = 0; one < size; one++) {
      for (int other = one + 1; other < size; other++) {
        pairs += isFileAndDirectory(one, other) || isFileAndDirectory(other, one) ? 1 : 0;
      }
    }
    return pairs;
  }

  private boolean isFileAndDirectory(int file, int deeper) {
    RandomGraph.Part one = tasks.get(file);
    RandomGraph.Part other = tasks.get(deeper);
    return names(one.writes(), other.writes())
        || names(one.writes(), other.reads())
        || names(one.reads(), other.writes());
  }

  private static boolean names(List<Resource> files, List<Resource> deeper) {
    return files.stream()
        .anyMatch(
            file -> deeper.stream().anyMatch(other -> file.directoryNamedBy(other).isPresent()));
  }

  String waves() {
    List<List<String>> waves = new ArrayList<>();
    for (int task = 0; task < size; task++) {
      while (waves.size() < wave(task)) {
        waves.add(new ArrayList<>());
      }
      waves.get(wave(task) - 1).add("t" + task);
    }
    return waves.stream()
        .map(wave -> "[" + String.join(",", wave) + "]")
        .collect(Collectors.joining(",", "[", "]"));
  }

  private int wave(int task) {
    int last = 0;
    for (int earlier = 0; earlier < size; earlier++) {
      last = edges[earlier][task] ? Math.max(last, wave(earlier)) : last;
    }
    return 1 + last;
  }

  /** {@return the edges that lead to each task, with their causes} */
  Map<String, List<String>> edges() {
    Map<String, List<String>> all = new TreeMap<>();
    for (int task = 0; task < size; task++) {
      List<String> of = new ArrayList<>();
      for (int earlier = 0; earlier < size; earlier++) {
        if (tasks.get(task).afters().contains(earlier)) {
          of.add("t" + earlier + " after");
        }
        if (tasks.get(task).values().contains(earlier)) {
          of.add("t" + earlier + " value");
        }
        for (Resource[] pair : flows.get(earlier).get(task)) {
          of.add("t" + earlier + " access " + pair[0] + " " + pair[1]);
        }
      }
      all.put("t" + task, of);
    }
    return all;
  }
}
