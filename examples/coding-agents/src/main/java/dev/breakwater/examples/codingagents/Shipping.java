package dev.breakwater.examples.codingagents;

import dev.breakwater.Reads;
import dev.breakwater.Snapshot;
import dev.breakwater.Task;
import dev.breakwater.Writes;
import dev.breakwater.codingagents.AgentResult;
import dev.breakwater.codingagents.CodingAgent;
import dev.breakwater.runtime.TaskContext;
import dev.breakwater.workspace.Workspace;

/** Asks an agent to change the logging of {@code src/shipping}. */
@Task(attempts = 2)
@Reads("AGENTS.md")
@Snapshot("src/**")
@Writes("src/shipping/**")
final class Shipping {

  AgentResult run(CodingAgent<?> agent, Workspace workspace, TaskContext context) {
    return agent.run(Prompts.changeLogging("shipping"), workspace, context).orThrow();
  }
}
