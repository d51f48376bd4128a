package dev.breakwater.examples.codingagents;

import dev.breakwater.codingagents.CodingAgent;
import dev.breakwater.runtime.TaskContext;
import dev.breakwater.workspace.Workspace;

/** The agent of all tasks, which the user chooses. */
record Agent(CodingAgent<?> program) {

  String run(String prompt, Workspace workspace, TaskContext context) {
    return program.run(prompt, workspace, context).orThrow().answer();
  }
}
