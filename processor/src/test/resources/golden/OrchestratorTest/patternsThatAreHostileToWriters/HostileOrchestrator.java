package com.acme;

import dev.breakwater.Generated;
import dev.breakwater.runtime.Engine;
import dev.breakwater.runtime.TaskMaker;
import dev.breakwater.runtime.spi.MadeTasks;
import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import java.util.Objects;

/**
 * Runs the tasks of {@link Hostile} in waves. Tasks of one wave run at the same time: no two
 * of them write the same resource, and none reads what another writes.
 *
 * <pre>
 * Task                                       Reads     Writes
 * *&#47; &#64;x {&#64;code &#92;u0041 &lt;/pre&gt; $x $L 𝄞 | `y`            src/**&#47;x
 *                                                      x/*&#47; y
 *                                                      a&#92;&#92;u0041
 *                                                      b&#92;(u0042
 *                                                      q/"x"'
 *                                                      &lt;b&gt;&amp;amp;
 *                                                      &#64;x/{&#64;code,b}
 *                                                      $x/$L$$
 *                                                      é/中/𝄞😀
 *                                                      c&#92;(ackslash
 *                                                      a|b||c
 *                                                      a&#92;|b&#92;&#92;|c
 *                                                      `t`/``
 *                                                      table:%s/%n0
 * "quoted" #1; end                           **
 *                                            table:**
 * </pre>
 *
 * <p>The waves, and what each task waits for:
 *
 * <pre>
 * 1  *&#47; &#64;x {&#64;code &#92;u0041 &lt;/pre&gt; $x $L 𝄞 | `y`
 * 2  "quoted" #1; end                           after *&#47; &#64;x {&#64;code &#92;u0041 &lt;/pre&gt; $x $L 𝄞 | `y`
 * </pre>
 */
@Generated("dev.breakwater.processor.BreakwaterProcessor")
@SuppressWarnings({"all", "deprecation", "exports", "rawtypes", "removal", "unchecked"})
public final class HostileOrchestrator implements Hostile {
  /** Runs in wave 1. */
  private static final PlannedTask FIRST =
      PlannedTask.builder("*/ @x {@code \\u0041 </pre> $x $L \ud834\udd1e | `y`", First.class)
          .writes(
              "src/**/x", "x/*/ y", "a\\\\u0041", "b\\(u0042", "q/\"x\"'", "<b>&amp;",
              "@x/{@code,b}", "$x/$L$$", "\u00e9/\u4e2d/\ud834\udd1e\ud83d\ude00", "c\\(ackslash",
              "a|b||c", "a\\|b\\\\|c", "`t`/``", "table:%s/%n0")
          .build();

  /** Runs in wave 2. */
  private static final PlannedTask SECOND =
      PlannedTask.builder("\"quoted\" #1; end", Second.class)
          .reads("**", "table:**")
          .after(FIRST)
          .build();

  /** All tasks, in the order in which the graph lists them. */
  private static final Plan PLAN =
      Plan.of("com.acme.Hostile", FIRST, SECOND);

  /** Creates the tasks. */
  private final Tasks tasks;

  /** Runs the tasks. */
  private final Engine engine;

  /** Runs tasks made by their no-argument constructors on the standard engine. */
  public HostileOrchestrator() {
    this(new Tasks() {});
  }

  /**
   * Runs tasks made by their no-argument constructors on an engine of the caller's choice.
   *
   * @param engine runs the tasks
   */
  public HostileOrchestrator(Engine engine) {
    this(new Tasks() {}, engine);
  }

  /**
   * Runs tasks that the application makes on the standard engine.
   *
   * @param tasks creates the tasks of each run
   */
  public HostileOrchestrator(Tasks tasks) {
    this(tasks, Engine.standard());
  }

  /**
   * Runs tasks that the application makes on an engine of its choice.
   *
   * @param tasks creates the tasks of each run
   * @param engine runs the tasks
   */
  public HostileOrchestrator(Tasks tasks, Engine engine) {
    this.tasks = Objects.requireNonNull(tasks, "tasks");
    this.engine = Objects.requireNonNull(engine, "engine");
  }

  @Override
  public void run() {
    Run run = engine.begin(PLAN);
    // Wave 1
    run.startVoid(FIRST, step -> tasks.first().run());
    // Wave 2
    run.startVoid(SECOND, step -> tasks.second().run());
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

    /** {@return a new {@code First}} */
    default First first() {
      return new First();
    }

    /** {@return a new {@code Second}} */
    default Second second() {
      return new Second();
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
    public First first() {
      return made.has(First.class) ? made.make(First.class) : Tasks.super.first();
    }

    @Override
    public Second second() {
      return made.has(Second.class) ? made.make(Second.class) : Tasks.super.second();
    }
  }
}
