package dev.breakwater.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Budgets of runs, over the notes of their tasks. */
@Timeout(30)
class BudgetTest {

  private static final String COST = "cost.usd";

  private final List<RunReport> reports = new CopyOnWriteArrayList<>();

  private Engine.Builder engine(double limit) {
    return Engine.builder()
        .attempts(3)
        .backoff(Duration.ZERO, Duration.ZERO)
        .budget(COST, limit)
        .onReport(reports::add);
  }

  private static List<PlannedTask> chain(int length) {
    List<PlannedTask> tasks = new ArrayList<>();
    for (int index = 0; index < length; index++) {
      PlannedTask.Builder task = PlannedTask.builder("task-" + index, BudgetTest.class);
      if (index > 0) {
        task.after(tasks.get(index - 1));
      }
      tasks.add(task.build());
    }
    return tasks;
  }

  private static Plan plan(List<PlannedTask> tasks) {
    return Plan.of("com.acme.Graph", tasks.toArray(PlannedTask[]::new));
  }

  private static BudgetSpentException spentBy(TaskFailedException failure) {
    return assertInstanceOf(BudgetSpentException.class, failure.getCause());
  }

  @Test
  void noAttemptStartsOnceTheSumHasReachedTheLimit() {
    List<PlannedTask> tasks = chain(12);
    AtomicInteger attempts = new AtomicInteger();
    Run run = engine(1).build().begin(plan(tasks));
    for (PlannedTask task : tasks) {
      run.startVoid(
          task,
          step -> {
            attempts.incrementAndGet();
            step.context().note(COST, 0.1);
          });
    }
    TaskFailedException failure = assertThrows(TaskFailedException.class, run::await);

    // In decimals: ten times 0.1 is less than 1 in doubles.
    assertEquals(10, attempts.get());
    BudgetSpentException spent = spentBy(failure);
    assertEquals(COST, spent.budget());
    assertEquals(1, spent.limit());
    assertEquals(1, spent.spent());
    assertEquals(
        "Graph: task-10 failed: BudgetSpentException: the run has spent 1 of its budget of 1"
            + " cost.usd, so no further attempt starts: raise Engine.Builder.budget(\"cost.usd\","
            + " …), or narrow the work of the tasks",
        failure.getMessage());
    TaskReport denied = reports.get(0).task("task-10");
    assertEquals(TaskOutcome.FAILED, denied.outcome());
    assertEquals(0, denied.attempts());
    assertEquals(
        "task-11: skipped because the budget of cost.usd is spent",
        reports.get(0).task("task-11").toString());
  }

  @Test
  void oneBelowTheLimitStartsAllTasks() {
    List<PlannedTask> tasks = chain(10);
    Run run = engine(1).build().begin(plan(tasks));
    tasks.forEach(task -> run.startVoid(task, step -> step.context().note(COST, 0.1)));
    run.await();
  }

  @ParameterizedTest
  @EnumSource
  void attemptsUnderWayContinueAndOthersDoNotStart(OnFailure onFailure) {
    PlannedTask cheap = PlannedTask.builder("cheap", BudgetTest.class).build();
    PlannedTask slow = PlannedTask.builder("slow", BudgetTest.class).build();
    PlannedTask second = PlannedTask.builder("second", BudgetTest.class).after(cheap).build();
    PlannedTask third = PlannedTask.builder("third", BudgetTest.class).after(slow).build();
    Plan plan = Plan.of("com.acme.Graph", cheap, slow, second, third);
    CountDownLatch slowRuns = new CountDownLatch(1);
    CountDownLatch denied = new CountDownLatch(1);
    Run run = engine(5).schedule(Schedule.EAGER).onFailure(onFailure).build().begin(plan);
    run.startVoid(
        cheap,
        step -> {
          slowRuns.await();
          step.context().note(COST, 7);
        });
    CompletableFuture<String> paid =
        run.start(
            slow,
            step -> {
              slowRuns.countDown();
              denied.await();
              step.context().note(COST, 2);
              return "paid";
            });
    CompletableFuture<Void> refused = run.startVoid(second, step -> {});
    run.startVoid(third, step -> {});
    var unused = refused.whenComplete((value, failure) -> denied.countDown());
    TaskFailedException failure = assertThrows(TaskFailedException.class, run::await);

    assertEquals("second", failure.task());
    assertEquals(7, spentBy(failure).spent());
    assertEquals("paid", paid.join());
    RunReport report = reports.get(0);
    assertEquals(TaskOutcome.SUCCEEDED, report.task("slow").outcome());
    assertEquals(TaskOutcome.SKIPPED, report.task("third").outcome());
    assertEquals(9, report.notes().numbers().get(COST));
    assertEquals(0, failure.getSuppressed().length);
  }

