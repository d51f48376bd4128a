package dev.breakwater.examples.sharedcontext;

import dev.breakwater.Snapshot;
import dev.breakwater.Task;
import dev.breakwater.Writes;
import dev.breakwater.workspace.Workspace;
import java.util.StringJoiner;

/** Adds a route for each function that the other modules export. */
@Task
@Snapshot("src/**")
@Writes("src/gateway/**")
final class Gateway {

  void run(Pace pace, Workspace workspace) throws InterruptedException {
    pace.think();
    StringJoiner routes = new StringJoiner("\n", "", "\n");
    Functions.of(workspace)
        .forEach(
            (function, file) -> {
              if (!file.startsWith("src/gateway/")) {
                routes.add("route('/" + function + "', () => " + function + "());");
              }
            });
    workspace.write("src/gateway/routes.ts", "export function route() {}\n" + routes);
  }
}
