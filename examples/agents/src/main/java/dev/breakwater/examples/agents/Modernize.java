package dev.breakwater.examples.agents;

import dev.breakwater.TaskGraph;
import dev.breakwater.workspace.Workspace;
import java.util.concurrent.CompletableFuture;

/** Replaces exceptions by results in a TypeScript project. The order follows from the access. */
@TaskGraph({
  Survey.class,
  TypeDefs.class,
  AuthModule.class,
  UserService.class,
  Gateway.class,
  Check.class
})
interface Modernize {

  CompletableFuture<Verdict> run(Workspace workspace);
}
