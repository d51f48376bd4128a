package dev.breakwater.runtime;

import static dev.breakwater.runtime.Tasks.valueOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import dev.breakwater.runtime.spi.Step;
import dev.breakwater.runtime.spi.TaskBody;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** No task begins before all of the earlier waves have succeeded, whatever the threads do. */
class WaveBarrierTest {

  @Test
  void waveBeginsWhenTheFormerIsDoneOnASmallPool() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(3);
    try {
      for (int seed = 0; seed < 400; seed++) {
        assertBarrier(seed, pool);
      }
      assertTrue(!pool.isShutdown(), "the caller's executor is the caller's to shut down");
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void waveBeginsWhenTheFormerIsDoneInTheCallersThread() throws Exception {
    for (int seed = 0; seed < 100; seed++) {
      assertBarrier(seed, Runnable::run);
    }
  }

  private static void assertBarrier(int seed, Executor executor) throws Exception {
    Random random = new Random(seed);
    PlannedTask[] tasks = Tasks.randomGraph(random);
    Plan plan = Plan.of("Random", tasks);
    Run run = Engine.builder().executor(executor).build().begin(plan);
    Set<PlannedTask> done = ConcurrentHashMap.newKeySet();
    List<String> early = Collections.synchronizedList(new ArrayList<>());
    List<PlannedTask> order = new ArrayList<>(Arrays.asList(tasks));
    Collections.shuffle(order, random);
    for (PlannedTask task : order) {
      Set<PlannedTask> before = earlier(plan, task);
      boolean yields = random.nextBoolean();
      boolean asynchronous = random.nextInt(3) == 0;
      TaskBody<PlannedTask> body =
          step -> {
            if (!done.containsAll(before)) {
              early.add(task.name());
            }
            if (yields) {
              Thread.yield();
            }
            done.add(task);
            return task;
          };
      CompletableFuture<PlannedTask> result =
          asynchronous ? run.startStage(task, step -> stage(body, step)) : run.start(task, body);
      assertEquals(null, result.isCompletedExceptionally() ? task : null);
    }

    assertEquals(tasks.length, valueOf(run.finish(done::size)), "seed " + seed);
    assertEquals(List.of(), early, "seed " + seed);
  }

  private static CompletableFuture<PlannedTask> stage(TaskBody<PlannedTask> body, Step step) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return body.run(step);
          } catch (Throwable e) {
            throw new AssertionError(e);
          }
        });
  }

  private static Set<PlannedTask> earlier(Plan plan, PlannedTask task) {
    Set<PlannedTask> earlier = new HashSet<>();
    for (List<PlannedTask> wave : plan.waves()) {
      if (wave.contains(task)) {
        return earlier;
      }
      earlier.addAll(wave);
    }
    throw new AssertionError(task + " is in no wave");
  }
}
