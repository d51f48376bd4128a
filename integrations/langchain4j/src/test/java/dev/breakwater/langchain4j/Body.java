package dev.breakwater.langchain4j;

import dev.breakwater.runtime.TaskContext;
import dev.breakwater.workspace.Workspace;

/** The body of a task, which the test writes as a lambda. */
@FunctionalInterface
interface Body {
  String run(Workspace workspace, TaskContext context) throws Exception;
}
