package dev.breakwater.langchain4j;

import dev.breakwater.Reads;
import dev.breakwater.Task;
import dev.breakwater.workspace.Workspace;
import dev.langchain4j.service.UserMessage;

/** An AI service that only reads. */
@Task
@Reads("docs/**")
interface Reader {
  @UserMessage("Read about {{topic}}.")
  String run(String topic, Workspace workspace);
}
