package dev.breakwater.codingagents.page;

import dev.breakwater.TaskGraph;
import dev.breakwater.workspace.Workspace;

/** Runs the task of the README. */
@TaskGraph(UserService.class)
interface Rename {

  String run(Workspace workspace);
}
