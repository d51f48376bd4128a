package dev.breakwater.testing.agents;

import dev.breakwater.TaskGraph;
import dev.breakwater.workspace.Workspace;
import java.util.concurrent.CompletableFuture;

/** Three agents that run in parallel, since their files do not overlap. */
@TaskGraph({First.class, Second.class, Third.class})
interface ThreeAgents {

  CompletableFuture<Void> run(Jobs jobs, Workspace workspace);
}
