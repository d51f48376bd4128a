package dev.breakwater.runtime;

import static java.util.concurrent.TimeUnit.SECONDS;

import dev.breakwater.runtime.spi.PlannedTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/** What the tests of runs have in common. */
final class Tasks {

  /** Long enough for the slowest machine: only a run that hangs gets there. */
  static final int PATIENCE = 30;

  private Tasks() {}

  static PlannedTask task(String name, PlannedTask... after) {
    return PlannedTask.builder(name, Tasks.class).after(after).build();
  }

  /** Tasks of which each may wait for any that stands before it. */
  static PlannedTask[] randomGraph(Random random) {
    return randomGraph(random, task -> {});
  }

  /**
   * The same, with more about each task.
   *
   * @param more is called for each task, in the order of the list
   */
  static PlannedTask[] randomGraph(Random random, Consumer<PlannedTask.Builder> more) {
    List<PlannedTask> tasks = new ArrayList<>();
    int size = 2 + random.nextInt(20);
    int density = 1 + random.nextInt(8);
    for (int index = 0; index < size; index++) {
      PlannedTask[] after =
          tasks.stream()
              .filter(task -> random.nextInt(10) < density)
              .limit(6)
              .toArray(PlannedTask[]::new);
      PlannedTask.Builder task = PlannedTask.builder("task-" + index, Tasks.class).after(after);
      more.accept(task);
      tasks.add(task.build());
    }
    return tasks.toArray(PlannedTask[]::new);
  }

  static PlannedTask[] chain(int length) {
    PlannedTask[] tasks = new PlannedTask[length];
    for (int index = 0; index < length; index++) {
      tasks[index] = index == 0 ? task("task-0") : task("task-" + index, tasks[index - 1]);
    }
    return tasks;
  }

  /** What the future completes with. */
  static <T> T valueOf(CompletableFuture<T> future) throws Exception {
    return future.get(PATIENCE, SECONDS);
  }

  /** What the future fails with: the very exception, which {@code get} would wrap. */
  static Throwable failureOf(CompletableFuture<?> future) throws Exception {
    return future
        .<Throwable>handle(
            (value, failure) -> failure == null ? new AssertionError("gave " + value) : failure)
        .get(PATIENCE, SECONDS);
  }

  static void await(CountDownLatch latch) throws InterruptedException {
    if (!latch.await(PATIENCE, SECONDS)) {
      throw new AssertionError("waited in vain");
    }
  }
}
