package dev.breakwater.benchmarks.agents;

import dev.breakwater.runtime.Engine;
import dev.breakwater.workspace.Workspace;

/** Runs the orchestrator that the annotation processor generated for a graph. */
@FunctionalInterface
public interface AgentDriver {

  /**
   * Runs the graph until its end.
   *
   * @param engine the engine
   * @param workspace the files
   * @param script the latencies
   */
  void run(Engine engine, Workspace workspace, Script script);
}
