package dev.breakwater.testing.agents;

import dev.breakwater.Reads;
import dev.breakwater.Task;
import dev.breakwater.Writes;
import dev.breakwater.workspace.Workspace;

/** Runs the command of the task {@code first}. */
@Task
@Reads("docs/**")
@Writes("src/first/**")
final class First {

  void run(Commands commands, Workspace workspace) {
    commands.run("first", workspace);
  }
}
