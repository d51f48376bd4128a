package dev.breakwater.runtime;

import static dev.breakwater.runtime.Tasks.await;
import static dev.breakwater.runtime.Tasks.task;
import static dev.breakwater.runtime.Tasks.valueOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(Tasks.PATIENCE)
class ScheduleTest {

  private final PlannedTask quick = task("quick");
  private final PlannedTask slow = task("slow");
  private final PlannedTask next = task("next", quick);
  private final PlannedTask last = task("last", next);
  private final Plan plan = Plan.of("com.acme.Uneven", quick, slow, next, last);
  private final List<String> order = Collections.synchronizedList(new ArrayList<>());

  @Test
  void eagerTaskStartsWhenItsOwnPredecessorsAreDone() throws Exception {
    CountDownLatch nextHasRun = new CountDownLatch(1);
    Recorder recorder = new Recorder();
    Run run = Engine.builder().schedule(Schedule.EAGER).listener(recorder).build().begin(plan);
    run.startVoid(quick, step -> {});
    run.startVoid(slow, step -> await(nextHasRun));
    run.startVoid(next, step -> {});
    run.startVoid(last, step -> nextHasRun.countDown());
    valueOf(run.finish());

    assertEquals("quick", recorder.report().task("next").waitedOn().orElseThrow());
    assertEquals("next", recorder.report().task("last").waitedOn().orElseThrow());
    assertEquals(2, recorder.report().task("next").wave());
  }

  @Test
  void waveWaitsForAllOfTheWaveBefore() throws Exception {
    Recorder recorder = new Recorder();
    CountDownLatch quickIsDone = new CountDownLatch(1);
    Run run = Engine.builder().listener(recorder).build().begin(plan);
    CompletableFuture<Void> first = run.startVoid(quick, step -> order.add("quick"));
    run.startVoid(
        slow,
        step -> {
          await(quickIsDone);
          Thread.sleep(20);
          order.add("slow");
        });
    run.startVoid(next, step -> order.add("next"));
    run.startVoid(last, step -> order.add("last"));
    valueOf(first);
    quickIsDone.countDown();
    valueOf(run.finish());

    assertEquals(List.of("quick", "slow", "next", "last"), order);
    assertEquals("slow", recorder.report().task("next").waitedOn().orElseThrow());
  }

  @Test
  void longestRemainingPathGoesFirstWhereTheLimitBinds() throws Exception {
    PlannedTask alone = task("alone");
    PlannedTask shorter = task("shorter");
    PlannedTask afterShorter = task("after-shorter", shorter);
    PlannedTask longer = task("longer");
    PlannedTask afterLonger = task("after-longer", longer);
    PlannedTask afterThat = task("after-that", afterLonger);
    Plan uneven = Plan.of("Uneven", alone, shorter, afterShorter, longer, afterLonger, afterThat);
    Run run = Engine.builder().schedule(Schedule.EAGER).maxConcurrency(1).build().begin(uneven);
    for (PlannedTask task : uneven.tasks()) {
      run.startVoid(task, step -> order.add(task.name()));
    }
    valueOf(run.finish());

    assertEquals(
        List.of("longer", "shorter", "after-longer", "alone", "after-shorter", "after-that"),
        order);
  }

  @Test
  void wavesKeepTheOrderOfTheListWhereTheLimitBinds() throws Exception {
    Run run = Engine.builder().maxConcurrency(1).build().begin(plan);
    for (PlannedTask task : plan.tasks()) {
      run.startVoid(task, step -> order.add(task.name()));
    }
    valueOf(run.finish());

    assertEquals(List.of("quick", "slow", "next", "last"), order);
  }
}
