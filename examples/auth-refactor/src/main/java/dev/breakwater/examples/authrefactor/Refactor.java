package dev.breakwater.examples.authrefactor;

import dev.breakwater.runtime.Engine;
import dev.breakwater.runtime.RunListener;
import dev.breakwater.workspace.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The graph on an engine, with subagents that ask a model. */
final class Refactor {

  static final RefactorRequest REQUEST =
      new RefactorRequest(List.of("UserId", "SessionId", "AuthToken"));

  /** A model that needs longer says so. */
  private static final Duration BACK_OFF = Duration.ofMillis(50);

  private Refactor() {}

  /** Runs the refactor, and tells the listener. */
  static CompletableFuture<AuthRefactor.Outcome> of(
      Path project, Model model, RunListener listener) {
    Engine engine = Engine.builder().backoff(BACK_OFF, BACK_OFF).listener(listener).build();
    AuthRefactor refactor = new AuthRefactorOrchestrator(asking(model), engine);
    return refactor.run(REQUEST, Workspace.at(project));
  }

  private static AuthRefactorOrchestrator.Tasks asking(Model model) {
    return new AuthRefactorOrchestrator.Tasks() {
      @Override
      public TypeDefs typeDefs() {
        return new TypeDefs(model);
      }

      @Override
      public AuthModule authModule() {
        return new AuthModule(model);
      }

      @Override
      public UserService userService() {
        return new UserService(model);
      }

      @Override
      public GatewayMiddleware gatewayMiddleware() {
        return new GatewayMiddleware(model);
      }
    };
  }
}
