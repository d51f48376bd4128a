package com.acme;

import dev.breakwater.Generated;
import dev.breakwater.runtime.TaskMaker;
import dev.breakwater.runtime.spi.MadeTasks;
import dev.breakwater.runtime.spi.PlannedTask;
import java.lang.Override;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * Runs the tasks of {@link Collide} in waves. Tasks of one wave run at the same time: no two
 * of them write the same resource, and none reads what another writes.
 *
 * <pre>
 * Task         Reads  Writes
 * run
 * plan
 * engine
 * tasks
 * notify
 * default
 * object
 * duration
 * überprüfung
 * 型
 * other-run
 * </pre>
 *
 * <p>The waves, and what each task waits for:
 *
 * <pre>
 * 1   run
 * 2   plan         after run
 * 3   engine       after plan
 * 4   tasks        after engine
 * 5   notify       after tasks
 * 6   default      after notify
 * 7   object       after default
 * 8   duration     after object
 * 9   überprüfung  after duration
 * 10  型            after überprüfung
 * 11  other-run    after 型
 * </pre>
 */
@Generated("dev.breakwater.processor.BreakwaterProcessor")
@SuppressWarnings({"all", "deprecation", "exports", "rawtypes", "removal", "unchecked"})
final class CollideOrchestrator implements Collide {
  /** Runs in wave 1. */
  private static final PlannedTask RUN =
      PlannedTask.builder("run", Run.class)
          .build();

  /** Runs in wave 2. */
  private static final PlannedTask PLAN_ =
      PlannedTask.builder("plan", Plan.class)
          .after(RUN)
          .timeout(java.time.Duration.ofMinutes(3))
          .build();

  /** Runs in wave 3. */
  private static final PlannedTask ENGINE =
      PlannedTask.builder("engine", Engine.class)
          .after(PLAN_)
          .build();

  /** Runs in wave 4. */
  private static final PlannedTask TASKS =
      PlannedTask.builder("tasks", com.acme.Tasks.class)
          .after(ENGINE)
          .build();

  /** Runs in wave 5. */
  private static final PlannedTask NOTIFY =
      PlannedTask.builder("notify", Notify.class)
          .after(TASKS)
          .build();

  /** Runs in wave 6. */
  private static final PlannedTask DEFAULT =
      PlannedTask.builder("default", Default.class)
          .after(NOTIFY)
          .build();

  /** Runs in wave 7. */
  private static final PlannedTask OBJECT =
      PlannedTask.builder("object", Object.class)
          .after(DEFAULT)
          .build();

  /** Runs in wave 8. */
  private static final PlannedTask DURATION =
      PlannedTask.builder("duration", Duration.class)
          .after(OBJECT)
          .build();

  /** Runs in wave 9. */
  private static final PlannedTask ÜBERPRÜFUNG =
      PlannedTask.builder("\u00fcberpr\u00fcfung", Überprüfung.class)
          .after(DURATION)
          .build();

  /** Runs in wave 10. */
  private static final PlannedTask 型 =
      PlannedTask.builder("\u578b", 型.class)
          .after(ÜBERPRÜFUNG)
          .build();

  /** Runs in wave 11. */
  private static final PlannedTask OTHER_RUN =
      PlannedTask.builder("other-run", com.acme.other.Run.class)
          .after(型)
          .build();

  /** All tasks, in the order in which the graph lists them. */
  private static final dev.breakwater.runtime.spi.Plan PLAN =
      dev.breakwater.runtime.spi.Plan.of(
          "com.acme.Collide", RUN, PLAN_, ENGINE, TASKS, NOTIFY, DEFAULT, OBJECT, DURATION,
          ÜBERPRÜFUNG, 型, OTHER_RUN);

  /** Creates the tasks. */
  private final Tasks tasks;

  /** Runs the tasks. */
  private final dev.breakwater.runtime.Engine engine;

  /** Runs tasks made by their no-argument constructors on the standard engine. */
  public CollideOrchestrator() {
    this(new Tasks() {});
  }

  /**
   * Runs tasks made by their no-argument constructors on an engine of the caller's choice.
   *
   * @param engine runs the tasks
   */
  public CollideOrchestrator(dev.breakwater.runtime.Engine engine) {
    this(new Tasks() {}, engine);
  }

  /**
   * Runs tasks that the application makes on the standard engine.
   *
   * @param tasks creates the tasks of each run
   */
  public CollideOrchestrator(Tasks tasks) {
    this(tasks, dev.breakwater.runtime.Engine.standard());
  }

  /**
   * Runs tasks that the application makes on an engine of its choice.
   *
   * @param tasks creates the tasks of each run
   * @param engine runs the tasks
   */
  public CollideOrchestrator(Tasks tasks, dev.breakwater.runtime.Engine engine) {
    this.tasks = Objects.requireNonNull(tasks, "tasks");
    this.engine = Objects.requireNonNull(engine, "engine");
  }

