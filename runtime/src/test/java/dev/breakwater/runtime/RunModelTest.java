package dev.breakwater.runtime;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Random graphs whose tasks succeed and fail in every way, against what must hold of any run. */
class RunModelTest {

  private enum Way {
    RETURN,
    THROW,
    STAGE,
    FAILED_STAGE
  }

  @Test
  void runKeepsItsPromisesOnASmallPool() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(3);
    try {
      for (int seed = 0; seed < 1_000; seed++) {
        new Model(seed, pool).check();
      }
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void runKeepsItsPromisesInTheCallersThread() throws Exception {
    for (int seed = 0; seed < 500; seed++) {
      new Model(seed, Runnable::run).check();
    }
  }

  private static final class Model {

    private final String seed;
    private final Random random;
    private final Plan plan;
    private final Run run;
    private final AtomicInteger active = new AtomicInteger();
    private final Set<PlannedTask> ran = ConcurrentHashMap.newKeySet();
    private final Set<PlannedTask> repeated = ConcurrentHashMap.newKeySet();
    private final Map<PlannedTask, Throwable> thrown = new ConcurrentHashMap<>();
    private final Map<PlannedTask, CompletableFuture<?>> futures = new HashMap<>();

    Model(int seed, Executor executor) {
      this.seed = "seed " + seed;
      this.random = new Random(seed);
      this.plan = Plan.of("Model", Tasks.randomGraph(random));
      this.run = Engine.builder().executor(executor).build().begin(plan);
    }

    void check() throws Exception {
      boolean mayFail = random.nextInt(4) > 0;
      for (PlannedTask task : plan.tasks()) {
        boolean fails = mayFail && random.nextInt(6) == 0;
        futures.put(task, start(task, fails));
      }
      AtomicInteger activeAtTheEnd = new AtomicInteger(-1);
      AtomicInteger doneAtTheEnd = new AtomicInteger();
      CompletableFuture<Integer> outcome = run.finish(ran::size);
      Throwable failure =
          outcome
              .handle(
                  (value, e) -> {
                    activeAtTheEnd.set(active.get());
                    futures.values().stream()
                        .filter(CompletableFuture::isDone)
                        .forEach(future -> doneAtTheEnd.incrementAndGet());
                    return e;
                  })
              .get(Tasks.PATIENCE, SECONDS);

      assertEquals(0, activeAtTheEnd.get(), seed);
      assertEquals(futures.size(), doneAtTheEnd.get(), seed);
      assertTrue(repeated.isEmpty(), seed);
      if (thrown.isEmpty()) {
        assertNull(failure, seed);
        assertEquals(plan.tasks().size(), ran.size(), seed);
      } else {
        assertFailure((TaskFailedException) failure);
      }
    }

    private void assertFailure(TaskFailedException failure) {
      PlannedTask deciding = named(failure.task());
      assertEquals(thrown.get(deciding), failure.getCause(), seed);
      assertEquals(thrown.size() - 1, failure.getSuppressed().length, seed);
      for (PlannedTask task : ran) {
        assertTrue(wave(task) <= wave(deciding), seed + ", " + task);
      }
      for (PlannedTask task : plan.tasks()) {
        boolean succeeded = ran.contains(task) && !thrown.containsKey(task);
        assertEquals(!succeeded, futures.get(task).isCompletedExceptionally(), seed);
      }
    }

    private CompletableFuture<?> start(PlannedTask task, boolean fails) {
      Way way = way(fails);
      return switch (way) {
        case RETURN, THROW -> run.start(task, step -> carryOut(task, fails));
        case STAGE, FAILED_STAGE ->
            run.startStage(
                task, step -> CompletableFuture.supplyAsync(() -> carryOut(task, fails)));
      };
    }

    private Way way(boolean fails) {
      if (fails) {
        return random.nextBoolean() ? Way.THROW : Way.FAILED_STAGE;
      }
      return random.nextBoolean() ? Way.RETURN : Way.STAGE;
    }

    private PlannedTask carryOut(PlannedTask task, boolean fails) {
      begin(task);
      try {
        Thread.yield();
        if (fails) {
          IllegalStateException failure = new IllegalStateException(task.name());
          thrown.put(task, failure);
          throw failure;
        }
        return task;
      } finally {
        active.decrementAndGet();
      }
    }

    private void begin(PlannedTask task) {
      active.incrementAndGet();
      if (!ran.add(task)) {
        repeated.add(task);
      }
    }

    private PlannedTask named(String name) {
      return plan.tasks().stream().filter(task -> task.name().equals(name)).findAny().orElseThrow();
    }

    private int wave(PlannedTask task) {
      int wave = 0;
      while (!plan.waves().get(wave).contains(task)) {
        wave++;
      }
      return wave;
    }
  }
}
