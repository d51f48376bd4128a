package com.acme;

import dev.breakwater.Generated;
import dev.breakwater.runtime.Engine;
import dev.breakwater.runtime.TaskMaker;
import dev.breakwater.runtime.spi.MadeTasks;
import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * Runs the tasks of {@link Writing} in waves. Tasks of one wave run at the same time: no two
 * of them write the same resource, and none reads what another writes.
 *
 * <pre>
 * Task    Reads  Writes
 * draft
 * review
 * </pre>
 *
 * <p>The waves, and what each task waits for:
 *
 * <pre>
 * 1  draft
 * 2  review  after draft
 * </pre>
 */
@Generated("dev.breakwater.processor.BreakwaterProcessor")
@SuppressWarnings({"all", "deprecation", "exports", "rawtypes", "removal", "unchecked"})
final class WritingOrchestrator implements Writing {
  /** Runs in wave 1. */
  private static final PlannedTask DRAFT =
      PlannedTask.builder("draft", Draft.class)
          .build();

  /** Runs in wave 2. */
  private static final PlannedTask REVIEW =
      PlannedTask.builder("review", Review.class)
          .after(DRAFT)
          .build();

  /** All tasks, in the order in which the graph lists them. */
  private static final Plan PLAN =
      Plan.of("com.acme.Writing", DRAFT, REVIEW);

  /** Creates the tasks. */
  private final Tasks tasks;

  /** Runs the tasks. */
  private final Engine engine;

  /** Runs tasks made by their no-argument constructors on the standard engine. */
  public WritingOrchestrator() {
    this(new Tasks() {});
  }

  /**
   * Runs tasks made by their no-argument constructors on an engine of the caller's choice.
   *
   * @param engine runs the tasks
   */
  public WritingOrchestrator(Engine engine) {
    this(new Tasks() {}, engine);
  }

  /**
   * Runs tasks that the application makes on the standard engine.
   *
   * @param tasks creates the tasks of each run
   */
  public WritingOrchestrator(Tasks tasks) {
    this(tasks, Engine.standard());
  }

  /**
   * Runs tasks that the application makes on an engine of its choice.
   *
   * @param tasks creates the tasks of each run
   * @param engine runs the tasks
   */
  public WritingOrchestrator(Tasks tasks, Engine engine) {
    this.tasks = Objects.requireNonNull(tasks, "tasks");
    this.engine = Objects.requireNonNull(engine, "engine");
  }

  @Override
  public CompletableFuture<Outcome<List<String>>> run(int pages) {
    Run run = engine.begin(PLAN, pages);
    // Wave 1
    CompletableFuture<String> draft = run.start(DRAFT, step -> tasks.draft().run(pages), pages);
    // Wave 2
    CompletableFuture<List<String>> review =
        run.start(REVIEW, step -> tasks.review().run(draft.join()), draft);
    return run.finish(() -> new Outcome<>(draft.join(), review.join(), pages));
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

    /** {@return a new {@code Draft}} */
    default Draft draft() {
      return new Draft();
    }

    /** {@return a new {@code Review}} */
    default Review review() {
      return new Review();
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
    public Draft draft() {
      return made.has(Draft.class) ? made.make(Draft.class) : Tasks.super.draft();
    }

    @Override
    public Review review() {
      return made.has(Review.class) ? made.make(Review.class) : Tasks.super.review();
    }
  }
}
