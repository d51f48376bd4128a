package dev.breakwater.runtime;

import static dev.breakwater.runtime.Tasks.task;
import static dev.breakwater.runtime.Tasks.valueOf;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tasks that may run at the same time do, by the clock on the wall: they wait for each other, in
 * vain if one of them began when another had ended.
 */
class OverlapTest {

  private final PlannedTask left = task("left");
  private final PlannedTask middle = task("middle");
  private final PlannedTask right = task("right");
  private final PlannedTask last = task("last", right);
  private final Plan plan = Plan.of("Wide", left, middle, right, last);
  private final CompletableFuture<RunReport> reported = new CompletableFuture<>();
  private final Engine.Builder engine =
      Engine.builder()
          .listener(
              new RunListener() {
                @Override
                public void runFinished(RunReport report) {
                  reported.complete(report);
                }
              });

  @ParameterizedTest
  @EnumSource
  void tasksOfOneWaveOverlap(Schedule schedule) throws Exception {
    assertMeet(engine.schedule(schedule), left, middle, right);
  }

  @Test
  void tasksOfOneWaveOverlapAsFarAsThePoolGoes() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(3);
    try {
      assertMeet(engine.executor(pool), left, middle, right);
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void tasksOfOneWaveOverlapAsFarAsTheLimitGoes() throws Exception {
    assertMeet(engine.maxConcurrency(2), left, middle);
  }

  @Test
  void eagerTaskOverlapsThoseOfAnEarlierWaveThatItDoesNotDependOn() throws Exception {
    assertMeet(engine.schedule(Schedule.EAGER), left, last);
  }

  private void assertMeet(Engine.Builder on, PlannedTask... meeting) throws Exception {
    CyclicBarrier barrier = new CyclicBarrier(meeting.length);
    List<PlannedTask> meet = List.of(meeting);
    Run run = on.build().begin(plan);
    for (PlannedTask task : plan.tasks()) {
      run.start(task, step -> meet.contains(task) ? barrier.await(Tasks.PATIENCE, SECONDS) : 0);
    }
    valueOf(run.finish());

    RunReport report = valueOf(reported);
    Instant lastStart =
        times(meet, report, TaskReport::start).max(Comparator.naturalOrder()).orElseThrow();
    Instant firstEnd =
        times(meet, report, TaskReport::end).min(Comparator.naturalOrder()).orElseThrow();
    assertTrue(lastStart.isBefore(firstEnd), report::toString);
    assertFalse(
        report.task("last").start().orElseThrow().isBefore(end(report, right)),
        "one that waits for another never overlaps it");
  }

  private static Stream<Instant> times(
      List<PlannedTask> tasks, RunReport report, Function<TaskReport, Optional<Instant>> time) {
    return tasks.stream().map(task -> time.apply(report.task(task.name())).orElseThrow());
  }

  private static Instant end(RunReport report, PlannedTask task) {
    return report.task(task.name()).end().orElseThrow();
  }
}
