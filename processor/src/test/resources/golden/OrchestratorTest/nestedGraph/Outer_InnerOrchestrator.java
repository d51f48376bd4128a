package com.acme;

import dev.breakwater.Generated;
import dev.breakwater.runtime.Engine;
import dev.breakwater.runtime.TaskMaker;
import dev.breakwater.runtime.spi.MadeTasks;
import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.Run;
import java.util.Objects;
import java.util.concurrent.CompletionStage;

/**
 * Runs the tasks of {@link Outer.Inner} in waves. Tasks of one wave run at the same time: no two
 * of them write the same resource, and none reads what another writes.
 *
 * <pre>
 * Task     Reads  Writes
 * first
 * default
 * </pre>
 *
 * <p>The waves, and what each task waits for:
 *
 * <pre>
 * 1  first
 * 2  default  after first
 * </pre>
 */
@Generated("dev.breakwater.processor.BreakwaterProcessor")
@SuppressWarnings({"all", "deprecation", "exports", "rawtypes", "removal", "unchecked"})
public final class Outer_InnerOrchestrator implements Outer.Inner {
  /** Runs in wave 1. */
  private static final dev.breakwater.runtime.spi.PlannedTask FIRST =
      dev.breakwater.runtime.spi.PlannedTask.builder("first", Outer.First.class)
          .build();

  /** Runs in wave 2. */
  private static final dev.breakwater.runtime.spi.PlannedTask DEFAULT =
      dev.breakwater.runtime.spi.PlannedTask.builder("default", Outer.Default.class)
          .after(FIRST)
          .build();

  /** All tasks, in the order in which the graph lists them. */
  private static final Plan PLAN =
      Plan.of("com.acme.Outer.Inner", FIRST, DEFAULT);

  /** Creates the tasks. */
  private final Tasks tasks;

  /** Runs the tasks. */
  private final Engine engine;

  /** Runs tasks made by their no-argument constructors on the standard engine. */
  public Outer_InnerOrchestrator() {
    this(new Tasks() {});
  }

  /**
   * Runs tasks made by their no-argument constructors on an engine of the caller's choice.
   *
   * @param engine runs the tasks
   */
  public Outer_InnerOrchestrator(Engine engine) {
    this(new Tasks() {}, engine);
  }

  /**
   * Runs tasks that the application makes on the standard engine.
   *
   * @param tasks creates the tasks of each run
   */
  public Outer_InnerOrchestrator(Tasks tasks) {
    this(tasks, Engine.standard());
  }

  /**
   * Runs tasks that the application makes on an engine of its choice.
   *
   * @param tasks creates the tasks of each run
   * @param engine runs the tasks
   */
  public Outer_InnerOrchestrator(Tasks tasks, Engine engine) {
    this.tasks = Objects.requireNonNull(tasks, "tasks");
    this.engine = Objects.requireNonNull(engine, "engine");
  }

  @Override
  public CompletionStage<Void> run(Outer.Run run, Outer.Tasks tasks_) {
    Run run_ = engine.begin(PLAN, run, tasks_);
    // Wave 1
    java.util.concurrent.CompletableFuture<Outer.Plan> first = run_.start(FIRST, step -> tasks.first().run(run), run);
    // Wave 2
    run_.startVoid(DEFAULT, step -> tasks.default_().run(first.join(), tasks_), first, tasks_);
    return run_.finish();
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

    /** {@return a new {@code Outer.First}} */
    default Outer.First first() {
      return new Outer.First();
    }

    /** {@return a new {@code Outer.Default}} */
    default Outer.Default default_() {
      return new Outer.Default();
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
    public Outer.First first() {
      return made.has(Outer.First.class) ? made.make(Outer.First.class) : Tasks.super.first();
    }

    @Override
    public Outer.Default default_() {
      return made.has(Outer.Default.class) ? made.make(Outer.Default.class) : Tasks.super.default_();
    }
  }
}
