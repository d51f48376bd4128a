package dev.breakwater.langchain4j;

import dev.breakwater.Reads;
import dev.breakwater.Task;
import dev.breakwater.runtime.TaskContext;
import dev.breakwater.workspace.Workspace;

/** One of two parallel tasks. */
@Task
@Reads("docs/**")
final class First {
  void run(TwoTasks.Bodies bodies, Workspace workspace, TaskContext context) throws Exception {
    bodies.first().run(workspace, context);
  }
}
