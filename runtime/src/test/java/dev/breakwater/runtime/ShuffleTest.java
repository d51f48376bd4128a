package dev.breakwater.runtime;

import static dev.breakwater.runtime.Tasks.failureOf;
import static dev.breakwater.runtime.Tasks.task;
import static dev.breakwater.runtime.Tasks.valueOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(2 * Tasks.PATIENCE)
class ShuffleTest {

  @Test
  void orderIsLegalWhateverTheSeed() throws Exception {
    for (int seed = 0; seed < 60; seed++) {
      PlannedTask[] tasks = Tasks.randomGraph(new Random(seed));
      List<PlannedTask> order = orderOf(seed, null, tasks);
      for (int place = 0; place < order.size(); place++) {
        assertTrue(order.subList(0, place).containsAll(order.get(place).after()), "seed " + seed);
      }
      assertEquals(tasks.length, order.size());
    }
  }

  @Test
  void seedsThatRunOneTaskAtATimeGiveEveryOrderAndTheSameAgain() throws Exception {
    PlannedTask[] tasks = {task("a"), task("b"), task("c")};
    Set<List<PlannedTask>> orders = new HashSet<>();
    int oneAtATime = 0;
    for (int seed = 0; seed < 100; seed++) {
      if (new Shuffle(seed, tasks.length).oneAtATime()) {
        oneAtATime++;
        List<PlannedTask> order = orderOf(seed, null, tasks);
        assertEquals(order, orderOf(seed, null, tasks));
        orders.add(order);
      }
    }

    assertEquals(6, orders.size());
    assertTrue(oneAtATime > 25 && oneAtATime < 75, () -> "every other seed");
  }

  @Test
  void oneAtATimeIsOneAtATime() throws Exception {
    int seed = 0;
    while (!new Shuffle(seed, 8).oneAtATime()) {
      seed++;
    }
    PlannedTask[] tasks = new PlannedTask[8];
    for (int index = 0; index < tasks.length; index++) {
      tasks[index] = task("task-" + index);
    }
    AtomicInteger active = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Run run = Engine.builder().shuffle(seed).build().begin(Plan.of("Wide", tasks));
    for (PlannedTask task : tasks) {
      run.startVoid(
          task,
          step -> {
            most.accumulateAndGet(active.incrementAndGet(), Math::max);
            Thread.sleep(1);
            active.decrementAndGet();
          });
    }
    valueOf(run.finish());

    assertEquals(1, most.get());
  }

  /** Without shuffling, the second task would be done long before the reader of what it writes. */
  @Test
  void missingDeclarationShows() throws Exception {
    PlannedTask first = task("first");
    PlannedTask writer = task("writer");
    PlannedTask reader = task("undeclared-reader", first);
    List<Integer> failing = new ArrayList<>();
    for (int seed = 0; seed < 20; seed++) {
      AtomicBoolean written = new AtomicBoolean();
      AtomicBoolean sound = new AtomicBoolean();
      Run run =
          Engine.builder().shuffle(seed).build().begin(Plan.of("Three", first, writer, reader));
      run.startVoid(first, step -> {});
      run.startVoid(writer, step -> written.set(true));
      run.startVoid(reader, step -> sound.set(written.get()));
      valueOf(run.finish());
      if (!sound.get()) {
        failing.add(seed);
      }
    }

    assertTrue(failing.size() >= 3 && failing.size() <= 17, failing::toString);
  }

  @Test
  void seedIsLoggedAndReported() throws Exception {
    PlannedTask failing = task("failing");
    List<String> logged =
        RunListenerTest.logged(
            () -> {
              Run run = Engine.builder().shuffle(42).build().begin(Plan.of("a.One", failing));
              run.startVoid(
                  failing,
                  step -> {
                    throw new IllegalStateException("order");
                  });
              TaskFailedException failure = (TaskFailedException) failureOf(run.finish());
              assertEquals(OptionalLong.of(42), failure.report().seed());
            });

    assertEquals(
        List.of(
            "One runs with shuffle(42)",
            "One: failing failed: IllegalStateException: order (with shuffle(42))"),
        logged);
  }

  @Test
  void tasksInTheCallersThreadAreShuffledToo() throws Exception {
    PlannedTask[] wide = {task("a"), task("b"), task("c"), task("d")};
    Set<PlannedTask> firsts = new HashSet<>();
    for (int seed = 0; seed < 20; seed++) {
      firsts.add(orderOf(seed, Runnable::run, wide).get(0));
    }
    assertTrue(firsts.size() > 1);
  }

  private static List<PlannedTask> orderOf(
      long seed, @Nullable Executor executor, PlannedTask... tasks) throws Exception {
    List<PlannedTask> order = Collections.synchronizedList(new ArrayList<>());
    Engine.Builder engine = Engine.builder().shuffle(seed);
    if (executor != null) {
      engine.executor(executor);
    }
    Run run = engine.build().begin(Plan.of("Shuffled", tasks));
    for (PlannedTask task : tasks) {
      run.startVoid(task, step -> order.add(task));
    }
    valueOf(run.finish());
    return order;
  }
}
