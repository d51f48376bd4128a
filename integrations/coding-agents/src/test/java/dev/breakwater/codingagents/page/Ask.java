package dev.breakwater.codingagents.page;

import dev.breakwater.Task;
import dev.breakwater.TaskGraph;
import dev.breakwater.Writes;
import dev.breakwater.runtime.TaskContext;
import dev.breakwater.workspace.Workspace;
import java.util.function.BiConsumer;

/** Runs a test in a task. */
@TaskGraph(Ask.Asking.class)
interface Ask {

  void run(BiConsumer<Workspace, TaskContext> job, Workspace workspace);

  /** The task. */
  @Task
  @Writes("src/user/**")
  final class Asking {

    void run(BiConsumer<Workspace, TaskContext> job, Workspace workspace, TaskContext context) {
      job.accept(workspace, context);
    }
  }
}
