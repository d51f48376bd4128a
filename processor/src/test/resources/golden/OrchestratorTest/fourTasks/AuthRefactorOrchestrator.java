package com.acme;

import dev.breakwater.Generated;
import dev.breakwater.runtime.Engine;
import dev.breakwater.runtime.TaskMaker;
import dev.breakwater.runtime.spi.MadeTasks;
import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import dev.breakwater.workspace.Workspace;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * Runs the tasks of {@link AuthRefactor} in waves. Tasks of one wave run at the same time: no two
 * of them write the same resource, and none reads what another writes.
 *
 * <pre>
 * Task          Reads              Writes
 * type-defs                        src/auth/types.ts
 * auth-module   src/auth/types.ts  src/auth/*.ts
 *                                  tests/auth/*.ts
 * user-service  src/auth/types.ts  src/user/*.ts
 *                                  tests/user/*.ts
 * gateway-mw    src/auth/token.ts  src/gateway/*.ts
 *                                  tests/gateway/*.ts
 * </pre>
 *
 * <p>The waves, and what each task waits for:
 *
 * <pre>
 * 1  type-defs
 * 2  auth-module   after type-defs
 * 3  user-service  after type-defs, auth-module
 *    gateway-mw    after auth-module
 * </pre>
 */
@Generated("dev.breakwater.processor.BreakwaterProcessor")
@SuppressWarnings({"all", "deprecation", "exports", "rawtypes", "removal", "unchecked"})
public final class AuthRefactorOrchestrator implements AuthRefactor {
  /** Runs in wave 1. */
  private static final PlannedTask TYPE_DEFS =
      PlannedTask.builder("type-defs", TypeDefs.class)
          .writes("src/auth/types.ts")
          .build();

  /** Runs in wave 2. */
  private static final PlannedTask AUTH_MODULE =
      PlannedTask.builder("auth-module", AuthModule.class)
          .reads("src/auth/types.ts")
          .writes("src/auth/*.ts", "tests/auth/*.ts")
          .after(TYPE_DEFS)
          .build();

  /** Runs in wave 3. */
  private static final PlannedTask USER_SERVICE =
      PlannedTask.builder("user-service", UserService.class)
          .reads("src/auth/types.ts")
          .writes("src/user/*.ts", "tests/user/*.ts")
          .after(TYPE_DEFS, AUTH_MODULE)
          .build();

  /** Runs in wave 3. */
  private static final PlannedTask GATEWAY_MIDDLEWARE =
      PlannedTask.builder("gateway-mw", GatewayMiddleware.class)
          .reads("src/auth/token.ts")
          .writes("src/gateway/*.ts", "tests/gateway/*.ts")
          .after(AUTH_MODULE)
          .timeout(Duration.ofMinutes(10))
          .attempts(3)
          .build();

  /** All tasks, in the order in which the graph lists them. */
  private static final Plan PLAN =
      Plan.of("com.acme.AuthRefactor", TYPE_DEFS, AUTH_MODULE, USER_SERVICE, GATEWAY_MIDDLEWARE);

  /** Creates the tasks. */
  private final Tasks tasks;

  /** Runs the tasks. */
  private final Engine engine;

  /** Runs tasks made by their no-argument constructors on the standard engine. */
  public AuthRefactorOrchestrator() {
    this(new Tasks() {});
  }

  /**
   * Runs tasks made by their no-argument constructors on an engine of the caller's choice.
   *
   * @param engine runs the tasks
   */
  public AuthRefactorOrchestrator(Engine engine) {
    this(new Tasks() {}, engine);
  }

  /**
   * Runs tasks that the application makes on the standard engine.
   *
   * @param tasks creates the tasks of each run
   */
  public AuthRefactorOrchestrator(Tasks tasks) {
    this(tasks, Engine.standard());
  }

  /**
   * Runs tasks that the application makes on an engine of its choice.
   *
   * @param tasks creates the tasks of each run
   * @param engine runs the tasks
   */
  public AuthRefactorOrchestrator(Tasks tasks, Engine engine) {
    this.tasks = Objects.requireNonNull(tasks, "tasks");
    this.engine = Objects.requireNonNull(engine, "engine");
  }

  @Override
  public CompletableFuture<AuthRefactor.Outcome> run(RefactorRequest request, Workspace workspace) {
    Run run = engine.begin(PLAN, request, workspace);
    // Wave 1
    CompletableFuture<Types> typeDefs =
        run.start(
            TYPE_DEFS,
            step -> tasks.typeDefs().run(request, step.open(workspace)),
            request,
            workspace);
    // Wave 2
    CompletableFuture<AuthReport> authModule =
        run.start(
            AUTH_MODULE,
            step -> tasks.authModule().run(typeDefs.join(), step.open(workspace)),
            typeDefs,
            workspace);
    // Wave 3
    CompletableFuture<UserReport> userService =
        run.start(USER_SERVICE, step -> tasks.userService().run(step.open(workspace)), workspace);
    CompletableFuture<GatewayReport> gatewayMiddleware =
        run.start(
            GATEWAY_MIDDLEWARE,
            step -> tasks.gatewayMiddleware().run(step.open(workspace)),
            workspace);
    return run.finish(
        () ->
            new AuthRefactor.Outcome(
                authModule.join(), userService.join(), gatewayMiddleware.join()));
  }

  /** Makes the tasks of one run: a fresh instance for each attempt, so that runs share no state. */
  public interface Tasks {
    /**
     * Returns tasks that a maker makes, such as {@code springContext::getBean}.
     *
     * @param maker makes the tasks
     * @param only the tasks that it makes; without any, it makes all
     * @return the tasks
     */
    static Tasks by(TaskMaker maker, Class<?>... only) {
      return new TasksByMaker(MadeTasks.of(PLAN, maker, only));
    }

    /** {@return a new {@code TypeDefs}} */
    default TypeDefs typeDefs() {
      return new TypeDefs();
    }

    /** {@return a new {@code AuthModule}} */
    default AuthModule authModule() {
      return new AuthModule();
    }

    /** {@return a new {@code UserService}} */
    default UserService userService() {
      return new UserService();
    }

    /** {@return a new {@code GatewayMiddleware}} */
    default GatewayMiddleware gatewayMiddleware() {
      return new GatewayMiddleware();
    }
  }

  /** Tasks that a maker makes, all of them or some. */
  private static final class TasksByMaker implements Tasks {
    /** Those that it makes. */
    private final MadeTasks made;

    /**
     * Keeps a selection.
     *
     * @param made the tasks that the maker makes
     */
    TasksByMaker(MadeTasks made) {
      this.made = made;
    }

    @Override
    public TypeDefs typeDefs() {
      return made.has(TypeDefs.class) ? made.make(TypeDefs.class) : Tasks.super.typeDefs();
    }

    @Override
    public AuthModule authModule() {
      return made.has(AuthModule.class) ? made.make(AuthModule.class) : Tasks.super.authModule();
    }

    @Override
    public UserService userService() {
      return made.has(UserService.class) ? made.make(UserService.class) : Tasks.super.userService();
    }

    @Override
    public GatewayMiddleware gatewayMiddleware() {
      return made.has(GatewayMiddleware.class) ? made.make(GatewayMiddleware.class) : Tasks.super.gatewayMiddleware();
    }
  }
}
