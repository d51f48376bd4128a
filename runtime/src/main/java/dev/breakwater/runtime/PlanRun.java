package dev.breakwater.runtime;

import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.TaskBody;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * One run of a plan, as its attempts and its {@link RunMachine} see it: posts the events of
 * attempts, carries out their effects, and reports the end.
 */
final class PlanRun implements RunMachine.Owner, ExecutorWatch.Watcher {

  private static final AtomicLong NUMBERS = new AtomicLong();

  private final long number = NUMBERS.incrementAndGet();
  private final RunClock clock = new RunClock();

  /** The thread that began the run, where interrupts are meant for it. */
  private final Thread caller = Thread.currentThread();

  private final Plan plan;
  private final Settings settings;
  private final @Nullable Shuffle shuffle;
  private final TaskExecution<?>[] executions;
  private final RunMachine machine;
  private final @Nullable RunEvent event = Flight.begin(RunEvent::new);
  private final Holds holds;
  private final RunOutcome outcome = new RunOutcome();
  private final @Nullable Spending spending;
  private volatile Duration waited = Duration.ZERO;

  /** Those of the thread that starts tasks, most likely. A stale value merely costs an object. */
  private @Nullable Effects effects;

  PlanRun(Plan plan, Settings settings, @Nullable Object... inputs) {
    this.plan = plan;
    this.settings = settings;
    this.spending = settings.budgets().isEmpty() ? null : new Spending(settings.budgets());
    int tasks = plan.tasks().size();
    this.shuffle =
        settings.seed().isPresent() ? new Shuffle(settings.seed().getAsLong(), tasks) : null;
    this.executions = new TaskExecution<?>[tasks];
    for (int index = 0; index < tasks; index++) {
      executions[index] = new TaskExecution<>(this, plan.tasks().get(index), index);
    }
    this.machine = new RunMachine(plan.layout(), settings, shuffle, this);
    this.holds = new Holds(plan, number, this::waitsFor, inputs);
  }

  /** Notes that it has its holds, for which it had to wait. */
  void hasWaited() {
    waited = clock.elapsed();
  }

  private void waitsFor(CapabilityHeldException held) {
    Log.info(plan.simpleName() + " is waiting for " + held.getMessage());
    settings
        .listeners()
        .tell(listener -> listener.runWaiting(number, held.capability(), held.holder()));
  }

  /** The effects of the calling thread, for an event that no attempt causes. */
  Effects effects() {
    Effects known = effects;
    if (known == null || !known.isHere()) {
      known = new Effects();
      effects = known;
    }
    return known;
  }

  /** The effects of the calling thread, for an event of an attempt. */
  private Effects effects(Attempt<?> attempt) {
    Effects by = attempt.dispatchedBy();
    return by != null && by.isHere() ? by : new Effects();
  }

  void succeeded(Attempt<?> attempt) {
    Effects caused = effects(attempt);
    machine.succeeded(attempt.task(), caused);
    caused.carryOut();
  }

  void failed(Attempt<?> attempt, TaskEnding ending, StopReason others) {
    Effects caused = effects(attempt);
    machine.failed(attempt.task(), ending, others, caused);
    caused.carryOut();
  }

  /** A budget permits no attempt of a task. */
  void denied(Attempt<?> attempt, TaskEnding ending, StopReason others) {
    Effects caused = effects(attempt);
    machine.denied(attempt.task(), ending, others, caused);
    caused.carryOut();
  }

  void stopped(Attempt<?> attempt, @Nullable Throwable thrown) {
    Effects caused = effects(attempt);
    machine.stopped(attempt.task(), thrown, caused);
    caused.carryOut();
  }

  void abandoned(Attempt<?> attempt, Throwable thrown, RuntimeException failure) {
    Effects caused = effects(attempt);
    machine.abandoned(attempt.task(), thrown, failure, caused);
    caused.carryOut();
  }

