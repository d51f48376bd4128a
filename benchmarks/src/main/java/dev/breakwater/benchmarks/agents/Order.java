package dev.breakwater.benchmarks.agents;

import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The order that the processor derived from the declarations of a graph. Immutable.
 *
 * @param names the names of the classes of the agents, each behind the agents that it waits for
 * @param after for each agent, the agents that it waits for
 */
record Order(List<String> names, Map<String, List<String>> after) {

  static Order of(AgentGraph graph, Plan plan) {
    Map<String, List<String>> after = new HashMap<>();
    for (PlannedTask task : plan.tasks()) {
      after.put(
          task.type().getSimpleName(),
          task.after().stream().map(before -> before.type().getSimpleName()).toList());
    }
    return new Order(graph.agents().stream().map(Agent::name).toList(), Map.copyOf(after));
  }

  /** {@return the agents that an agent waits for} */
  List<String> before(String name) {
    return Objects.requireNonNull(after.get(name));
  }

  /** {@return the seconds of the longest chain of agents} */
  double criticalPath(Script script) {
    Map<String, Double> ends = new HashMap<>();
    double last = 0;
    for (String name : names) {
      double start = before(name).stream().mapToDouble(ends::get).max().orElse(0);
      double end = start + script.seconds(name);
      ends.put(name, end);
      last = Math.max(last, end);
    }
    return last;
  }
}
