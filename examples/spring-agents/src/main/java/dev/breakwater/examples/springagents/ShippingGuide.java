package dev.breakwater.examples.springagents;

import dev.breakwater.Reads;
import dev.breakwater.Task;
import dev.breakwater.Writes;
import dev.breakwater.runtime.TaskContext;
import dev.breakwater.workspace.Workspace;

/** Writes the guide to shipping. */
@Task(timeout = "5m")
@Reads({"docs/glossary.md", "src/shipping/**"})
@Writes("docs/shipping.md")
record ShippingGuide(Assistant assistant) {

  String run(Workspace workspace, TaskContext context) {
    String prompt = "Write docs/shipping.md about src/shipping, with the terms of the glossary.";
    return assistant.ask(prompt, workspace, context);
  }
}
