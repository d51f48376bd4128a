package dev.breakwater.langchain4j.page;

import dev.breakwater.Reads;
import dev.breakwater.Task;
import dev.breakwater.workspace.Workspace;
import dev.langchain4j.service.UserMessage;

@Task(timeout = "5m")
@Reads("src/auth/**")
interface Survey {
  @UserMessage("List the types that src/auth exports.")
  TypeReport run(Workspace workspace);
}
