package dev.breakwater.testing.agents;

import dev.breakwater.Reads;
import dev.breakwater.Task;
import dev.breakwater.Writes;
import dev.breakwater.workspace.Workspace;

/** Runs the command of the task {@code third}. */
@Task
@Reads("docs/**")
@Writes("src/third/**")
final class Third {

  void run(Commands commands, Workspace workspace) {
    commands.run("third", workspace);
  }
}
