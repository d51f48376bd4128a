package dev.breakwater.runtime;

import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * All that a seed says of a run: the graph, what each attempt of each task does, and the engine.
 */
final class RandomRun {

  /** No attempt takes so long, whatever the machine. */
  private static final Duration FAR = Duration.ofMinutes(10);

  /** Whose threads carry the tasks out. */
  enum Threads {
    POOL,
    CALLER,
    NEW,
    /** Those of the pool, which carries out everything twice. */
    REPEATING,
    /** Those of the pool and the thread that submits a task, in turns. */
    MIXED;

    /** Whether tasks may run in the thread that awaits the run. */
    boolean includeTheCaller() {
      return this == CALLER || this == MIXED;
    }
  }

  /** How the run is cancelled, if it is. */
  enum Cancel {
    NEVER,
    /** By the future of the run, after some time. */
    FUTURE,
    /** By the future of the run, from within a listener. */
    FUTURE_AT_EVENT,
    /** By an interrupt of the thread that awaits the run. */
    INTERRUPT
  }

  final long seed;
  final Plan plan;
  final RandomOrder order;
  final List<Script> scripts = new ArrayList<>();
  final Threads threads;
  final Schedule schedule;
  final boolean shuffles;
  final OnFailure onFailure;

  /** How many attempts may be under way; 0 for no limit. */
  final int limit;

  /**
   * Whether tasks that ignore their interrupt are abandoned soon. No task of such a run ends by its
   * interrupt alone, since on a slow machine that may take longer than the grace.
   */
  final boolean hasShortGrace;

  /** What it takes hold of, and other runs, too; most take none. */
  final List<ModelRoot> roots;

  /** Whether the engine has an interceptor. */
  final boolean intercepts;

  final boolean awaits;
  final Cancel cancel;

  /** Microseconds, or events. */
  final int cancelAfter;

  /** The order in which the caller starts the tasks. */
  final List<Integer> startOrder;

  private final Random random;
  private final int attempts;
  private final Duration backoff;

  /** How many of a hundred tasks have an attempt that does not succeed. */
  private final int troubled;

  RandomRun(long seed) {
    this.seed = seed;
    // Neighbouring seeds give neighbouring numbers otherwise.
    random = new Random(seed * 0x9E3779B97F4A7C15L);
    threads = oneOf(Threads.values());
    schedule = oneOf(Schedule.values());
    shuffles = random.nextInt(30) == 0;
    onFailure = oneOf(OnFailure.values());
    limit = random.nextInt(4);
    hasShortGrace = random.nextInt(4) == 0;
    intercepts = random.nextBoolean();
    roots = roots();
    attempts = 1 + random.nextInt(3);
    backoff = random.nextBoolean() ? Duration.ZERO : Duration.ofMillis(1);
    troubled = random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(16);
    Cancel chosen = random.nextInt(3) > 0 ? Cancel.NEVER : oneOf(Cancel.values());
    // Where tasks run in the thread that awaits, its interrupt is theirs.
    cancel = chosen == Cancel.INTERRUPT && threads.includeTheCaller() ? Cancel.NEVER : chosen;
    cancelAfter = cancel == Cancel.FUTURE_AT_EVENT ? random.nextInt(20) : random.nextInt(3_000);
    awaits = cancel == Cancel.INTERRUPT || (cancel == Cancel.NEVER && random.nextBoolean());
    plan = Plan.of("com.acme.Model", Tasks.randomGraph(random, this::write));
    order = new RandomOrder(plan, random);
    startOrder = new ArrayList<>(IntStream.range(0, scripts.size()).boxed().toList());
    if (random.nextBoolean()) {
      Collections.shuffle(startOrder, random);
    }
  }

  private List<ModelRoot> roots() {
    List<ModelRoot> chosen = new ArrayList<>();
    if (random.nextInt(4) == 0) {
      chosen.addAll(ModelRoot.ALL);
      Collections.shuffle(chosen, random);
      chosen.subList(1 + random.nextInt(2), chosen.size()).clear();
    }
    return chosen;
  }

