package dev.breakwater.langchain4j;

import dev.breakwater.Reads;
import dev.breakwater.Task;
import dev.breakwater.workspace.Workspace;

/** A class task without a model. */
@Task
@Reads("docs/**")
final class TakeNotes {
  Notes run(Workspace workspace) {
    return new Notes("two words: " + workspace.read("docs/a.md").strip());
  }
}
