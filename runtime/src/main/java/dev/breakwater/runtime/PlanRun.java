package dev.breakwater.runtime;

import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Carries out a plan: asks the {@link RunState} what is next, and does it outside its lock. */
final class PlanRun implements Run {

  private static final AtomicLong NUMBERS = new AtomicLong();
  private final long number = NUMBERS.incrementAndGet();
  private final RunClock clock = new RunClock();
  private final Plan plan;
  private final Settings settings;
  private final @Nullable Shuffle shuffle;
  private final RunState state;
  private final Trampoline trampoline = new Trampoline();
  private final @Nullable RunEvent event = Flight.begin(RunEvent::new);
  private final Holds holds = new Holds(this);

  /** Completes when the run is over, with what stopped it or null. */
  private final CompletableFuture<@Nullable RuntimeException> over = new CompletableFuture<>();

  /** Whether the gate knows of this run. Under the lock of the gate. */
  private boolean atGate;

  PlanRun(Plan plan, Settings settings) {
    this.plan = plan;
    this.settings = settings;
    this.shuffle =
        settings.seed().isPresent()
            ? new Shuffle(settings.seed().getAsLong(), plan.tasks().size())
            : null;
    this.state = new RunState(plan, settings, shuffle);
  }

  /** Tells that it has begun, before anything else is told of it. */
  PlanRun begin() {
    settings
        .seed()
        .ifPresent(seed -> Log.info(plan.simpleName() + " runs with shuffle(" + seed + ")"));
    if (!settings.listeners().isEmpty()) {
      settings.listeners().tell(listener -> listener.runStarted(number, plan));
    }
    return this;
  }

  @Override
  public <T extends @Nullable Object> CompletableFuture<T> start(
      PlannedTask task, TaskBody<? extends T> body) {
    return start(task, body, false);
  }

  @Override
  public CompletableFuture<@Nullable Void> startVoid(PlannedTask task, VoidTaskBody body) {
    Objects.requireNonNull(body, "body");
    @SuppressWarnings("NullAway") // below JDK 22 it does not see that the type allows for null
    TaskBody<@Nullable Void> givesNull =
        step -> {
          body.run(step);
          return null;
        };
    return start(task, givesNull, false);
  }

  @Override
  public <T extends @Nullable Object> CompletableFuture<T> startStage(
      PlannedTask task, TaskBody<? extends CompletionStage<? extends T>> body) {
    return start(task, body, true);
  }

  private <T extends @Nullable Object> CompletableFuture<T> start(
      PlannedTask task, TaskBody<?> body, boolean givesStage) {
    Objects.requireNonNull(task, "task");
    Objects.requireNonNull(body, "body");
    return start(plan.indexOf(task), body, givesStage);
  }

  /** Starts the task that stands there in the list. */
  <T extends @Nullable Object> CompletableFuture<T> start(
      int index, TaskBody<?> body, boolean givesStage) {
    TaskExecution<T> execution =
        new TaskExecution<>(this, plan.tasks().get(index), index, body, givesStage);
    Halt halt = state.start(execution);
    if (halt != null) {
      execution.stop(halt);
    } else {
      handOut();
    }
    return execution.future();
  }

  @Override
  public <R extends @Nullable Object> CompletableFuture<R> finish(Supplier<? extends R> result) {
    Objects.requireNonNull(result, "result");
    state.finish();
    handOut();
    CompletableFuture<R> future = new CompletableFuture<>();
    var unusedEnd = over.thenAccept(stop -> complete(future, stop, result));
    var unusedCancel = future.whenComplete((value, failure) -> cancelUnlessOver());
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
    state.finish();
    handOut();
    watchExecutor();
    RuntimeException stop = awaitOver();
    if (stop != null) {
      throw stop;
    }
    return result.get();
  }

  @Override
  public void await() {
    Object unused = this.<@Nullable Object>await(() -> null);
  }

  long number() {
    return number;
  }

  Plan plan() {
    return plan;
  }

  Settings settings() {
    return settings;
  }

