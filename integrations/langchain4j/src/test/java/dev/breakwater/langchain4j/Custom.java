package dev.breakwater.langchain4j;

import dev.breakwater.Reads;
import dev.breakwater.Task;
import dev.breakwater.Writes;
import dev.breakwater.runtime.TaskContext;
import dev.breakwater.workspace.Workspace;

/** A class task that does what a test wants. */
@Task
@Reads("docs/**")
@Writes("src/**")
final class Custom {
  String run(Body body, Workspace workspace, TaskContext context) throws Exception {
    return body.run(workspace, context);
  }
}
