package com.acme;

import dev.breakwater.Generated;
import dev.breakwater.runtime.Engine;
import dev.breakwater.runtime.TaskMaker;
import dev.breakwater.runtime.spi.MadeTasks;
import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import dev.breakwater.workspace.Workspace;
import java.util.Objects;

/**
 * Runs the tasks of {@link Refactor} in waves. Tasks of one wave run at the same time: no two
 * of them write the same resource, and none reads what another writes.
 * A snapshot shows the changes of the tasks that come before, and no others.
 *
 * <pre>
 * Task          Reads              Snapshots                     Writes
 * auth-module                      src/**                        src/auth/**
 * user-service  src/auth/types.ts  docs/*.md                     src/user/**
 *                                  src/**
 * run-tests     **                 table:users (through Search)
 * </pre>
 *
 * <p>The waves, and what each task waits for:
 *
 * <pre>
 * 1  auth-module
 * 2  user-service  after auth-module
 * 3  run-tests     after auth-module, user-service
 * </pre>
 */
@Generated("dev.breakwater.processor.BreakwaterProcessor")
@SuppressWarnings({"all", "deprecation", "exports", "rawtypes", "removal", "unchecked"})
final class RefactorOrchestrator implements Refactor {
  /** Runs in wave 1. */
  private static final PlannedTask AUTH_MODULE =
      PlannedTask.builder("auth-module", AuthModule.class)
          .snapshots("src/**")
          .writes("src/auth/**")
          .build();

  /** Runs in wave 2. */
  private static final PlannedTask USER_SERVICE =
      PlannedTask.builder("user-service", UserService.class)
          .reads("src/auth/types.ts")
          .snapshots("docs/*.md", "src/**")
          .writes("src/user/**")
          .after(AUTH_MODULE)
          .build();

  /** Runs in wave 3. */
  private static final PlannedTask RUN_TESTS =
      PlannedTask.builder("run-tests", RunTests.class)
          .reads("**")
          .snapshots("table:users")
          .after(AUTH_MODULE, USER_SERVICE)
          .build();

  /** All tasks, in the order in which the graph lists them. */
  private static final Plan PLAN =
      Plan.of("com.acme.Refactor", AUTH_MODULE, USER_SERVICE, RUN_TESTS);

  /** Creates the tasks. */
  private final Tasks tasks;

  /** Runs the tasks. */
  private final Engine engine;

  /** Runs tasks made by their no-argument constructors on the standard engine. */
  public RefactorOrchestrator() {
    this(new Tasks() {});
  }

  /**
   * Runs tasks made by their no-argument constructors on an engine of the caller's choice.
   *
   * @param engine runs the tasks
   */
  public RefactorOrchestrator(Engine engine) {
    this(new Tasks() {}, engine);
  }

  /**
   * Runs tasks that the application makes on the standard engine.
   *
   * @param tasks creates the tasks of each run
   */
  public RefactorOrchestrator(Tasks tasks) {
    this(tasks, Engine.standard());
  }

  /**
   * Runs tasks that the application makes on an engine of its choice.
   *
   * @param tasks creates the tasks of each run
   * @param engine runs the tasks
   */
  public RefactorOrchestrator(Tasks tasks, Engine engine) {
    this.tasks = Objects.requireNonNull(tasks, "tasks");
    this.engine = Objects.requireNonNull(engine, "engine");
  }

  @Override
  public void run(Workspace workspace, Search search) {
    Run run = engine.begin(PLAN, workspace, search);
    // Wave 1
    run.startVoid(AUTH_MODULE, step -> tasks.authModule().run(step.open(workspace)), workspace);
    // Wave 2
    run.startVoid(USER_SERVICE, step -> tasks.userService().run(step.open(workspace)), workspace);
    // Wave 3
    run.startVoid(
        RUN_TESTS, step -> tasks.runTests().run(step.open(workspace), search), workspace, search);
    run.await();
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

    /** {@return a new {@code AuthModule}} */
    default AuthModule authModule() {
      return new AuthModule();
    }

    /** {@return a new {@code UserService}} */
    default UserService userService() {
      return new UserService();
    }

    /** {@return a new {@code RunTests}} */
    default RunTests runTests() {
      return new RunTests();
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
    public AuthModule authModule() {
      return made.has(AuthModule.class) ? made.make(AuthModule.class) : Tasks.super.authModule();
    }

    @Override
    public UserService userService() {
      return made.has(UserService.class) ? made.make(UserService.class) : Tasks.super.userService();
    }

    @Override
    public RunTests runTests() {
      return made.has(RunTests.class) ? made.make(RunTests.class) : Tasks.super.runTests();
    }
  }
}
