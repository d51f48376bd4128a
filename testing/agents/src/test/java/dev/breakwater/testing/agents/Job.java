package dev.breakwater.testing.agents;

import dev.breakwater.runtime.TaskContext;
import dev.breakwater.workspace.Workspace;

/** The work of a task. */
@FunctionalInterface
interface Job {

  void run(Workspace workspace, TaskContext context) throws Exception;
}
