package com.acme;

import dev.breakwater.Generated;
import dev.breakwater.runtime.Engine;
import dev.breakwater.runtime.TaskMaker;
import dev.breakwater.runtime.spi.MadeTasks;
import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Runs the tasks of {@link Generics} in waves. Tasks of one wave run at the same time: no two
 * of them write the same resource, and none reads what another writes.
 *
 * <pre>
 * Task     Reads  Writes
 * numbers
 * maps
 * count
 * letter
 * bytes
 * texts
 * longest
 * </pre>
 *
 * <p>The waves, and what each task waits for:
 *
 * <pre>
 * 1  numbers
 * 2  maps     after numbers
 * 3  count    after maps
 * 4  letter   after count
 * 5  bytes    after count, letter
 * 6  texts    after bytes
 * 7  longest  after texts
 * </pre>
 */
@Generated("dev.breakwater.processor.BreakwaterProcessor")
@SuppressWarnings({"all", "deprecation", "exports", "rawtypes", "removal", "unchecked"})
final class GenericsOrchestrator implements Generics {
  /** Runs in wave 1. */
  private static final PlannedTask NUMBERS =
      PlannedTask.builder("numbers", Numbers.class)
          .build();

  /** Runs in wave 2. */
  private static final PlannedTask MAPS =
      PlannedTask.builder("maps", Maps.class)
          .after(NUMBERS)
          .build();

  /** Runs in wave 3. */
  private static final PlannedTask COUNT =
      PlannedTask.builder("count", Count.class)
          .after(MAPS)
          .build();

  /** Runs in wave 4. */
  private static final PlannedTask LETTER =
      PlannedTask.builder("letter", Letter.class)
          .after(COUNT)
          .build();

  /** Runs in wave 5. */
  private static final PlannedTask BYTES =
      PlannedTask.builder("bytes", Bytes.class)
          .after(COUNT, LETTER)
          .build();

  /** Runs in wave 6. */
  private static final PlannedTask TEXTS =
      PlannedTask.builder("texts", Texts.class)
          .after(BYTES)
          .build();

  /** Runs in wave 7. */
  private static final PlannedTask LONGEST =
      PlannedTask.builder("longest", Longest.class)
          .after(TEXTS)
          .build();

  /** All tasks, in the order in which the graph lists them. */
  private static final Plan PLAN =
      Plan.of("com.acme.Generics", NUMBERS, MAPS, COUNT, LETTER, BYTES, TEXTS, LONGEST);

  /** Creates the tasks. */
  private final Tasks tasks;

  /** Runs the tasks. */
  private final Engine engine;

  /** Runs tasks made by their no-argument constructors on the standard engine. */
  public GenericsOrchestrator() {
    this(new Tasks() {});
  }

  /**
   * Runs tasks made by their no-argument constructors on an engine of the caller's choice.
   *
   * @param engine runs the tasks
   */
  public GenericsOrchestrator(Engine engine) {
    this(new Tasks() {}, engine);
  }

  /**
   * Runs tasks that the application makes on the standard engine.
   *
   * @param tasks creates the tasks of each run
   */
  public GenericsOrchestrator(Tasks tasks) {
    this(tasks, Engine.standard());
  }

  /**
   * Runs tasks that the application makes on an engine of its choice.
   *
   * @param tasks creates the tasks of each run
   * @param engine runs the tasks
   */
  public GenericsOrchestrator(Tasks tasks, Engine engine) {
    this.tasks = Objects.requireNonNull(tasks, "tasks");
    this.engine = Objects.requireNonNull(engine, "engine");
  }

  @Override
  public CompletableFuture<Pair<? extends List<? extends Number>, Optional<StringBuilder>>> run(
      String... names) {
    Run run = engine.begin(PLAN, (Object) names);
    // Wave 1
    CompletableFuture<List<? extends Number>> numbers =
        run.start(NUMBERS, step -> tasks.numbers().run(names), (Object) names);
    // Wave 2
    CompletableFuture<Map<String, ? super Integer>[]> maps =
        run.start(MAPS, step -> tasks.maps().run(numbers.join()), numbers);
    // Wave 3
    CompletableFuture<Integer> count =
        run.start(COUNT, step -> tasks.count().run(maps.join()), maps);
    // Wave 4
    CompletableFuture<Character> letter =
        run.start(LETTER, step -> tasks.letter().run(count.join()), count);
    // Wave 5
    CompletableFuture<byte[][]> bytes =
        run.start(BYTES, step -> tasks.bytes().run(letter.join(), count.join()), letter, count);
    // Wave 6
    CompletableFuture<List<? extends CharSequence>> texts =
        run.startStage(TEXTS, step -> tasks.texts().run(bytes.join()), bytes);
    // Wave 7
    CompletableFuture<Optional<StringBuilder>> longest =
        run.start(LONGEST, step -> tasks.longest().run(texts.join()), texts);
    return run.finish(() -> new Pair<>(numbers.join(), longest.join()));
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

    /** {@return a new {@code Numbers}} */
    default Numbers numbers() {
      return new Numbers();
    }

    /** {@return a new {@code Maps}} */
    default Maps maps() {
      return new Maps();
    }

    /** {@return a new {@code Count}} */
    default Count count() {
      return new Count();
    }

    /** {@return a new {@code Letter}} */
    default Letter letter() {
      return new Letter();
    }

    /** {@return a new {@code Bytes}} */
    default Bytes bytes() {
      return new Bytes();
    }

    /** {@return a new {@code Texts}} */
    default Texts texts() {
      return new Texts();
    }

    /** {@return a new {@code Longest}} */
    default Longest longest() {
      return new Longest();
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
    public Numbers numbers() {
      return made.has(Numbers.class) ? made.make(Numbers.class) : Tasks.super.numbers();
    }

    @Override
    public Maps maps() {
      return made.has(Maps.class) ? made.make(Maps.class) : Tasks.super.maps();
    }

    @Override
    public Count count() {
      return made.has(Count.class) ? made.make(Count.class) : Tasks.super.count();
    }

    @Override
    public Letter letter() {
      return made.has(Letter.class) ? made.make(Letter.class) : Tasks.super.letter();
    }

    @Override
    public Bytes bytes() {
      return made.has(Bytes.class) ? made.make(Bytes.class) : Tasks.super.bytes();
    }

    @Override
    public Texts texts() {
      return made.has(Texts.class) ? made.make(Texts.class) : Tasks.super.texts();
    }

    @Override
    public Longest longest() {
      return made.has(Longest.class) ? made.make(Longest.class) : Tasks.super.longest();
    }
  }
}
