package dev.breakwater.testing.agents;

import dev.breakwater.Reads;
import dev.breakwater.Task;
import dev.breakwater.Writes;
import dev.breakwater.runtime.TaskContext;
import dev.breakwater.workspace.Workspace;

/** Does the job of the task {@code first}. */
@Task
@Reads("docs/**")
@Writes("src/first/**")
final class First {

  void run(Jobs jobs, Workspace workspace, TaskContext context) throws Exception {
    jobs.run(workspace, context);
  }
}
