package dev.breakwater.codingagents.page;

import dev.breakwater.Reads;
import dev.breakwater.Task;
import dev.breakwater.Writes;
import dev.breakwater.codingagents.CodingAgent;
import dev.breakwater.runtime.TaskContext;
import dev.breakwater.workspace.Workspace;
import java.util.List;

@Task(timeout = "30m", attempts = 2)
@Reads("src/**")
@Writes("tests/**")
record WriteTests(CodingAgent<?> agent) {

  record Report(List<String> files, String left) {}

  Report run(Workspace workspace, TaskContext context) {
    String prompt = "Write tests for src in tests. Report the files, and what is left to do.";
    return agent
        .answers(Report.class)
        .run(prompt, workspace, context)
        .orThrow()
        .answer(Report.class);
  }
}
