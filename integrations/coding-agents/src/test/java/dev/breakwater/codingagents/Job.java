package dev.breakwater.codingagents;

import dev.breakwater.runtime.TaskContext;
import dev.breakwater.workspace.Workspace;

/** The work of a task of the tests. */
@FunctionalInterface
interface Job {

  void run(Workspace workspace, TaskContext context) throws Exception;
}
