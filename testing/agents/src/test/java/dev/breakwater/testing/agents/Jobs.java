package dev.breakwater.testing.agents;

import dev.breakwater.runtime.TaskContext;
import dev.breakwater.workspace.Workspace;
import java.util.Map;

/** The jobs of the tasks of a graph, by the name of the task. */
record Jobs(Map<String, Job> byTask) {

  void run(Workspace workspace, TaskContext context) throws Exception {
    byTask.get(context.task()).run(workspace, context);
  }
}
