package dev.breakwater.runtime;

import static dev.breakwater.runtime.Tasks.failureOf;
import static dev.breakwater.runtime.Tasks.task;
import static dev.breakwater.runtime.Tasks.valueOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(Tasks.PATIENCE)
class OnFailureTest {

  private final PlannedTask left = task("left");
  private final PlannedTask right = task("right");
  private final PlannedTask afterLeft = task("after-left", left);
  private final PlannedTask afterRight = task("after-right", right);
  private final PlannedTask afterBoth = task("after-both", afterLeft, afterRight);
  private final Plan plan =
      Plan.of("com.acme.Forked", left, right, afterLeft, afterRight, afterBoth);

  @ParameterizedTest
  @EnumSource(Schedule.class)
  void independentTasksStillRun(Schedule schedule) throws Exception {
    Run run =
        Engine.builder()
            .schedule(schedule)
            .onFailure(OnFailure.FINISH_INDEPENDENT)
            .build()
            .begin(plan);
    Set<String> ran = ConcurrentHashMap.newKeySet();
    CompletableFuture<Void> failing =
        run.startVoid(
            left,
            step -> {
              throw new IllegalStateException("no model");
            });
    run.startVoid(right, step -> ran.add("right"));
    CompletableFuture<Void> skipped = run.startVoid(afterLeft, step -> ran.add("after-left"));
    CompletableFuture<String> independent =
        run.start(
            afterRight,
            step -> {
              ran.add("after-right");
              return "done";
            });
    run.startVoid(afterBoth, step -> ran.add("after-both"));

    TaskFailedException failure = (TaskFailedException) failureOf(run.finish());

    assertEquals(Set.of("right", "after-right"), ran);
    assertEquals("done", valueOf(independent));
    assertSame(failure, failureOf(failing));
    assertSame(failure, failureOf(skipped));
    assertEquals(
        List.of(
            "left: failed",
            "right: succeeded",
            "after-left: skipped because left failed",
            "after-right: succeeded",
            "after-both: skipped because left failed"),
        failure.report().tasks().stream().map(TaskReport::toString).toList());
  }

  @ParameterizedTest
  @EnumSource(Schedule.class)
  void taskThatIsStartedAfterItsPredecessorFailedIsSkipped(Schedule schedule) throws Exception {
    Run run =
        Engine.builder()
            .schedule(schedule)
            .onFailure(OnFailure.FINISH_INDEPENDENT)
            .build()
            .begin(plan);
    CompletableFuture<Void> failing =
        run.startVoid(
            left,
            step -> {
              throw new IllegalStateException("no model");
            });
    Throwable failure = failureOf(failing);
    CompletableFuture<Void> skipped = run.startVoid(afterLeft, step -> {});
    assertSame(failure, failureOf(skipped));
    CompletableFuture<String> independent = run.start(right, step -> "right");
    run.startVoid(afterRight, step -> {});
    run.startVoid(afterBoth, step -> {});

    assertSame(failure, failureOf(run.finish()));
    assertEquals("right", valueOf(independent));
  }

  @ParameterizedTest
  @EnumSource(Schedule.class)
  void stopIsTheDefault(Schedule schedule) throws Exception {
    Run run = Engine.builder().schedule(schedule).executor(Runnable::run).build().begin(plan);
    run.startVoid(
        left,
        step -> {
          throw new IllegalStateException("no model");
        });
    for (PlannedTask task : List.of(right, afterLeft, afterRight, afterBoth)) {
      run.startVoid(task, step -> {});
    }

    TaskFailedException failure = (TaskFailedException) failureOf(run.finish());

    assertEquals(
        List.of(
            "left: failed",
            "right: skipped because left failed",
            "after-left: skipped because left failed",
            "after-right: skipped because left failed",
            "after-both: skipped because left failed"),
        failure.report().tasks().stream().map(TaskReport::toString).toList());
  }
}
