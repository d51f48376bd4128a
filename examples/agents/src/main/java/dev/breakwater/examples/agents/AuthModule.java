package dev.breakwater.examples.agents;

import dev.breakwater.From;
import dev.breakwater.Reads;
import dev.breakwater.Task;
import dev.breakwater.Writes;
import dev.breakwater.workspace.Workspace;
import dev.langchain4j.service.SystemMessage;
import dev.langchain4j.service.UserMessage;

/** Changes the auth module, with its tests. */
@Task(timeout = "10m", attempts = 2)
@Reads("src/auth/*.ts")
@Writes({"src/auth/{service,session,token}.ts", "tests/auth/*.ts"})
interface AuthModule {
  @SystemMessage("You change TypeScript code. Keep its style.")
  @UserMessage(
      """
      Return a Result of src/auth/types.ts from all functions in src/auth that throw an AuthError.
      Adapt all tests of these functions. A survey has found: {{findings}}.
      The types are new: {{types}}.
      """)
  Report run(Findings findings, @From(TypeDefs.class) Report types, Workspace workspace);
}
