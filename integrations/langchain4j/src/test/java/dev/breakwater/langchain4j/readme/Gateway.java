package dev.breakwater.langchain4j.readme;

import dev.breakwater.Reads;
import dev.breakwater.Task;
import dev.breakwater.Writes;
import dev.breakwater.workspace.Workspace;
import dev.langchain4j.service.UserMessage;

@Task(timeout = "10m", attempts = 2)
@Reads("src/types.ts")
@Writes("src/gateway/**")
interface Gateway {
  @UserMessage("Use UserId of src/types.ts in src/gateway.")
  GatewayReport run(Workspace workspace);
}