  @Override
  public CompletableFuture<int[]> run(String run, char[] step, String[] tasks_, char[][] engine_,
      byte[] plan, short[] PLAN__, double[] NOTIFY_, float[] notify) {
    dev.breakwater.runtime.spi.Run run_ = engine.begin(PLAN, run, step, tasks_, engine_, plan, PLAN__, NOTIFY_, notify);
    // Wave 1
    CompletableFuture<Integer> run__ = run_.start(RUN, step_ -> tasks.run().run(run), run);
    // Wave 2
    CompletableFuture<Long> plan_ =
        run_.start(PLAN_, step_ -> tasks.plan().run(run__.join()), run__);
    // Wave 3
    CompletableFuture<Short> engine__ =
        run_.start(ENGINE, step_ -> tasks.engine().run(plan_.join()), plan_);
    // Wave 4
    CompletableFuture<Byte> tasks__ =
        run_.start(TASKS, step_ -> tasks.tasks().run(engine__.join()), engine__);
    // Wave 5
    CompletableFuture<Float> notify_ =
        run_.start(NOTIFY, step_ -> tasks.notify_().run(tasks__.join()), tasks__);
    // Wave 6
    CompletableFuture<Double> default_ =
        run_.start(DEFAULT, step_ -> tasks.default_().run(notify_.join()), notify_);
    // Wave 7
    CompletableFuture<Character> object =
        run_.start(OBJECT, step_ -> tasks.object().run(default_.join()), default_);
    // Wave 8
    CompletableFuture<Boolean> duration =
        run_.start(DURATION, step_ -> tasks.duration().run(object.join()), object);
    // Wave 9
    CompletableFuture<StringBuilder> überprüfung =
        run_.start(ÜBERPRÜFUNG, step_ -> tasks.überprüfung().run(duration.join()), duration);
    // Wave 10
    CompletableFuture<StringBuffer> 型_ =
        run_.start(型, step_ -> tasks.型().run(überprüfung.join()), überprüfung);
    // Wave 11
    CompletableFuture<int[]> otherRun =
        run_.start(OTHER_RUN, step_ -> tasks.otherRun().run(型_.join()), 型_);
    return run_.finish(() -> otherRun.join());
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

    /** {@return a new {@code Plan}} */
    default Plan plan() {
      return new Plan();
    }

    /** {@return a new {@code Engine}} */
    default Engine engine() {
      return new Engine();
    }

    /** {@return a new {@code Tasks}} */
    default com.acme.Tasks tasks() {
      return new com.acme.Tasks();
    }

    /** {@return a new {@code Notify}} */
    default Notify notify_() {
      return new Notify();
    }

    /** {@return a new {@code Default}} */
    default Default default_() {
      return new Default();
    }

    /** {@return a new {@code Object}} */
    default Object object() {
      return new Object();
    }

    /** {@return a new {@code Duration}} */
    default Duration duration() {
      return new Duration();
    }

    /** {@return a new {@code Überprüfung}} */
    default Überprüfung überprüfung() {
      return new Überprüfung();
    }

    /** {@return a new {@code 型}} */
    default 型 型() {
      return new 型();
    }

    /** {@return a new {@code Run}} */
    default com.acme.other.Run otherRun() {
      return new com.acme.other.Run();
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
    public Plan plan() {
      return made.has(Plan.class) ? made.make(Plan.class) : Tasks.super.plan();
    }

    @Override
    public Engine engine() {
      return made.has(Engine.class) ? made.make(Engine.class) : Tasks.super.engine();
    }

    @Override
    public com.acme.Tasks tasks() {
      return made.has(com.acme.Tasks.class) ? made.make(com.acme.Tasks.class) : Tasks.super.tasks();
    }

    @Override
    public Notify notify_() {
      return made.has(Notify.class) ? made.make(Notify.class) : Tasks.super.notify_();
    }

    @Override
    public Default default_() {
      return made.has(Default.class) ? made.make(Default.class) : Tasks.super.default_();
    }

    @Override
    public Object object() {
      return made.has(Object.class) ? made.make(Object.class) : Tasks.super.object();
    }

    @Override
    public Duration duration() {
      return made.has(Duration.class) ? made.make(Duration.class) : Tasks.super.duration();
    }

    @Override
    public Überprüfung überprüfung() {
      return made.has(Überprüfung.class) ? made.make(Überprüfung.class) : Tasks.super.überprüfung();
    }

    @Override
    public 型 型() {
      return made.has(型.class) ? made.make(型.class) : Tasks.super.型();
    }

    @Override
    public com.acme.other.Run otherRun() {
      return made.has(com.acme.other.Run.class) ? made.make(com.acme.other.Run.class) : Tasks.super.otherRun();
    }
  }
}
