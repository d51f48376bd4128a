package dev.breakwater.codingagents.page;

import dev.breakwater.Reads;
import dev.breakwater.Task;
import dev.breakwater.Writes;
import dev.breakwater.codingagents.ClaudeCode;
import dev.breakwater.runtime.TaskContext;
import dev.breakwater.workspace.Workspace;

@Task(timeout = "20m", attempts = 2)
@Reads("src/types.ts")
@Writes({"src/user/**", "tests/user/**"})
record UserService(ClaudeCode claude) {
  String run(Workspace workspace, TaskContext context) {
    String prompt = "Use UserId of src/types.ts in src/user and tests/user.";
    return claude.maxTurns(40).run(prompt, workspace, context).orThrow().answer();
  }
}
