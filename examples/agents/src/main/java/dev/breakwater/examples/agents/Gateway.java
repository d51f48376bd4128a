package dev.breakwater.examples.agents;

import dev.breakwater.From;
import dev.breakwater.Reads;
import dev.breakwater.Task;
import dev.breakwater.Writes;
import dev.breakwater.workspace.Workspace;
import dev.langchain4j.service.SystemMessage;
import dev.langchain4j.service.UserMessage;

/** Changes the callers of the auth module, with what that had to leave. */
@Task(timeout = "10m", attempts = 2)
@Reads("src/auth/*.ts")
@Writes({"src/gateway/*.ts", "tests/gateway/*.ts"})
interface Gateway {
  @SystemMessage("You change TypeScript code. Keep its style.")
  @UserMessage(
      """
      Adapt src/gateway and tests/gateway to the new signatures in src/auth.
      A survey has found: {{findings}}. The author of src/auth reports: {{auth}}.
      """)
  Report run(Findings findings, @From(AuthModule.class) Report auth, Workspace workspace);
}
