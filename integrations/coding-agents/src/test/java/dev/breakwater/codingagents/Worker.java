package dev.breakwater.codingagents;

import dev.breakwater.Reads;
import dev.breakwater.Task;
import dev.breakwater.Writes;
import dev.breakwater.runtime.TaskContext;
import dev.breakwater.workspace.Workspace;

/** Does the job of a test. */
@Task(attempts = 2)
@Reads({"docs/**", "AGENTS.md"})
@Writes("src/**")
final class Worker {

  void run(Job job, Workspace workspace, TaskContext context) throws Exception {
    job.run(workspace, context);
  }
}
