package dev.breakwater.processor.write;

import dev.breakwater.processor.model.Access;
import dev.breakwater.processor.model.ClassRef;
import dev.breakwater.processor.model.Task;
import dev.breakwater.processor.plan.Cause;
import dev.breakwater.processor.plan.PlanEdge;
import dev.breakwater.plan.PatternOverlap;
import dev.breakwater.processor.plan.GraphPlan;
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
    List<List<Integer>> waves = plan.waves();
    int[] waveOf = new int[plan.graph().tasks().size()];
    for (int wave = 0; wave < waves.size(); wave++) {
      for (int task : waves.get(wave)) {
        waveOf[task] = wave + 1;
      }
    }
    Map<String, Object> graph = new LinkedHashMap<>();
    graph.put("graph", plan.graph().type().canonicalName());
    graph.put(
        "waves",
        waves.stream()
            .map(wave -> wave.stream().map(task -> plan.task(task).name()).toList())
            .toList());
    List<Object> tasks = new ArrayList<>();
    for (int task = 0; task < waveOf.length; task++) {
      tasks.add(task(plan, task, waveOf[task]));
    }
    graph.put("tasks", tasks);
    return Json.print(graph);
  }

  private static Map<String, Object> task(GraphPlan plan, int index, int wave) {
    Task task = plan.task(index);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", task.name());
    json.put("class", task.type().canonicalName());
    json.put("wave", wave);
    json.put("reads", texts(task.reads()));
    json.put("writes", texts(task.writes()));
    List<Object> tools = tools(task);
    if (!tools.isEmpty()) {
      json.put("tools", tools);
    }
    List<Object> after = new ArrayList<>();
    for (PlanEdge edge : plan.edgesTo(index)) {
      after.add(after(plan, edge));
    }
    json.put("after", after);
    return json;
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
      entry.put("reads", texts(of.stream().filter(access -> !access.isWrite()).toList()));
      entry.put("writes", texts(of.stream().filter(Access::isWrite).toList()));
      json.add(entry);
    }
    return json;
  }

  private static Map<String, Object> after(GraphPlan plan, PlanEdge edge) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("task", plan.task(edge.from()).name());
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
