package dev.breakwater.examples.agents;

import dev.breakwater.Snapshot;
import dev.breakwater.Task;
import dev.breakwater.Writes;
import dev.breakwater.workspace.Workspace;
import dev.langchain4j.service.SystemMessage;
import dev.langchain4j.service.UserMessage;

/** Defines the types that all others use. */
@Task(timeout = "5m", attempts = 2)
@Snapshot("src/auth/*.ts")
@Writes("src/auth/types.ts")
interface TypeDefs {
  @SystemMessage("You change TypeScript code. Keep its style.")
  @UserMessage(
      """
      Replace the class AuthError in src/auth/types.ts by a type AuthFailure, the union of all codes
      that src/auth uses, and a type Result<T>: either { ok: true, value: T }, or
      { ok: false, reason: AuthFailure }. All members are readonly.
      """)
  Report run(Workspace workspace);
}
