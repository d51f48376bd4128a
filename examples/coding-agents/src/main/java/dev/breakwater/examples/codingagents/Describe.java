package dev.breakwater.examples.codingagents;

import dev.breakwater.Reads;
import dev.breakwater.Task;
import dev.breakwater.Writes;
import dev.breakwater.runtime.TaskContext;
import dev.breakwater.workspace.Workspace;

@Task(timeout = "30m", attempts = 2)
@Reads({"src/**", "README.md"})
@Writes("docs/**")
final class Describe {

  String run(Agent agent, Workspace workspace, TaskContext context) {
    String prompt = "List the functions of src in docs/functions.md, one line each.";
    return agent.run(prompt, workspace, context);
  }
}
