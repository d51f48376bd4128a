package dev.breakwater.langchain4j.page;

import dev.breakwater.TaskGraph;
import dev.breakwater.workspace.Workspace;

@TaskGraph({Survey.class, UserService.class})
interface Modernize {
  UserReport run(Workspace workspace);
}
