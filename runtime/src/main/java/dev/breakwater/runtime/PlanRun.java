package dev.breakwater.runtime;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
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

  /** The thread that began it, where interrupts are meant for the run. */
  private final Thread caller = Thread.currentThread();

  private final Plan plan;
  private final Settings settings;
  private final @Nullable Shuffle shuffle;
  private final RunState state;
  private final @Nullable RunEvent event = Flight.begin(RunEvent::new);
  private final Holds holds;

  /** Which task is most likely the next to be started: only for that to be found faster. */
  private int expected;

  private volatile Duration waited = Duration.ZERO;

  /** Completes when the run is over, with what stopped it or null. */
  private final CompletableFuture<@Nullable RuntimeException> over = new CompletableFuture<>();

  PlanRun(Plan plan, Settings settings, @Nullable Object... inputs) {
    this.plan = plan;
    this.settings = settings;
    this.shuffle =
        settings.seed().isPresent()
            ? new Shuffle(settings.seed().getAsLong(), plan.tasks().size())
            : null;
    this.state = new RunState(this, plan, settings, shuffle);
    this.holds = new Holds(this, inputs);
  }

  /** Reports that it has begun, before anything else is reported of it; then takes its holds. */
  PlanRun begin() {
    settings
        .seed()
        .ifPresent(seed -> Log.info(plan.simpleName() + " runs with shuffle(" + seed + ")"));
    if (!settings.listeners().isEmpty()) {
      settings.listeners().tell(listener -> listener.runStarted(number, plan));
    }
    if (holds.isEmpty()) {
      state.open();
      return this;
    }
    try {
      if (holds.take()) {
        state.open();
      }
    } catch (CapabilityHeldException held) {
      settings.background().start("breakwater-" + plan.simpleName() + "-waiting", this::hold);
    } catch (Throwable e) {
      fail(e);
    }
    return this;
  }

  private void hold() {
    try {
      if (holds.takeWaiting()) {
        waited = clock.elapsed();
        state.open();
      }
    } catch (Throwable e) {
      fail(e);
    }
  }

  void waitsFor(CapabilityHeldException held) {
    Log.info(plan.simpleName() + " is waiting for " + held.getMessage());
    settings
        .listeners()
        .tell(listener -> listener.runWaiting(number, held.capability(), held.holder()));
  }

  /** It cannot take its holds, so that nothing of it may start. */
  private void fail(Throwable e) {
    if (e instanceof InterruptedException) {
      Thread.currentThread().interrupt();
      cancel("its thread was interrupted");
      return;
    }
    String because = plan.simpleName() + " could not hold its capabilities";
    RuntimeException failure =
        e instanceof RuntimeException unchecked
            ? unchecked
            : new IllegalStateException(because + ": " + e.getMessage(), e);
    state.cancel(new Halt(because, failure)).forEach(TaskExecution::stop);
  }

  @Override
  public <T extends @Nullable Object> CompletableFuture<T> start(
      PlannedTask task, TaskBody<? extends T> body, @Nullable Object... inputs) {
    return start(task, body, false);
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
    return start(task, givesNull, false);
  }

  @Override
  public <T extends @Nullable Object> CompletableFuture<T> startStage(
      PlannedTask task,
      TaskBody<? extends CompletionStage<? extends T>> body,
      @Nullable Object... inputs) {
    return start(task, body, true);
  }

  private <T extends @Nullable Object> CompletableFuture<T> start(
      PlannedTask task, TaskBody<?> body, boolean givesStage) {
    Objects.requireNonNull(task, "task");
    Objects.requireNonNull(body, "body");
    int index = plan.indexOf(task, expected);
    expected = index + 1;
    return start(index, body, givesStage);
  }

  /** Starts the task that stands there in the list. */
  <T extends @Nullable Object> CompletableFuture<T> start(
      int index, TaskBody<?> body, boolean givesStage) {
    @SuppressWarnings("unchecked") // it is by this call that the task gets its type
    TaskExecution<T> task = (TaskExecution<T>) state.execution(index);
    task.start(givesStage ? stage(body) : body);
    state.started(task);
    return task.future();
  }

  @SuppressWarnings("unchecked") // so the caller says
  private static TaskBody<?> stage(TaskBody<?> body) {
    return new StageBody<>((TaskBody<CompletionStage<?>>) body);
  }

  @Override
  public <R extends @Nullable Object> CompletableFuture<R> finish(Supplier<? extends R> result) {
    Objects.requireNonNull(result, "result");
    state.finish();
    RunFuture<R> future = new RunFuture<>(this);
    if (over.isDone()) {
      complete(future, over.join(), result);
      return future;
    }
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

  /** Whether this is the thread of its caller, in which executors may carry out tasks. */
  boolean isCaller() {
    return Thread.currentThread() == caller;
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

  /** How long it waited for capabilities. */
  Duration waited() {
    return waited;
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
    state.cancel(halt).forEach(TaskExecution::stop);
  }

  private void cancelUnlessOver() {
    if (!over.isDone()) {
      cancel("");
    }
  }

  /** A task is due for another attempt. */
  void readyAgain(TaskExecution<?> task) {
    state.turns().ready(task, task);
    state.turns().handOut();
  }

  /** Every task has come to its end. */
  void end() {
    holds.release();
    RuntimeException failure = state.failure();
    boolean inVain = failure instanceof CancellationException && state.allSucceeded();
    RuntimeException outcome = inVain ? null : failure;
    clock.stop();
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

  /** The report of a run that is over; empty before. */
  Optional<RunReport> report() {
    return over.isDone() ? Optional.of(Reports.of(this, over.join())) : Optional.empty();
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
    settings.background().start("breakwater-" + plan.simpleName(), state::forgotten);
  }
}