  @Test
  void anotherAttemptIsDeniedAndTheFailureIsKept() {
    List<PlannedTask> tasks = chain(1);
    IOException busy = new IOException("busy");
    List<Boolean> another = new CopyOnWriteArrayList<>();
    Run run =
        engine(10)
            .listener(
                new RunListener() {
                  @Override
                  public void attemptFailed(
                      TaskContext context, Throwable failure, java.util.Optional<Duration> wait) {
                    another.add(wait.isPresent());
                  }
                })
            .build()
            .begin(plan(tasks));
    run.startVoid(
        tasks.get(0),
        step -> {
          step.context().note(COST, 5);
          throw busy;
        });
    TaskFailedException failure = assertThrows(TaskFailedException.class, run::await);

    assertEquals(10, spentBy(failure).spent());
    assertEquals(busy, spentBy(failure).getSuppressed()[0]);
    assertEquals(2, reports.get(0).task("task-0").attempts());
    assertEquals(List.of(true, false), another);
  }

  @Test
  void aSecondNoteReplacesTheFirstAndATextReplacesANumber() {
    List<PlannedTask> tasks = chain(2);
    Run run = engine(10).build().begin(plan(tasks));
    run.startVoid(
        tasks.get(0),
        step -> {
          TaskContext context = step.context();
          context.note(COST, 9);
          context.note(COST, 8);
          context.note(COST, "unknown");
          context.note(COST, 9.99);
        });
    run.startVoid(tasks.get(1), step -> {});
    run.await();
  }

  @Test
  void eachRunHasABudgetOfItsOwnAndOtherNotesDoNotCount() {
    List<PlannedTask> tasks = chain(2);
    Engine engine = engine(10).build();
    for (int number = 0; number < 3; number++) {
      Run run = engine.begin(plan(tasks));
      for (PlannedTask task : tasks) {
        run.startVoid(
            task,
            step -> {
              step.context().note(COST, 4);
              step.context().note("tokens", 1_000);
            });
      }
      run.await();
    }
  }

  @ParameterizedTest
  @EnumSource
  void parallelTasksUnderALimitStopAtTheBoundary(Schedule schedule) {
    List<PlannedTask> tasks = new ArrayList<>();
    for (int index = 0; index < 40; index++) {
      tasks.add(PlannedTask.builder("task-" + index, BudgetTest.class).build());
    }
    AtomicInteger attempts = new AtomicInteger();
    Run run = engine(10).schedule(schedule).maxConcurrency(4).build().begin(plan(tasks));
    for (PlannedTask task : tasks) {
      run.startVoid(
          task,
          step -> {
            attempts.incrementAndGet();
            step.context().note(COST, 1);
          });
    }
    TaskFailedException failure = assertThrows(TaskFailedException.class, run::await);

    assertTrue(spentBy(failure).spent() >= 10);
    // At most those that had started before the tenth note.
    assertTrue(attempts.get() >= 10 && attempts.get() <= 13, attempts::toString);
    long notStarted = reports.get(0).tasks().stream().filter(task -> task.attempts() == 0).count();
    assertEquals(40 - attempts.get(), notStarted);
  }

  @Test
  void anExecutorInTheCallingThreadIsDeniedToo() {
    List<PlannedTask> tasks = chain(3);
    Run run = engine(1).executor(Runnable::run).build().begin(plan(tasks));
    List<CompletableFuture<?>> futures = new ArrayList<>();
    for (PlannedTask task : tasks) {
      futures.add(run.startVoid(task, step -> step.context().note(COST, 1)));
    }
    assertThrows(TaskFailedException.class, run::await);
    assertFalse(futures.get(0).isCompletedExceptionally());
    assertThrows(CompletionException.class, futures.get(1)::join);
    assertThrows(CompletionException.class, futures.get(2)::join);
  }

  @Test
  void aBudgetNeedsANameAndALimitAboveZero() {
    Engine.Builder builder = Engine.builder();
    assertThrows(IllegalArgumentException.class, () -> builder.budget(" ", 1));
    for (double limit : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      IllegalArgumentException e =
          assertThrows(IllegalArgumentException.class, () -> builder.budget(COST, limit));
      assertTrue(e.getMessage().startsWith("the budget of cost.usd must be"), e::getMessage);
    }
  }
}
