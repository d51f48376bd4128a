package dev.breakwater.runtime;

import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import dev.breakwater.runtime.spi.TaskBody;
import dev.breakwater.runtime.spi.VoidTaskBody;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One run, as its caller sees it: takes the holds, starts tasks, and waits for the end. */
final class RunHandle implements Run {

  private final PlanRun run;
  private final Plan plan;

  /** The task that the caller starts next, most likely: it is found faster then. */
  private int expected;

  RunHandle(PlanRun run) {
    this.run = run;
    this.plan = run.plan();
  }

  /** Reports the beginning before anything else of the run; then takes its run.holds(). */
  RunHandle begin() {
    run.settings()
        .seed()
        .ifPresent(seed -> Log.info(plan.simpleName() + " runs with shuffle(" + seed + ")"));
    if (!run.settings().listeners().isEmpty()) {
      run.settings().listeners().tell(listener -> listener.runStarted(run.number(), plan));
    }
    if (run.holds().isEmpty()) {
      open();
      return this;
    }
    try {
      if (run.holds().take()) {
        open();
      }
    } catch (CapabilityHeldException held) {
      run.settings().background().start("breakwater-" + plan.simpleName() + "-waiting", this::hold);
    } catch (Throwable e) {
      fail(e);
    }
    return this;
  }

  private void hold() {
    try {
      if (run.holds().takeWaiting()) {
        run.hasWaited();
        open();
      }
    } catch (Throwable e) {
      fail(e);
    }
  }

  private void open() {
    Effects caused = run.effects();
    run.machine().opened(caused);
    caused.carryOut();
  }

  /** The run cannot take its holds, so that none of its tasks may start. */
  private void fail(Throwable e) {
    if (e instanceof InterruptedException) {
      Thread.currentThread().interrupt();
      run.cancel("its thread was interrupted");
      return;
    }
    String because = plan.simpleName() + " could not hold its capabilities";
    RuntimeException failure =
        e instanceof RuntimeException unchecked
            ? unchecked
            : new IllegalStateException(because + ": " + e.getMessage(), e);
    run.cancel(new StopReason(because, failure));
  }

  @Override
  public <T extends @Nullable Object> CompletableFuture<T> start(
      PlannedTask task, TaskBody<? extends T> body, @Nullable Object... inputs) {
    return start(task, Objects.requireNonNull(body, "body"));
  }

  @Override
  public CompletableFuture<@Nullable Void> startVoid(
      PlannedTask task, VoidTaskBody body, @Nullable Object... inputs) {
    Objects.requireNonNull(body, "body");
    @SuppressWarnings("NullAway") // below JDK 22 it does not see that the type allows for null
    TaskBody<@Nullable Void> givesNull =
        step -> {
          body.run(step);
          return null;
        };
    return start(task, givesNull);
  }

  @Override
  public <T extends @Nullable Object> CompletableFuture<T> startStage(
      PlannedTask task,
      TaskBody<? extends CompletionStage<? extends T>> body,
      @Nullable Object... inputs) {
    Objects.requireNonNull(body, "body");
    return start(task, (TaskBody<?>) new StageBody<>(body));
  }

  private <T extends @Nullable Object> CompletableFuture<T> start(
      PlannedTask task, TaskBody<?> body) {
    Objects.requireNonNull(task, "task");
    int likely = expected;
    int index =
        likely < plan.tasks().size() && plan.tasks().get(likely) == task
            ? likely
            : plan.indexOf(task);
    expected = index + 1;
    return start(index, body);
  }

  <T extends @Nullable Object> CompletableFuture<T> start(int index, TaskBody<?> body) {
    Effects caused = run.effects();
    if (!run.machine().started(index, body, caused)) {
      throw new IllegalStateException(
          plan.tasks().get(index)
              + " has been started already in this run of "
              + plan.simpleName());
    }
    caused.carryOut();
    @SuppressWarnings("unchecked") // it is by this call that the task gets its type
    TaskExecution<T> execution = (TaskExecution<T>) run.execution(index);
    return execution.future();
  }

  @Override
  public <R extends @Nullable Object> CompletableFuture<R> finish(Supplier<? extends R> result) {
    Objects.requireNonNull(result, "result");
    allStarted();
    RunFuture<R> future = run.outcome().future(result, run::report, run::cancelUnlessOver);
    watchExecutor();
    return future;
  }

  @Override
  public CompletableFuture<@Nullable Void> finish() {
    return finish(() -> null);
  }

  @Override
  public <R extends @Nullable Object> R await(Supplier<? extends R> result) {
    Objects.requireNonNull(result, "result");
    allStarted();
    watchExecutor();
    RuntimeException failure =
        run.outcome().await(() -> run.cancel("the thread that awaits it was interrupted"));
    if (failure != null) {
      throw failure;
    }
    return result.get();
  }

  @Override
  public void await() {
    Object unused = this.<@Nullable Object>await(() -> null);
  }

  private void allStarted() {
    Effects caused = run.effects();
    List<Integer> missing = run.machine().finished(caused);
    if (missing == null) {
      throw new IllegalStateException(
          "this run of " + plan.simpleName() + " has been finished or awaited already");
    }
    if (!missing.isEmpty()) {
      throw new IllegalStateException(
          "start every task of " + plan.simpleName() + " first; still missing: " + names(missing));
    }
    caused.carryOut();
  }

  private String names(List<Integer> tasks) {
    int shown = Math.min(5, tasks.size());
    List<String> names =
        tasks.subList(0, shown).stream().map(task -> plan.tasks().get(task).name()).toList();
    String list = String.join(", ", names);
    return shown == tasks.size() ? list : list + ", and " + (tasks.size() - shown) + " more";
  }

  private void watchExecutor() {
    ExecutorWatch watch = run.settings().watch();
    if (watch != null && !run.outcome().isKnown()) {
      watch.add(run);
      if (run.outcome().isKnown()) {
        watch.remove(run);
      }
    }
  }

  PlanRun run() {
    return run;
  }
}
