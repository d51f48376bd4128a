package dev.breakwater.examples.sharedcontext;

import dev.breakwater.Snapshot;
import dev.breakwater.Task;
import dev.breakwater.Writes;
import dev.breakwater.workspace.Workspace;

/** Adds a page that signs users in, by the function that it finds in the auth module. */
@Task
@Snapshot("src/**")
@Writes("src/user/**")
final class UserService {

  void run(Pace pace, Workspace workspace) throws InterruptedException {
    pace.think();
    String signIn = Functions.first(workspace, "src/auth/");
    workspace.write(
        "src/user/page.ts", "export function userPage() {\n  return " + signIn + "();\n}\n");
  }
}
