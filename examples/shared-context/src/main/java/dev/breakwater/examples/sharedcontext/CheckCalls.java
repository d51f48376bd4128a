package dev.breakwater.examples.sharedcontext;

import dev.breakwater.Reads;
import dev.breakwater.Task;
import dev.breakwater.workspace.Workspace;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Checks the merged project, as a build would: it reads everything, so that it runs after the
 * agents. Without such a task, the compiler warns: {@code UncheckedContext}.
 */
@Task
@Reads("**")
final class CheckCalls {

  List<String> run(Workspace workspace) {
    Set<String> functions = Functions.of(workspace).keySet();
    Set<String> problems = new TreeSet<>();
    for (String file : workspace.list("src/**")) {
      for (String called : Functions.called(workspace.read(file))) {
        if (!functions.contains(called)) {
          problems.add(file + " calls " + called + "(), which no file exports");
        }
      }
    }
    return List.copyOf(problems);
  }
}
