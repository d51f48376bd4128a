package dev.breakwater.codingagents;

import dev.breakwater.TaskGraph;
import dev.breakwater.workspace.Workspace;

/** One task, which runs an agent. */
@TaskGraph(Worker.class)
interface Work {

  void run(Job job, Workspace workspace);
}
