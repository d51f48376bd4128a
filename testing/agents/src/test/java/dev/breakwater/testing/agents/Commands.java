package dev.breakwater.testing.agents;

import dev.breakwater.workspace.Command;
import dev.breakwater.workspace.CommandResult;
import dev.breakwater.workspace.Workspace;
import java.util.Map;

/** The commands that the tasks of a graph run, by the name of the task. */
record Commands(Map<String, Command> byTask) {

  CommandResult run(String task, Workspace workspace) {
    return workspace.exec(byTask.get(task)).orThrow();
  }
}
