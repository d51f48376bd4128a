package dev.breakwater.examples.springagents;

import dev.breakwater.Reads;
import dev.breakwater.Task;
import dev.breakwater.Writes;
import dev.breakwater.runtime.TaskContext;
import dev.breakwater.workspace.Workspace;

/** Writes the guide to billing. */
@Task(timeout = "5m")
@Reads({"docs/glossary.md", "src/billing/**"})
@Writes("docs/billing.md")
record BillingGuide(Assistant assistant) {

  String run(Workspace workspace, TaskContext context) {
    String prompt = "Write docs/billing.md about src/billing, with the terms of the glossary.";
    return assistant.ask(prompt, workspace, context);
  }
}
