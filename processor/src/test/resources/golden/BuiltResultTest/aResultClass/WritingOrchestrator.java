package com.acme;

import dev.breakwater.Generated;
import dev.breakwater.runtime.Engine;
import dev.breakwater.runtime.Plan;
import dev.breakwater.runtime.PlannedTask;
import dev.breakwater.runtime.Run;
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
  private static final PlannedTask DRAFT =
      PlannedTask.builder("draft", Draft.class)
          .build();

  private static final PlannedTask REVIEW =
      PlannedTask.builder("review", Review.class)
          .after(DRAFT)
          .build();

  private static final Plan PLAN =
      Plan.of("com.acme.Writing", DRAFT, REVIEW);

  private final Tasks tasks;

  private final Engine engine;

  /** Runs tasks made by their no-argument constructors on the standard engine. */
  public WritingOrchestrator() {
    this(new Tasks() {});
  }

  /** Runs tasks made by their no-argument constructors on an engine of the caller's choice. */
  public WritingOrchestrator(Engine engine) {
    this(new Tasks() {}, engine);
  }

  /** Runs tasks that the application makes on the standard engine. */
  public WritingOrchestrator(Tasks tasks) {
    this(tasks, Engine.standard());
  }

  /** Runs tasks that the application makes on an engine of its choice. */
  public WritingOrchestrator(Tasks tasks, Engine engine) {
    this.tasks = Objects.requireNonNull(tasks, "tasks");
    this.engine = Objects.requireNonNull(engine, "engine");
  }

  @Override
  public CompletableFuture<Outcome<List<String>>> run(int pages) {
    Run run = engine.begin(PLAN);
    // Wave 1
    CompletableFuture<String> draft = run.start(DRAFT, step -> tasks.draft().run(pages));
    // Wave 2
    CompletableFuture<List<String>> review =
        run.start(REVIEW, step -> tasks.review().run(draft.join()));
    return run.finish(() -> new Outcome<>(draft.join(), review.join(), pages));
  }

  /** Makes the tasks of one run: a fresh instance for each attempt, so that runs share no state. */
  public interface Tasks {
    default Draft draft() {
      return new Draft();
    }

    default Review review() {
      return new Review();
    }
  }
}
