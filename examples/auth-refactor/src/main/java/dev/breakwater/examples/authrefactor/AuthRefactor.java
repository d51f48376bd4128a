package dev.breakwater.examples.authrefactor;

import dev.breakwater.TaskGraph;
import dev.breakwater.workspace.Workspace;
import java.util.concurrent.CompletableFuture;

/**
 * Moves a TypeScript project from bare strings and exceptions to branded identifiers, typed
 * sessions and results that say why somebody is not let in.
 *
 * <p>No task names another: the order follows from what they read and write.
 */
@TaskGraph({TypeDefs.class, AuthModule.class, UserService.class, GatewayMiddleware.class})
public interface AuthRefactor {

  /**
   * Runs the four subagents over a project.
   *
   * @param request what is asked for
   * @param workspace the project
   * @return what came of it, once all four are done
   */
  CompletableFuture<Outcome> run(RefactorRequest request, Workspace workspace);

  /**
   * What came of a refactor.
   *
   * @param auth what auth-module did
   * @param user what user-service did
   * @param gateway what gateway-mw did
   */
  record Outcome(AuthReport auth, UserReport user, GatewayReport gateway) {}
}
