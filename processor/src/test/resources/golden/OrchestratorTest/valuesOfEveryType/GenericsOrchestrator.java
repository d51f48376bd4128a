package com.acme;

import dev.breakwater.Generated;
import dev.breakwater.runtime.Engine;
import dev.breakwater.runtime.Plan;
import dev.breakwater.runtime.PlannedTask;
import dev.breakwater.runtime.Run;
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
  private static final PlannedTask NUMBERS =
      PlannedTask.builder("numbers", Numbers.class)
          .build();

  private static final PlannedTask MAPS =
      PlannedTask.builder("maps", Maps.class)
          .after(NUMBERS)
          .build();

  private static final PlannedTask COUNT =
      PlannedTask.builder("count", Count.class)
          .after(MAPS)
          .build();

  private static final PlannedTask LETTER =
      PlannedTask.builder("letter", Letter.class)
          .after(COUNT)
          .build();

  private static final PlannedTask BYTES =
      PlannedTask.builder("bytes", Bytes.class)
          .after(COUNT, LETTER)
          .build();

  private static final PlannedTask TEXTS =
      PlannedTask.builder("texts", Texts.class)
          .after(BYTES)
          .build();

  private static final PlannedTask LONGEST =
      PlannedTask.builder("longest", Longest.class)
          .after(TEXTS)
          .build();

  private static final Plan PLAN =
      Plan.of("com.acme.Generics", NUMBERS, MAPS, COUNT, LETTER, BYTES, TEXTS, LONGEST);

  private final Tasks tasks;

  private final Engine engine;

  /** Runs tasks made by their no-argument constructors on the standard engine. */
  public GenericsOrchestrator() {
    this(new Tasks() {});
  }

  /** Runs tasks made by their no-argument constructors on an engine of the caller's choice. */
  public GenericsOrchestrator(Engine engine) {
    this(new Tasks() {}, engine);
  }

  /** Runs tasks that the application makes on the standard engine. */
  public GenericsOrchestrator(Tasks tasks) {
    this(tasks, Engine.standard());
  }

  /** Runs tasks that the application makes on an engine of its choice. */
  public GenericsOrchestrator(Tasks tasks, Engine engine) {
    this.tasks = Objects.requireNonNull(tasks, "tasks");
    this.engine = Objects.requireNonNull(engine, "engine");
  }

  @Override
  public CompletableFuture<Pair<? extends List<? extends Number>, Optional<StringBuilder>>> run(
      String... names) {
    Run run = engine.begin(PLAN);
    // Wave 1
    CompletableFuture<List<? extends Number>> numbers =
        run.start(NUMBERS, step -> tasks.numbers().run(names));
    // Wave 2
    CompletableFuture<Map<String, ? super Integer>[]> maps =
        run.start(MAPS, step -> tasks.maps().run(numbers.join()));
    // Wave 3
    CompletableFuture<Integer> count = run.start(COUNT, step -> tasks.count().run(maps.join()));
    // Wave 4
    CompletableFuture<Character> letter =
        run.start(LETTER, step -> tasks.letter().run(count.join()));
    // Wave 5
    CompletableFuture<byte[][]> bytes =
        run.start(BYTES, step -> tasks.bytes().run(letter.join(), count.join()));
    // Wave 6
    CompletableFuture<List<? extends CharSequence>> texts =
        run.startStage(TEXTS, step -> tasks.texts().run(bytes.join()));
    // Wave 7
    CompletableFuture<Optional<StringBuilder>> longest =
        run.start(LONGEST, step -> tasks.longest().run(texts.join()));
    return run.finish(() -> new Pair<>(numbers.join(), longest.join()));
  }

  /** Makes the tasks of one run: a fresh instance for each attempt, so that runs share no state. */
  public interface Tasks {
    default Numbers numbers() {
      return new Numbers();
    }

    default Maps maps() {
      return new Maps();
    }

    default Count count() {
      return new Count();
    }

    default Letter letter() {
      return new Letter();
    }

    default Bytes bytes() {
      return new Bytes();
    }

    default Texts texts() {
      return new Texts();
    }

    default Longest longest() {
      return new Longest();
    }
  }
}
