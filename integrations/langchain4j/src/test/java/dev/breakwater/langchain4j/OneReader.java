package dev.breakwater.langchain4j;

import dev.breakwater.TaskGraph;
import dev.breakwater.workspace.Workspace;
import java.util.concurrent.CompletableFuture;

@TaskGraph(Reader.class)
interface OneReader {
  CompletableFuture<String> run(String topic, Workspace workspace);
}
