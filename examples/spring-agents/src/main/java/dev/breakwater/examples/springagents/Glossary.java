package dev.breakwater.examples.springagents;

import dev.breakwater.Reads;
import dev.breakwater.Task;
import dev.breakwater.Writes;
import dev.breakwater.runtime.TaskContext;
import dev.breakwater.workspace.Workspace;

/** Writes the glossary that the guides use. */
@Task(timeout = "5m")
@Reads("src/**")
@Writes("docs/glossary.md")
record Glossary(Assistant assistant) {

  String run(Workspace workspace, TaskContext context) {
    return assistant.ask("Write docs/glossary.md with the terms of src.", workspace, context);
  }
}
