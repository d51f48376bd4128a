package dev.breakwater.benchmarks.memory;

import dev.breakwater.benchmarks.VirtualThreads;
import dev.breakwater.benchmarks.graphs.Shape;
import dev.breakwater.runtime.Engine;
import dev.breakwater.runtime.Schedule;
import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * Keeps many runs under way at once, each a graph of agents that sleep as long as a model might
 * think, in virtual threads: when a run ends, another takes its place, until time is over.
 */
final class SleepingAgents {

  private static final Shape SHAPE = Shape.FORK_AND_JOIN;

  private final int atOnce;
  private final long longest;
  private final long end;
  private final Delays delays = new Delays();
  private final CountDownLatch over;
  private final Executor executor = VirtualThreads.executor();
  private final List<PlannedTask> tasks = new ArrayList<>();
  private final Plan plan;
  private final Engine engine =
      Engine.builder().executor(executor).schedule(Schedule.EAGER).build();

  /**
   * Begins the time.
   *
   * @param atOnce how many runs are under way at once
   * @param seconds for how long new ones are begun
   * @param longest how long an agent sleeps at most, in seconds; at least a tenth of that
   */
  SleepingAgents(int atOnce, double seconds, double longest) {
    this.atOnce = atOnce;
    this.longest = Math.round(longest * 1e9);
    this.end = System.nanoTime() + Math.round(seconds * 1e9);
    this.over = new CountDownLatch(atOnce);
    for (List<Integer> before : SHAPE.predecessors()) {
      PlannedTask[] after = before.stream().map(tasks::get).toArray(PlannedTask[]::new);
      tasks.add(PlannedTask.builder("t" + tasks.size(), SleepingAgents.class).after(after).build());
    }
    this.plan = Plan.of("Agents", tasks.toArray(PlannedTask[]::new));
  }

  /**
   * Runs them.
   *
   * @return the heap that is alive when time is over and all runs are still under way, in bytes
   */
  long run(boolean byHand) throws InterruptedException {
    for (int run = 0; run < atOnce; run++) {
      next(byHand);
    }
    TimeUnit.NANOSECONDS.sleep(end - System.nanoTime());
    long live = Heap.live();
    over.await();
    return live;
  }

  /**
   * From the end of the last predecessor to the start of the task, as long as time was not over:
   * then the heap is looked at, which holds everything up.
   */
  Delays delays() {
    return delays;
  }

  private void next(boolean byHand) {
    if (System.nanoTime() - end > 0) {
      over.countDown();
      return;
    }
    var unused = (byHand ? byHand() : breakwater()).thenRun(() -> next(byHand));
  }

  private CompletableFuture<?> breakwater() {
    Run run = engine.begin(plan);
    long[] ends = new long[SHAPE.tasks()];
    for (int task = 0; task < SHAPE.tasks(); task++) {
      int number = task;
      var unused = run.startVoid(tasks.get(task), step -> sleep(number, ends));
    }
    return run.finish();
  }

  private CompletableFuture<?> byHand() {
    long[] ends = new long[SHAPE.tasks()];
    List<CompletableFuture<Void>> all = new ArrayList<>();
    for (int task = 0; task < SHAPE.tasks(); task++) {
      int number = task;
      CompletableFuture<?>[] before =
          SHAPE.predecessors().get(task).stream().map(all::get).toArray(CompletableFuture[]::new);
      all.add(CompletableFuture.allOf(before).thenRunAsync(() -> sleep(number, ends), executor));
    }
    return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
  }

  private void sleep(int task, long[] ends) {
    long start = System.nanoTime();
    List<Integer> before = SHAPE.predecessors().get(task);
    if (!before.isEmpty() && start - end < 0) {
      long ready = ends[before.get(0)];
      for (int predecessor : before) {
        ready = Math.max(ready, ends[predecessor]);
      }
      delays.add(start - ready);
    }
    try {
      TimeUnit.NANOSECONDS.sleep(ThreadLocalRandom.current().nextLong(longest / 10, longest));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    ends[task] = System.nanoTime();
  }
}
