package dev.breakwater.examples.agents;

import dev.breakwater.From;
import dev.breakwater.Reads;
import dev.breakwater.Task;
import dev.breakwater.Writes;
import dev.breakwater.workspace.Workspace;
import dev.langchain4j.service.SystemMessage;
import dev.langchain4j.service.UserMessage;

/** Changes the messages to users. It needs only the types, so it runs next to the auth module. */
@Task(timeout = "10m", attempts = 2)
@Reads("src/auth/types.ts")
@Writes({"src/user/*.ts", "tests/user/*.ts"})
interface UserService {
  @SystemMessage("You change TypeScript code. Keep its style.")
  @UserMessage(
      """
      Let explain in src/user/messages.ts take an AuthFailure of src/auth/types.ts, and map each of
      its members to the current text. Adapt tests/user. A survey has found: {{findings}}.
      The types are new: {{types}}.
      """)
  Report run(Findings findings, @From(TypeDefs.class) Report types, Workspace workspace);
}
