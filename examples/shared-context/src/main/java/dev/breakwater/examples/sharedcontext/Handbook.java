package dev.breakwater.examples.sharedcontext;

import dev.breakwater.Snapshot;
import dev.breakwater.Task;
import dev.breakwater.Writes;
import dev.breakwater.workspace.Workspace;

/** Lists all functions. */
@Task
@Snapshot("src/**")
@Writes("docs/**")
final class Handbook {

  void run(Pace pace, Workspace workspace) throws InterruptedException {
    pace.think();
    StringBuilder page = new StringBuilder("# Functions\n\n");
    Functions.of(workspace)
        .forEach(
            (function, file) ->
                page.append("- ").append(function).append(" (").append(file).append(")\n"));
    workspace.write("docs/functions.md", page);
  }
}
