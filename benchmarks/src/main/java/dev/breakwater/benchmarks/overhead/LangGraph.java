package dev.breakwater.benchmarks.overhead;

import static org.bsc.langgraph4j.action.AsyncNodeAction.node_async;

import dev.breakwater.benchmarks.graphs.Shape;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.IntSupplier;
import org.bsc.langgraph4j.CompiledGraph;
import org.bsc.langgraph4j.GraphDefinition;
import org.bsc.langgraph4j.GraphStateException;
import org.bsc.langgraph4j.RunnableConfig;
import org.bsc.langgraph4j.StateGraph;
import org.bsc.langgraph4j.state.AgentState;

/** A shape as users of LangGraph4j write it: nodes that pass on a state. */
final class LangGraph {

  private LangGraph() {}

  /** Whether it knows the shape: what it forks, it joins in the very next node. */
  static boolean canExpress(Shape shape) {
    List<List<Integer>> waves = shape.waves();
    for (int wave = 0; wave < waves.size(); wave++) {
      boolean joined = wave == waves.size() - 1 || waves.get(wave + 1).size() == 1;
      if (waves.get(wave).size() > 1 && !joined) {
        return false;
      }
    }
    return true;
  }

  static IntSupplier of(Shape shape, Executor executor) {
    CompiledGraph<AgentState> graph = compiled(shape);
    RunnableConfig config = config(shape, executor);
    List<Integer> sinks = shape.sinks();
    return () -> {
      AgentState end = graph.invoke(Map.of(), config).orElseThrow();
      int sum = 0;
      for (int sink : sinks) {
        sum += end.<Integer>value(name(sink)).orElseThrow();
      }
      return sum;
    };
  }

  private static CompiledGraph<AgentState> compiled(Shape shape) {
    try {
      StateGraph<AgentState> graph = new StateGraph<>(AgentState::new);
      for (int task = 0; task < shape.tasks(); task++) {
        List<Integer> predecessors = shape.predecessors().get(task);
        String name = name(task);
        graph.addNode(name, node_async(state -> Map.of(name, value(state, predecessors))));
        if (predecessors.isEmpty()) {
          graph.addEdge(GraphDefinition.START, name);
        }
        for (int predecessor : predecessors) {
          graph.addEdge(name(predecessor), name);
        }
      }
      for (int sink : shape.sinks()) {
        graph.addEdge(name(sink), GraphDefinition.END);
      }
      return graph.compile();
    } catch (GraphStateException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int value(AgentState state, List<Integer> predecessors) {
    int longest = 0;
    for (int predecessor : predecessors) {
      longest = Math.max(longest, state.<Integer>value(name(predecessor)).orElseThrow());
    }
    return 1 + longest;
  }

  /** The executor of what is forked, which is named by the node before the fork. */
  private static RunnableConfig config(Shape shape, Executor executor) {
    RunnableConfig.Builder config = RunnableConfig.builder();
    for (int task = 0; task < shape.tasks(); task++) {
      config.addParallelNodeExecutor(name(task), executor);
    }
    return config.build();
  }

  private static String name(int task) {
    return "t" + task;
  }
}
