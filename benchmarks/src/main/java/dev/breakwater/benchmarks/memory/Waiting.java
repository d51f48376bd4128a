package dev.breakwater.benchmarks.memory;

import dev.breakwater.benchmarks.VirtualThreads;
import dev.breakwater.runtime.Engine;
import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;

/**
 * Has many tasks wait at the same time, in runs of a thousand, and tells what heap each of them
 * holds. They wait for ever: the process is to be ended. For one thread.
 */
final class Waiting {

  /** What a task waits for. */
  enum For {
    /** It is not its turn yet. */
    ITS_TURN("for its turn"),
    /** It has given a stage that is not done yet. */
    ITS_STAGE("for its stage"),
    /** It sleeps in a virtual thread. */
    ITS_THREAD("asleep in a virtual thread");

    private final String title;

    For(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  private static final int TASKS = 1_000;

  private final For what;
  private final CompletableFuture<Integer> gate = new CompletableFuture<>();
  private final CountDownLatch begun;
  private final int runs;
  private final Executor executor;
  private final List<PlannedTask> tasks;
  private final Plan plan;

  /** Keeps the tasks alive. */
  private final List<CompletableFuture<?>> ends = new ArrayList<>();

  Waiting(For what, int runs) {
    this.what = what;
    this.runs = runs;
    this.begun = new CountDownLatch(what == For.ITS_THREAD ? runs * TASKS : 0);
    this.executor = what == For.ITS_THREAD ? VirtualThreads.executor() : Runnable::run;
    PlannedTask first = PlannedTask.builder("first", Waiting.class).build();
    this.tasks =
        IntStream.range(0, TASKS)
            .mapToObj(i -> PlannedTask.builder("t" + i, Waiting.class).after(first).build())
            .toList();
    List<PlannedTask> all = new ArrayList<>(List.of(first));
    all.addAll(tasks);
    this.plan = Plan.of("Waiting", all.toArray(PlannedTask[]::new));
  }

  /** Gives the bytes that a task holds. */
  double bytes(boolean byHand) throws InterruptedException {
    Engine engine = Engine.builder().executor(executor).build();
    try {
      ends.add(byHand ? byHand() : breakwater(engine));
      long before = Heap.live();
      for (int run = 0; run < runs; run++) {
        ends.add(byHand ? byHand() : breakwater(engine));
      }
      begun.await();
      return (double) (Heap.live() - before) / (runs * TASKS);
    } finally {
      Reference.reachabilityFence(ends);
    }
  }

  private CompletableFuture<?> breakwater(Engine engine) {
    Run run = engine.begin(plan);
    CompletableFuture<Integer> open =
        what == For.ITS_TURN ? gate : CompletableFuture.completedFuture(1);
    var unused = run.startStage(plan.tasks().get(0), step -> open);
    for (PlannedTask task : tasks) {
      if (what == For.ITS_STAGE) {
        var unusedStage = run.startStage(task, step -> gate);
      } else {
        var unusedResult = run.start(task, step -> value());
      }
    }
    return run.finish();
  }

  private CompletableFuture<?> byHand() {
    CompletableFuture<Integer> first =
        what == For.ITS_TURN ? gate : CompletableFuture.completedFuture(1);
    List<CompletableFuture<Integer>> all = new ArrayList<>(TASKS);
    for (int task = 0; task < TASKS; task++) {
      all.add(
          what == For.ITS_STAGE
              ? first.thenComposeAsync(v -> gate, executor)
              : first.thenApplyAsync(v -> value(), executor));
    }
    return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new));
  }

  private int value() {
    begun.countDown();
    return what == For.ITS_THREAD ? gate.join() : 1;
  }
}
