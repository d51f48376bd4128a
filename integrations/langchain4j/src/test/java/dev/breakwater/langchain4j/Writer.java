package dev.breakwater.langchain4j;

import dev.breakwater.Reads;
import dev.breakwater.Task;
import dev.breakwater.Writes;
import dev.breakwater.workspace.Workspace;
import dev.langchain4j.service.SystemMessage;
import dev.langchain4j.service.UserMessage;

/** An AI service that uses the notes of a class task, and returns a record. */
@Task(attempts = 2)
@Reads("docs/**")
@Writes("src/user/**")
interface Writer {

  record Summary(String text, int files) {}

  @SystemMessage("You are a careful writer.")
  @UserMessage("Use these notes: {{notes}}")
  Summary run(Notes notes, Workspace workspace);
}
