package dev.breakwater.langchain4j;

import dev.breakwater.TaskGraph;
import dev.breakwater.workspace.Workspace;
import java.util.concurrent.CompletableFuture;

@TaskGraph(Custom.class)
interface OneCustom {
  CompletableFuture<String> run(Body body, Workspace workspace);
}
