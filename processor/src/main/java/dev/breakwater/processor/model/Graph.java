package dev.breakwater.processor.model;

import dev.breakwater.resource.Resource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A graph with all of it that could be read.
 *
 * @param isPublic whether the interface can be seen from everywhere
 * @param listed every class that the graph names, also those that are no usable tasks, so that
 *     nobody is told that they are not listed
 * @param tasks in the order in which the graph lists them
 * @param silenced the lints that it silences by {@code @SuppressWarnings}, for all its tasks
 * @param outsideReads what the graph states that its tasks read and none of them writes; empty
 *     where it states nothing
 * @param method empty where the interface has no usable method, which is then a problem of its own
 */
public record Graph(
    ClassRef type,
    boolean isPublic,
    Set<ClassRef> listed,
    List<Task> tasks,
    Set<String> silenced,
    Optional<List<Resource>> outsideReads,
    Optional<GraphMethod> method) {

  public Graph {
    listed = Set.copyOf(listed);
    tasks = List.copyOf(tasks);
    silenced = Set.copyOf(silenced);
    outsideReads = outsideReads.map(List::copyOf);
  }

  /** {@return whether a task declares a snapshot} */
  public boolean hasSnapshots() {
    return tasks.stream().anyMatch(task -> !task.snapshots().isEmpty());
  }

  /** The simple name of the orchestrator that is written for it. */
  public String orchestratorName() {
    return orchestratorName(type);
  }

  /** The simple name of the orchestrator of that graph. */
  public static String orchestratorName(ClassRef graph) {
    return String.join("_", graph.simpleNames()) + "Orchestrator";
  }

  /** The place of each task in the list, by its class: made anew for each call. */
  public Map<ClassRef, Integer> places() {
    Map<ClassRef, Integer> places = new HashMap<>();
    for (int i = 0; i < tasks.size(); i++) {
      places.put(tasks.get(i).type(), i);
    }
    return places;
  }
}
