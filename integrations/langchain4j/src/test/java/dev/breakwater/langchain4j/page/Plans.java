package dev.breakwater.langchain4j.page;

import dev.breakwater.TaskGraph;
import dev.breakwater.workspace.Workspace;

/** Runs the class task of the page. */
@TaskGraph(Gateway.class)
interface Plans {

  void run(TypeReport types, Workspace workspace);
}
