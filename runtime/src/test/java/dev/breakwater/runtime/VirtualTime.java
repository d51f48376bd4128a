package dev.breakwater.runtime;

import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.Run;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/**
 * Runs a plan on the real engine in no time: each task is a stage that is completed when a clock
 * which only counts has come to its end. So how long a schedule takes is exact, whatever the
 * machine does.
 */
final class VirtualTime {

  private record End(double at, int order, CompletableFuture<Void> stage) {}

  private final Queue<End> ends =
      new PriorityQueue<>(Comparator.comparingDouble(End::at).thenComparingInt(End::order));
  private double now;
  private int started;

  private VirtualTime() {}

  /**
   * How long the run takes.
   *
   * @param durations of the tasks, in the order of the plan
   */
  static double makespan(Plan plan, double[] durations, Engine.Builder engine) {
    VirtualTime time = new VirtualTime();
    Run run = engine.executor(Runnable::run).build().begin(plan);
    for (int index = 0; index < durations.length; index++) {
      double duration = durations[index];
      run.startStage(plan.tasks().get(index), step -> time.after(duration));
    }
    CompletableFuture<Void> outcome = run.finish();
    while (!time.ends.isEmpty()) {
      End next = time.ends.remove();
      time.now = next.at;
      next.stage.complete(null);
    }
    if (!outcome.isDone() || outcome.isCompletedExceptionally()) {
      throw new AssertionError(plan + " did not succeed");
    }
    return time.now;
  }

  private CompletableFuture<Void> after(double duration) {
    CompletableFuture<Void> stage = new CompletableFuture<>();
    ends.add(new End(now + duration, started++, stage));
    return stage;
  }
}
