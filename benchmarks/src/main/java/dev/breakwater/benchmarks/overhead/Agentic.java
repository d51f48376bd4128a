package dev.breakwater.benchmarks.overhead;

import dev.breakwater.benchmarks.graphs.Shape;
import dev.langchain4j.agentic.AgenticServices;
import dev.langchain4j.agentic.UntypedAgent;
import dev.langchain4j.agentic.scope.AgenticScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.IntSupplier;

/**
 * A shape as users of LangChain4j's agents write it, with plain Java for agents: a sequence of what
 * runs in parallel, so that a graph is run in waves.
 */
final class Agentic {

  private Agentic() {}

  static IntSupplier of(Shape shape, Executor executor) {
    List<Object> steps = new ArrayList<>();
    for (List<Integer> wave : shape.waves()) {
      List<Object> agents = wave.stream().map(task -> agent(shape, task)).toList();
      steps.add(
          agents.size() == 1
              ? agents.get(0)
              : AgenticServices.parallelBuilder().executor(executor).subAgents(agents).build());
    }
    List<Integer> sinks = shape.sinks();
    UntypedAgent graph =
        AgenticServices.sequenceBuilder()
            .subAgents(steps)
            .output(scope -> sinks.stream().mapToInt(sink -> value(scope, sink)).sum())
            .build();
    return () -> (Integer) graph.invoke(Map.of());
  }

  private static Object agent(Shape shape, int task) {
    List<Integer> predecessors = shape.predecessors().get(task);
    return AgenticServices.agentAction(
        scope -> {
          int longest = 0;
          for (int predecessor : predecessors) {
            longest = Math.max(longest, value(scope, predecessor));
          }
          scope.writeState(name(task), 1 + longest);
        });
  }

  private static int value(AgenticScope scope, int task) {
    return (Integer) scope.readState(name(task));
  }

  private static String name(int task) {
    return "t" + task;
  }
}
