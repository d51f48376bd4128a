package dev.breakwater.workspace.recording;

import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tasks of a graph that were recorded, and the order that the graph gives them. */
final class RecordedGraph {

  private final String name;
  private final Map<String, RecordedTask> tasks = new LinkedHashMap<>();
  private final Set<Order> given = new HashSet<>();

  /** One task comes before another one. */
  record Order(String first, String second) {}

  RecordedGraph(String name) {
    this.name = name;
  }

  synchronized void add(Plan plan) {
    for (PlannedTask task : plan.tasks()) {
      task(task.name(), task.type().getSimpleName());
      task.after().forEach(before -> given.add(new Order(before.name(), task.name())));
    }
  }

  synchronized RecordedTask task(String task, String type) {
    return tasks.computeIfAbsent(task, unused -> new RecordedTask(task, type));
  }

  String name() {
    return name;
  }

  synchronized List<Suggestion> suggestions() {
    List<Touched> touched = tasks.values().stream().map(RecordedTask::touched).toList();
    return Suggestions.of(name, touched, Set.copyOf(given));
  }
}
