package dev.breakwater.benchmarks.makespan;

import dev.breakwater.benchmarks.Sleep;
import dev.breakwater.benchmarks.VirtualThreads;
import dev.breakwater.runtime.Engine;
import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** Runs a workflow whose tasks sleep as long as they were recorded to take, and gives seconds. */
final class SleepingRun {

  private final Workflow workflow;
  private final List<PlannedTask> tasks = new ArrayList<>();
  private final Plan plan;

  SleepingRun(Workflow workflow) {
    this.workflow = workflow;
    for (int task = 0; task < workflow.tasks(); task++) {
      PlannedTask[] after =
          workflow.parents().get(task).stream().map(tasks::get).toArray(PlannedTask[]::new);
      tasks.add(PlannedTask.builder("t" + task, SleepingRun.class).after(after).build());
    }
    this.plan = Plan.of("Workflow", tasks.toArray(PlannedTask[]::new));
  }

  double on(Engine engine) {
    return timed(
        () -> {
          Run run = engine.begin(plan);
          for (int task = 0; task < workflow.tasks(); task++) {
            double seconds = workflow.seconds()[task];
            var unused = run.startVoid(tasks.get(task), step -> Sleep.seconds(seconds));
          }
          run.await();
        });
  }

  double byHand() {
    Executor executor =
        VirtualThreads.areThere() ? VirtualThreads.executor() : work -> new Thread(work).start();
    return timed(
        () -> {
          List<CompletableFuture<Void>> all = new ArrayList<>();
          for (int task = 0; task < workflow.tasks(); task++) {
            double seconds = workflow.seconds()[task];
            CompletableFuture<?>[] before =
                workflow.parents().get(task).stream()
                    .map(all::get)
                    .toArray(CompletableFuture[]::new);
            all.add(
                CompletableFuture.allOf(before)
                    .thenRunAsync(() -> Sleep.seconds(seconds), executor));
          }
          CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
        });
  }

  /** The tasks of the longest path alone, slept one after another in one thread. */
  double sleepItself() {
    List<Double> path = workflow.longestPath();
    return timed(() -> path.forEach(Sleep::seconds));
  }

  private static double timed(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e9;
  }
}
