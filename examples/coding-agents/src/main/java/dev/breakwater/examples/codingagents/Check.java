package dev.breakwater.examples.codingagents;

import dev.breakwater.Reads;
import dev.breakwater.Task;
import dev.breakwater.workspace.Command;
import dev.breakwater.workspace.CommandResult;
import dev.breakwater.workspace.Workspace;

/** Runs the tests on the merged tree: it reads everything, and so runs after everybody. */
@Task
@Reads("**")
final class Check {

  String run(Workspace workspace) {
    CommandResult result = workspace.exec(Command.of("sh", "ci/check.sh"));
    return result.exitCode() == 0 ? result.output() : "the tests fail: " + result.errors();
  }
}
