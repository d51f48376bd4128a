package dev.breakwater.benchmarks.makespan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the workflows that others recorded. They are no part of the project. */
final class Recordings {

  static final Path FOLDER = Path.of("..", "shared", "data", "wfinstances", "open");

  private static final Pattern TASK =
      Pattern.compile("\\{\"id\":\"([^\"]+)\",\"seconds\":([0-9.e-]+),\"parents\":\\[([^\\]]*)]");
  private static final Pattern ID = Pattern.compile("\"([^\"]+)\"");

  private final Map<String, MatchResult> tasks = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<List<Integer>> parents = new ArrayList<>();
  private final List<Double> seconds = new ArrayList<>();

  private Recordings() {}

  static boolean areThere() {
    return Files.isDirectory(FOLDER);
  }

  /** All of them, by the names of their files. */
  static List<Workflow> all() throws IOException {
    List<Workflow> workflows = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString().replaceFirst("\\.json$", "");
        workflows.add(parse(name.replaceFirst("^.*__", ""), Files.readString(file)));
      }
    }
    return workflows;
  }

  static Workflow parse(String name, String text) {
    Recordings recordings = new Recordings();
    List<MatchResult> tasks = TASK.matcher(text).results().toList();
    tasks.forEach(task -> recordings.tasks.put(task.group(1), task));
    tasks.forEach(task -> recordings.number(task.group(1)));
    return new Workflow(
        name,
        List.copyOf(recordings.parents),
        recordings.seconds.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private int number(String id) {
    Integer known = numbers.get(id);
    if (known != null) {
      return known;
    }
    MatchResult task = tasks.get(id);
    if (task == null) {
      throw new IllegalArgumentException("no task " + id);
    }
    List<Integer> before =
        ID.matcher(task.group(3)).results().map(parent -> number(parent.group(1))).toList();
    int number = parents.size();
    numbers.put(id, number);
    parents.add(before);
    seconds.add(Double.parseDouble(task.group(2)));
    return number;
  }
}
