package dev.breakwater.langchain4j;

import dev.breakwater.TaskGraph;
import dev.breakwater.workspace.Workspace;
import java.util.concurrent.CompletableFuture;

/** A class task and an AI service. */
@TaskGraph({TakeNotes.class, Writer.class})
interface Mixed {
  CompletableFuture<Writer.Summary> run(Workspace workspace);
}
