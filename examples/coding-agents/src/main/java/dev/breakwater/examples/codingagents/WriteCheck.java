package dev.breakwater.examples.codingagents;

import dev.breakwater.Reads;
import dev.breakwater.Task;
import dev.breakwater.Writes;
import dev.breakwater.runtime.TaskContext;
import dev.breakwater.workspace.Workspace;

@Task(timeout = "30m", attempts = 2)
@Reads("src/**")
@Writes("ci/**")
final class WriteCheck {

  String run(Agent agent, Workspace workspace, TaskContext context) {
    String prompt =
        "Write a script ci/check.sh that runs all scripts in tests and prints which of them pass.";
    return agent.run(prompt, workspace, context);
  }
}
