package dev.breakwater.testing.agents;

import dev.breakwater.TaskGraph;
import dev.breakwater.workspace.Workspace;
import java.util.concurrent.CompletableFuture;

/** One agent, which may change {@code src/first/**}. */
@TaskGraph(First.class)
interface OneAgent {

  CompletableFuture<Void> run(Jobs jobs, Workspace workspace);
}
