package dev.breakwater.langchain4j;

import dev.breakwater.TaskGraph;
import dev.breakwater.workspace.Workspace;
import java.util.concurrent.CompletableFuture;

@TaskGraph({First.class, Second.class})
interface TwoTasks {

  record Bodies(Body first, Body second) {}

  CompletableFuture<Void> run(Bodies bodies, Workspace workspace);
}
