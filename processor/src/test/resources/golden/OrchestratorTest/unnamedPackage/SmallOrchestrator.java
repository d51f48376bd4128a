import dev.breakwater.Generated;
import dev.breakwater.runtime.Engine;
import dev.breakwater.runtime.TaskMaker;
import dev.breakwater.runtime.spi.MadeTasks;
import dev.breakwater.runtime.spi.PlannedTask;
import java.util.concurrent.CompletableFuture;

/**
 * Runs the tasks of {@link Small} in waves. Tasks of one wave run at the same time: no two
 * of them write the same resource, and none reads what another writes.
 *
 * <pre>
 * Task     Reads  Writes
 * run
 * objects
 * </pre>
 *
 * <p>The waves, and what each task waits for:
 *
 * <pre>
 * 1  run
 * 2  objects  after run
 * </pre>
 */
@Generated("dev.breakwater.processor.BreakwaterProcessor")
@SuppressWarnings({"all", "deprecation", "exports", "rawtypes", "removal", "unchecked"})
final class SmallOrchestrator implements Small {
  /** Runs in wave 1. */
  private static final PlannedTask RUN =
      PlannedTask.builder("run", Run.class)
          .build();

  /** Runs in wave 2. */
  private static final PlannedTask OBJECTS =
      PlannedTask.builder("objects", Objects.class)
          .after(RUN)
          .build();

  /** All tasks, in the order in which the graph lists them. */
  private static final dev.breakwater.runtime.spi.Plan PLAN =
      dev.breakwater.runtime.spi.Plan.of("Small", RUN, OBJECTS);

  /** Creates the tasks. */
  private final Tasks tasks;

  /** Runs the tasks. */
  private final Engine engine;

  /** Runs tasks made by their no-argument constructors on the standard engine. */
  public SmallOrchestrator() {
    this(new Tasks() {});
  }

  /**
   * Runs tasks made by their no-argument constructors on an engine of the caller's choice.
   *
   * @param engine runs the tasks
   */
  public SmallOrchestrator(Engine engine) {
    this(new Tasks() {}, engine);
  }

  /**
   * Runs tasks that the application makes on the standard engine.
   *
   * @param tasks creates the tasks of each run
   */
  public SmallOrchestrator(Tasks tasks) {
    this(tasks, Engine.standard());
  }

  /**
   * Runs tasks that the application makes on an engine of its choice.
   *
   * @param tasks creates the tasks of each run
   * @param engine runs the tasks
   */
  public SmallOrchestrator(Tasks tasks, Engine engine) {
    this.tasks = java.util.Objects.requireNonNull(tasks, "tasks");
    this.engine = java.util.Objects.requireNonNull(engine, "engine");
  }

  @Override
  public void run(String in) {
    dev.breakwater.runtime.spi.Run run = engine.begin(PLAN, in);
    // Wave 1
    CompletableFuture<Plan> run_ = run.start(RUN, step -> tasks.run().run(in), in);
    // Wave 2
    run.startVoid(OBJECTS, step -> tasks.objects().run(run_.join()), run_);
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

    /** {@return a new {@code Run}} */
    default Run run() {
      return new Run();
    }

    /** {@return a new {@code Objects}} */
    default Objects objects() {
      return new Objects();
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
    public Run run() {
      return made.has(Run.class) ? made.make(Run.class) : Tasks.super.run();
    }

    @Override
    public Objects objects() {
      return made.has(Objects.class) ? made.make(Objects.class) : Tasks.super.objects();
    }
  }
}
