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
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * Runs the tasks of {@link Editing} in waves. Tasks of one wave run at the same time: no two
 * of them write the same resource, and none reads what another writes.
 *
 * <pre>
 * Task       Reads                                Writes
 * write                                           docs/
 * rewrite    external:search/** (through Search)  docs/
 *            table:users (through Db)             table:audit (through Db)
 * publish    docs/**&#47;*.md                         table:audit (through Db)
 *            table:audit
 *            table:users (through Db)
 * count      external:search/** (through Search)  table:audit (through Db)
 *            table:users (through Db)
 * review
 * summarise
 * notify
 * </pre>
 *
 * <p>The waves, and what each task waits for:
 *
 * <pre>
 * 1  write
 * 2  rewrite    after write
 * 3  count      after rewrite
 * 4  publish    after write, rewrite, count
 *    review     after write, rewrite, count
 * 5  summarise  after publish, count, review
 *    notify     after review
 * </pre>
 */
@Generated("dev.breakwater.processor.BreakwaterProcessor")
@SuppressWarnings({"all", "deprecation", "exports", "rawtypes", "removal", "unchecked"})
public final class EditingOrchestrator implements Editing {
  /** Runs in wave 1. */
  private static final PlannedTask WRITE =
      PlannedTask.builder("write", Write.class)
          .writes("docs/")
          .timeout(Duration.ofMinutes(90))
          .build();

  /** Runs in wave 2. */
  private static final PlannedTask REWRITE =
      PlannedTask.builder("rewrite", Rewrite.class)
          .reads("external:search/**", "table:users")
          .writes("docs/", "table:audit")
          .after(WRITE)
          .timeout(Duration.ofMillis(1500))
          .attempts(2)
          .build();

  /** Runs in wave 3. */
  private static final PlannedTask COUNT =
      PlannedTask.builder("count", Count.class)
          .reads("external:search/**", "table:users")
          .writes("table:audit")
          .after(REWRITE)
          .build();

  /** Runs in wave 4. */
  private static final PlannedTask PUBLISH =
      PlannedTask.builder("publish", Publish.class)
          .reads("docs/**/*.md", "table:audit", "table:users")
          .writes("table:audit")
          .after(WRITE, REWRITE, COUNT)
          .timeout(Duration.ofSeconds(45))
          .build();

  /** Runs in wave 4. */
  private static final PlannedTask REVIEW =
      PlannedTask.builder("review", Review.class)
          .after(WRITE, REWRITE, COUNT)
          .build();

  /** Runs in wave 5. */
  private static final PlannedTask SUMMARISE =
      PlannedTask.builder("summarise", Summarise.class)
          .after(PUBLISH, COUNT, REVIEW)
          .build();

  /** Runs in wave 5. */
  private static final PlannedTask NOTIFY =
      PlannedTask.builder("notify", Notify.class)
          .after(REVIEW)
          .build();

  /** All tasks, in the order in which the graph lists them. */
  private static final Plan PLAN =
      Plan.of("com.acme.Editing", WRITE, REWRITE, PUBLISH, COUNT, REVIEW, SUMMARISE, NOTIFY);

  /** Creates the tasks. */
  private final Tasks tasks;

  /** Runs the tasks. */
  private final Engine engine;

  /**
   * Runs tasks that the application makes on the standard engine.
   *
   * @param tasks creates the tasks of each run
   */
  public EditingOrchestrator(Tasks tasks) {
    this(tasks, Engine.standard());
  }

  /**
   * Runs tasks that the application makes on an engine of its choice.
   *
   * @param tasks creates the tasks of each run
   * @param engine runs the tasks
   */
  public EditingOrchestrator(Tasks tasks, Engine engine) {
    this.tasks = Objects.requireNonNull(tasks, "tasks");
    this.engine = Objects.requireNonNull(engine, "engine");
  }

  @Override
  public Edited edit(Request request, Search search, List<Search> searches, Workspace workspace) {
    Run run = engine.begin(PLAN, request, search, searches, workspace);
    // Wave 1
    CompletableFuture<Draft> write =
        run.startStage(
            WRITE, step -> tasks.write().write(request, step.open(workspace)), request, workspace);
    // Wave 2
    CompletableFuture<Draft> rewrite =
        run.startStage(
            REWRITE,
            step -> tasks.rewrite().again(write.join(), search, step.open(workspace)),
            write,
            search,
            workspace);
    // Wave 3
    CompletableFuture<Integer> count =
        run.start(COUNT, step -> tasks.count().count(rewrite.join(), searches), rewrite, searches);
    // Wave 4
    run.startVoid(PUBLISH, step -> tasks.publish().publish(rewrite.join()), rewrite);
    CompletableFuture<String> review =
        run.start(
            REVIEW,
            step -> tasks.review().review(write.join(), rewrite.join(), count.join()),
            write,
            rewrite,
            count);
    // Wave 5
    run.startStage(
        SUMMARISE, step -> tasks.summarise().summarise(count.join(), review.join()), count, review);
    run.startVoid(NOTIFY, step -> tasks.notify_().ring(review.join()), review);
    return run.await(() -> new Edited(rewrite.join(), count.join(), review.join(), review.join()));
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
      MadeTasks made = MadeTasks.of(PLAN, maker, only);
      return new TasksByMaker(
          made.with(
              Publish.class,
              Count.class,
              Review.class,
              Summarise.class,
              Notify.class));
    }

    /** {@return a new {@code Write}} */
    default Write write() {
      return new Write();
    }

    /** {@return a new {@code Rewrite}} */
    default Rewrite rewrite() {
      return new Rewrite();
    }

    /** {@return a new {@code Publish}} */
    Publish publish();

    /** {@return a new {@code Count}} */
    Count count();

    /** {@return a new {@code Review}} */
    Review review();

    /** {@return a new {@code Summarise}} */
    Summarise summarise();

    /** {@return a new {@code Notify}} */
    Notify notify_();
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
    public Write write() {
      return made.has(Write.class) ? made.make(Write.class) : Tasks.super.write();
    }

    @Override
    public Rewrite rewrite() {
      return made.has(Rewrite.class) ? made.make(Rewrite.class) : Tasks.super.rewrite();
    }

    @Override
    public Publish publish() {
      return made.make(Publish.class);
    }

    @Override
    public Count count() {
      return made.make(Count.class);
    }

    @Override
    public Review review() {
      return made.make(Review.class);
    }

    @Override
    public Summarise summarise() {
      return made.make(Summarise.class);
    }

    @Override
    public Notify notify_() {
      return made.make(Notify.class);
    }
  }
}
