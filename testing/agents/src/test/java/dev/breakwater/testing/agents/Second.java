package dev.breakwater.testing.agents;

import dev.breakwater.Reads;
import dev.breakwater.Task;
import dev.breakwater.Writes;
import dev.breakwater.workspace.Workspace;

/** Runs the command of the task {@code second}. */
@Task
@Reads("docs/**")
@Writes("src/second/**")
final class Second {

  void run(Commands commands, Workspace workspace) {
    commands.run("second", workspace);
  }
}