  /** An executor that runs tasks in the thread that submits them has no other thread to wait in. */
  void backsOff(Attempt<?> attempt, TaskExecution<?> task, Duration wait, Throwable failure) {
    Effects caused = effects(attempt);
    long due = System.nanoTime() + Durations.nanos(wait);
    if (machine.backsOff(task.index(), failure, caused)) {
      if (attempt.runsWhereItIsDispatched()) {
        caused.afterwards(
            () -> {
              task.pause(due - System.nanoTime(), () -> machine.isBackingOff(task.index()));
              due(task, caused);
            });
      } else {
        task.backOff(
            wait, () -> due(task, new Effects()), () -> machine.isBackingOff(task.index()));
      }
    }
    caused.carryOut();
  }

  private void due(TaskExecution<?> task, Effects caused) {
    machine.due(task.index(), caused);
    caused.carryOut();
  }

  /**
   * Stops the run permanently.
   *
   * @param why the end of a sentence, or empty
   */
  void cancel(String why) {
    String because = plan.simpleName() + " was cancelled";
    CancellationException reason =
        new CancellationException(why.isEmpty() ? because : because + ": " + why);
    cancel(new StopReason(because, reason));
  }

  void cancel(StopReason reason) {
    Effects caused = effects();
    machine.cancelled(reason, caused);
    caused.carryOut();
  }

  void cancelUnlessOver() {
    if (!outcome.isKnown()) {
      cancel("");
    }
  }

  @Override
  public Work attempt(int task, TaskBody<?> body) {
    return executions[task].newAttempt(body);
  }

  @Override
  public void taskEnded(int task, TaskEnding ending) {
    executions[task].end(ending);
  }

  @Override
  public void runEnded() {
    holds.release();
    RuntimeException stop = machine.failure();
    boolean inVain = stop instanceof CancellationException && allSucceeded();
    RuntimeException failure = inVain ? null : stop;
    clock.stop();
    try {
      if (failure != null || !settings.listeners().isEmpty()) {
        report(Reports.of(this, failure), failure);
      }
      if (event != null) {
        event.end(number, plan, failure);
      }
    } finally {
      outcome.complete(failure);
      ExecutorWatch watch = settings.watch();
      if (watch != null) {
        watch.remove(this);
      }
    }
  }

  private boolean allSucceeded() {
    for (TaskExecution<?> execution : executions) {
      if (!execution.record().hasSucceeded()) {
        return false;
      }
    }
    return true;
  }

  private void report(RunReport report, @Nullable RuntimeException failure) {
    if (failure != null) {
      Reports.attach(report, failure);
      settings
          .seed()
          .ifPresent(seed -> Log.warn(failure.getMessage() + " (with shuffle(" + seed + "))"));
    }
    settings.listeners().tell(listener -> listener.runFinished(report));
  }

  /** {@return the report of a run that is over} */
  Optional<RunReport> report() {
    return outcome.isKnown() ? Optional.of(Reports.of(this, outcome.failure())) : Optional.empty();
  }

  @Override
  public void executorTerminated() {
    settings.background().start("breakwater-" + plan.simpleName(), this::endForgotten);
  }

  private void endForgotten() {
    for (int task = 0; task < executions.length; task++) {
      Work attempt = machine.attempt(task);
      if (attempt != null) {
        attempt.executorTerminated();
      }
    }
  }

  long number() {
    return number;
  }

  /** Whether this is the thread of the caller, in which executors may run tasks. */
  boolean isCaller() {
    return Thread.currentThread() == caller;
  }

  Plan plan() {
    return plan;
  }

  Settings settings() {
    return settings;
  }

  RunOutcome outcome() {
    return outcome;
  }

  Holds holds() {
    return holds;
  }

  RunClock clock() {
    return clock;
  }

  /** A note of an attempt has changed. */
  void noted(String name, double from, double to) {
    if (spending != null) {
      spending.changed(name, from, to);
    }
  }

  /** {@return the exception for a budget that is spent; null if none is} */
  @Nullable BudgetSpentException budgetSpent() {
    return spending == null ? null : spending.spent();
  }

  /** {@return how long it waited for capabilities} */
  Duration waited() {
    return waited;
  }

  RunMachine machine() {
    return machine;
  }

  TaskExecution<?> execution(int task) {
    return executions[task];
  }

  /** {@return how long a shuffled order holds back a task, in nanoseconds} */
  long delay(int task) {
    return shuffle == null ? 0 : shuffle.delay(task);
  }
}