  Holds holds() {
    return holds;
  }

  RunClock clock() {
    return clock;
  }

  RunState state() {
    return state;
  }

  /** How long a task is held back when it is its turn, in nanoseconds. */
  long delay(int task) {
    return shuffle == null ? 0 : shuffle.delay(task);
  }

  /**
   * Stops the run for good.
   *
   * @param why the end of a sentence, or empty
   */
  void cancel(String why) {
    String because = plan.simpleName() + " was cancelled";
    CancellationException reason =
        new CancellationException(why.isEmpty() ? because : because + ": " + why);
    Halt halt = new Halt(because, reason);
    state.cancel(halt).forEach(execution -> execution.stop(halt));
  }

  private void cancelUnlessOver() {
    if (!over.isDone()) {
      cancel("");
    }
  }

  void readyAgain(TaskExecution<?> execution) {
    state.readyAgain(execution);
    handOut();
  }

  /** What has become ready stands at the gate before it opens for others. */
  void turnEnded(@Nullable Gate gate) {
    if (state.oneAtATime()) {
      state.takenBack();
    }
    if (gate != null) {
      handOut();
      gate.release();
    }
  }

  /** Hands what is ready to the engine's threads. */
  void handOut() {
    if (!state.hasReady()) {
      return;
    }
    Gate gate = settings.gate();
    if (gate != null) {
      gate.offer(this);
      return;
    }
    if (!trampoline.enter()) {
      return;
    }
    try {
      for (TaskExecution<?> next = pollReady(); next != null; next = pollReady()) {
        next.submit();
      }
    } finally {
      trampoline.leave();
    }
  }

  @Nullable TaskExecution<?> pollReady() {
    return state.pollReady();
  }

  /** Whether the gate did not know of this run yet; it does now. */
  boolean queueAtGate() {
    boolean isNew = !atGate;
    atGate = true;
    return isNew;
  }

  void leaveGate() {
    atGate = false;
  }

  /** Every task has come to its end. */
  void end() {
    holds.release();
    RuntimeException failure = state.failure();
    boolean inVain = failure instanceof CancellationException && state.allSucceeded();
    RuntimeException outcome = inVain ? null : failure;
    if (outcome != null || !settings.listeners().isEmpty()) {
      tell(Reports.of(this, outcome), outcome);
    }
    if (event != null) {
      event.end(this, outcome);
    }
    over.complete(outcome);
    ExecutorWatch watch = settings.watch();
    if (watch != null) {
      watch.remove(this);
    }
  }

  private void tell(RunReport report, @Nullable RuntimeException outcome) {
    if (outcome != null) {
      Reports.attach(report, outcome);
      settings
          .seed()
          .ifPresent(seed -> Log.warn(outcome.getMessage() + " (with shuffle(" + seed + "))"));
    }
    settings.listeners().tell(listener -> listener.runFinished(report));
  }

  private static <R extends @Nullable Object> void complete(
      CompletableFuture<R> future, @Nullable RuntimeException stop, Supplier<? extends R> result) {
    if (stop != null) {
      future.completeExceptionally(stop);
      return;
    }
    try {
      future.complete(result.get());
    } catch (Throwable e) {
      future.completeExceptionally(e);
    }
  }

  private @Nullable RuntimeException awaitOver() {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return over.get();
        } catch (InterruptedException e) {
          interrupted = true;
          cancel("the thread that awaits it was interrupted");
        } catch (ExecutionException e) {
          throw new AssertionError("a run ends by completing, whatever became of it", e);
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void watchExecutor() {
    ExecutorWatch watch = settings.watch();
    if (watch != null && !over.isDone()) {
      watch.add(this);
      if (over.isDone()) {
        watch.remove(this);
      }
    }
  }

  /** The executor has ended, and what it has not begun it never will. */
  void forgotten() {
    settings
        .background()
        .start(
            "breakwater-" + plan.simpleName(),
            () -> state.unsettled().forEach(TaskExecution::forgotten));
  }
}
