package dev.breakwater.processor.write;

import dev.breakwater.plan.PatternOverlap;
import dev.breakwater.processor.model.Access;
import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.Task;
import dev.breakwater.processor.plan.Cause;
import dev.breakwater.processor.plan.GraphPlan;
import dev.breakwater.processor.plan.PlanEdge;
import dev.breakwater.processor.plan.TaskPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes a plan as JSON: its waves, and for each task its access and what it waits for, and why.
 */
final class JsonWriter {

  private JsonWriter() {}

  static String write(GraphPlan plan) {
    Map<String, Object> graph = new LinkedHashMap<>();
    graph.put("graph", plan.graph().type().canonicalName());
    List<Object> waves = new ArrayList<>();
    for (List<TaskPlan> wave : plan.waves()) {
      List<String> names = new ArrayList<>(wave.size());
      for (TaskPlan task : wave) {
        names.add(task.task().name());
      }
      waves.add(names);
    }
    graph.put("waves", waves);
    List<Object> tasks = new ArrayList<>();
    for (TaskPlan task : plan.tasks()) {
      tasks.add(task(task));
    }
    graph.put("tasks", tasks);
    return Json.print(graph);
  }

  private static Map<String, Object> task(TaskPlan planned) {
    Task task = planned.task();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", task.name());
    json.put("class", task.type().canonicalName());
    json.put("wave", planned.wave());
    json.put("reads", texts(task.reads()));
    addSnapshots(json, task.snapshots());
    json.put("writes", texts(task.writes()));
    List<Object> tools = tools(task);
    if (!tools.isEmpty()) {
      json.put("tools", tools);
    }
    List<Object> after = new ArrayList<>();
    for (PlanEdge edge : planned.incoming()) {
      after.add(after(edge));
    }
    json.put("after", after);
    return json;
  }

  private static List<Access> of(List<Access> accesses, Access.Kind kind) {
    return accesses.stream().filter(access -> access.kind() == kind).toList();
  }

  private static void addSnapshots(Map<String, Object> json, List<Access> snapshots) {
    if (!snapshots.isEmpty()) {
      json.put("snapshots", texts(snapshots));
    }
  }

  private static List<String> texts(List<Access> accesses) {
    List<String> texts = new ArrayList<>(accesses.size());
    for (Access access : accesses) {
      texts.add(access.resource().toString());
    }
    return texts;
  }

  private static List<Object> tools(Task task) {
    Set<ClassRef> tools = new LinkedHashSet<>();
    for (Access access : task.accesses()) {
      if (access.tool().isPresent()) {
        tools.add(access.tool().get());
      }
    }
    List<Object> json = new ArrayList<>();
    for (ClassRef tool : tools) {
      List<Access> of =
          task.accesses().stream()
              .filter(access -> access.tool().filter(tool::equals).isPresent())
              .toList();
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("class", tool.canonicalName());
      entry.put("reads", texts(of(of, Access.Kind.READ)));
      addSnapshots(entry, of(of, Access.Kind.SNAPSHOT));
      entry.put("writes", texts(of(of, Access.Kind.WRITE)));
      json.add(entry);
    }
    return json;
  }

  private static Map<String, Object> after(PlanEdge edge) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("task", edge.from().task().name());
    Set<Object> causes = new LinkedHashSet<>();
    for (Cause cause : edge.causes()) {
      causes.add(cause(cause));
    }
    json.put("because", List.copyOf(causes));
    return json;
  }

  private static Map<String, Object> cause(Cause cause) {
    Map<String, Object> json = new LinkedHashMap<>();
    if (cause instanceof Cause.Value value) {
      json.put("kind", "value");
      json.put("type", value.type().canonical());
    } else if (cause instanceof Cause.Flow flow) {
      PatternOverlap overlap = flow.overlap();
      json.put("kind", "access");
      json.put("write", overlap.first().toString());
      json.put("read", overlap.second().toString());
      json.put("witness", overlap.witnessText());
    } else {
      json.put("kind", "after");
    }
    return json;
  }
}
