package dev.breakwater.examples.agents;

import dev.breakwater.Snapshot;
import dev.breakwater.Task;
import dev.breakwater.workspace.Workspace;
import dev.langchain4j.service.UserMessage;

/** Finds the code that must change. It waits for nobody, and uses the cheaper model. */
@Task(timeout = "5m")
@Snapshot({"src/**", "tests/**"})
interface Survey {
  @UserMessage(
      """
      List the codes with which the code in src creates an AuthError, and the files in src and
      tests that mention AuthError, or that use verifyToken or find of a SessionRegistry.
      """)
  Findings run(Workspace workspace);
}
