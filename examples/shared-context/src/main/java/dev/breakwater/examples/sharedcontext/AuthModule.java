package dev.breakwater.examples.sharedcontext;

import dev.breakwater.Snapshot;
import dev.breakwater.Task;
import dev.breakwater.Writes;
import dev.breakwater.workspace.Workspace;

/**
 * Renames {@code login} in its own files. It cannot see that others call it at this very moment.
 */
@Task
@Snapshot("src/**")
@Writes("src/auth/**")
final class AuthModule {

  void run(Pace pace, Workspace workspace) throws InterruptedException {
    pace.think();
    for (String file : workspace.list("src/auth/**")) {
      workspace.edit(file, text -> text.replace("login", "openSession"));
    }
  }
}