  Engine engine(Executor pool, Observed observed, RunListener canceller) {
    Engine.Builder engine =
        Engine.builder()
            .schedule(schedule)
            .onFailure(onFailure)
            .attempts(attempts)
            .backoff(backoff, backoff.multipliedBy(4))
            .gracePeriod(hasShortGrace ? Duration.ofMillis(5) : FAR);
    if (threads != Threads.NEW) {
      engine.executor(executor(observed.watching(pool)));
    }
    if (limit > 0) {
      engine.maxConcurrency(limit);
    }
    if (shuffles) {
      engine.shuffle(seed);
    }
    if (intercepts) {
      engine.interceptor(observed);
    }
    return engine.listener(observed).listener(canceller).build();
  }

  private Executor executor(Executor pool) {
    AtomicInteger count = new AtomicInteger();
    return switch (threads) {
      case CALLER, NEW -> Runnable::run;
      case POOL -> pool;
      case REPEATING ->
          work -> {
            pool.execute(work);
            pool.execute(work);
          };
      case MIXED ->
          work -> {
            if (count.incrementAndGet() % 2 == 0) {
              pool.execute(work);
            } else {
              work.run();
            }
          };
    };
  }

  private void write(PlannedTask.Builder task) {
    int own = attempts;
    if (random.nextBoolean()) {
      own = 1 + random.nextInt(3);
      task.attempts(own);
    }
    Script script = new Script(scripts.size(), ways(own));
    if (script.way(1).needsTimeout()) {
      task.timeout(
          waitsForCancel() && random.nextBoolean()
              ? FAR
              : Duration.ofMillis(1 + random.nextInt(3)));
    } else if (random.nextInt(4) == 0) {
      task.timeout(FAR);
    }
    scripts.add(script);
  }

  /**
   * Whether the run is cancelled for sure, however long it waits for that: tasks may then be such
   * as never end unless they are told to.
   */
  private boolean waitsForCancel() {
    boolean isSure = cancel == Cancel.FUTURE || cancel == Cancel.INTERRUPT;
    return isSure && !threads.includeTheCaller();
  }

  private List<Way> ways(int count) {
    if (random.nextInt(100) >= troubled) {
      return ways(count, Way.End.SUCCEEDS);
    }
    return switch (random.nextInt(4)) {
      case 0 -> ways(count, hasShortGrace ? Way.End.IS_ABANDONED : Way.End.TIMES_OUT);
      case 1 -> ways(count, Way.End.FAILS);
      case 2 -> failing(count, Way.End.FAILS_FOR_GOOD);
      default -> failing(count, Way.End.SUCCEEDS);
    };
  }

  private List<Way> ways(int count, Way.End end) {
    List<Way> ways = new ArrayList<>();
    while (ways.size() < count) {
      ways.add(oneThatEnds(end));
    }
    return ways;
  }

  private Way oneThatEnds(Way.End end) {
    return oneOf(Way.thatEnd(end).stream().filter(this::isPossible).toArray(Way[]::new));
  }

  private boolean isPossible(Way way) {
    return switch (way) {
      // There, an interrupt is meant for the caller.
      case SPOILS_THREAD -> !threads.includeTheCaller();
      case INTERCEPTOR_THROWS -> intercepts && !hasShortGrace;
      default -> true;
    };
  }

  /** Some that fail, and one that ends otherwise. */
  private List<Way> failing(int count, Way.End end) {
    List<Way> ways = ways(count, Way.End.FAILS);
    ways.set(random.nextInt(count), oneThatEnds(end));
    return ways;
  }

  private <T> T oneOf(T[] values) {
    return values[random.nextInt(values.length)];
  }

  /** The seed, and what it says. */
  @Override
  public String toString() {
    return String.format(
        "seed %d: %s, %s, %s%s, %s, limit %d, %d attempts, back-off %s, %s grace, %s, cancel %s after %d,"
            + " starts %s, %s, %s",
        seed,
        threads,
        schedule,
        onFailure,
        shuffles ? ", shuffled" : "",
        roots,
        limit,
        attempts,
        backoff,
        hasShortGrace ? "short" : "long",
        awaits ? "awaited" : "finished",
        cancel,
        cancelAfter,
        startOrder,
        plan,
        scripts);
  }
}
