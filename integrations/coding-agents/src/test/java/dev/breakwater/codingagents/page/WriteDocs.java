package dev.breakwater.codingagents.page;

import dev.breakwater.Reads;
import dev.breakwater.Task;
import dev.breakwater.Writes;
import dev.breakwater.codingagents.CodingAgent;
import dev.breakwater.runtime.TaskContext;
import dev.breakwater.workspace.Workspace;

@Task(timeout = "30m", attempts = 2)
@Reads("src/**")
@Writes("docs/**")
record WriteDocs(CodingAgent<?> agent) {
  String run(Workspace workspace, TaskContext context) {
    String prompt = "Describe each file of src in docs/overview.md, in one sentence each.";
    return agent.run(prompt, workspace, context).orThrow().answer();
  }
}
