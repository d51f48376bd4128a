package dev.breakwater.langchain4j.page;

import dev.breakwater.Reads;
import dev.breakwater.Task;
import dev.breakwater.Writes;
import dev.breakwater.workspace.Workspace;
import dev.langchain4j.service.SystemMessage;
import dev.langchain4j.service.UserMessage;

@Task(timeout = "10m", attempts = 2)
@Reads("src/auth/types.ts")
@Writes("src/user/**")
interface UserService {
  @SystemMessage("You change TypeScript code. Keep its style.")
  @UserMessage("Use the types {{types}} in src/user.")
  UserReport run(TypeReport types, Workspace workspace);
}
