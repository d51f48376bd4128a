package dev.breakwater.examples.codingagents;

import dev.breakwater.Reads;
import dev.breakwater.Task;
import dev.breakwater.Writes;
import dev.breakwater.runtime.TaskContext;
import dev.breakwater.workspace.Workspace;

@Task(timeout = "30m", attempts = 2)
@Reads("src/**")
@Writes("tests/**")
final class WriteTests {

  String run(Agent agent, Workspace workspace, TaskContext context) {
    String prompt =
        "Write tests of the functions in src as scripts tests/<function>_test.sh, which fail with exit code 1.";
    return agent.run(prompt, workspace, context);
  }
}
