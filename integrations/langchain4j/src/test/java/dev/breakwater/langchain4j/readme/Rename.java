package dev.breakwater.langchain4j.readme;

import dev.breakwater.TaskGraph;
import dev.breakwater.workspace.Workspace;

/** Runs the task of the README. */
@TaskGraph(Gateway.class)
interface Rename {

  GatewayReport run(Workspace workspace);
}
