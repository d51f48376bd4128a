package dev.breakwater.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Recorded workflows, declared as reads and writes alone, are ordered as they ran. Their parents
 * are the flows of files, and no file has two writers.
 */
class WorkflowTest {

  private record Arc(String earlier, String later) {}

  @Test
  void recordedWorkflowsAreOrderedAsTheyRan() throws IOException {
    List<Path> files = files();
    int tasks = 0;
    int edges = 0;
    for (Path file : files) {
      Workflow workflow = Workflow.read(file);
      TaskOrder order = workflow.matrix().plan();

      Set<Arc> recorded = recorded(workflow);
      assertEquals(List.of(), difference(recorded, derived(order)), () -> file.toString());
      assertEquals(List.of(), order.problems(), () -> file.toString());
      assertEquals(waves(workflow), derivedWaves(order), () -> file.toString());
      tasks += workflow.steps().size();
      edges += recorded.size();
    }
    System.out.printf(
        "workflows: %d, tasks: %d, edges: %d, all as recorded%n", files.size(), tasks, edges);
    assertEquals(38, files.size());
  }

  /** From the project's root, or from the module. */
  private static List<Path> files() throws IOException {
    Path folder =
        Stream.of("../shared", "../../shared")
            .map(shared -> Path.of(shared, "data", "wfinstances", "open"))
            .filter(Files::isDirectory)
            .findFirst()
            .orElse(Path.of("wfinstances"));
    assumeTrue(Files.isDirectory(folder), "skipped: no corpora");
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static Set<Arc> recorded(Workflow workflow) {
    return workflow.steps().stream()
        .flatMap(step -> step.parents().stream().map(parent -> new Arc(parent, step.id())))
        .collect(Collectors.toSet());
  }

  private static Set<Arc> derived(TaskOrder order) {
    Set<Arc> arcs = new HashSet<>();
    for (Edge edge : order.edges()) {
      assertTrue(arcs.add(new Arc(edge.from().name(), edge.to().name())), "twice");
    }
    return arcs;
  }

  /** What only one of the two has: the recorded with a minus, the derived with a plus. */
  private static List<String> difference(Set<Arc> recorded, Set<Arc> derived) {
    List<String> difference = new ArrayList<>();
    recorded.stream().filter(arc -> !derived.contains(arc)).forEach(a -> difference.add("-" + a));
    derived.stream().filter(arc -> !recorded.contains(arc)).forEach(a -> difference.add("+" + a));
    return difference;
  }

  /** By the formula, over the recorded parents. */
  private static Map<Integer, Set<String>> waves(Workflow workflow) {
    Map<String, List<String>> parents =
        workflow.steps().stream()
            .collect(Collectors.toMap(Workflow.Step::id, Workflow.Step::parents));
    Map<String, Integer> known = new HashMap<>();
    Map<Integer, Set<String>> waves = new TreeMap<>();
    parents
        .keySet()
        .forEach(
            id -> waves.computeIfAbsent(wave(id, parents, known), wave -> new HashSet<>()).add(id));
    return waves;
  }

  private static int wave(
      String id, Map<String, List<String>> parents, Map<String, Integer> known) {
    Integer wave = known.get(id);
    if (wave == null) {
      wave = 1;
      for (String parent : parents.get(id)) {
        wave = Math.max(wave, 1 + wave(parent, parents, known));
      }
      known.put(id, wave);
    }
    return wave;
  }

  private static Map<Integer, Set<String>> derivedWaves(TaskOrder order) {
    Map<Integer, Set<String>> waves = new TreeMap<>();
    for (List<MatrixTask> wave : order.waves()) {
      waves.put(waves.size() + 1, wave.stream().map(MatrixTask::name).collect(Collectors.toSet()));
    }
    return waves;
  }
}
