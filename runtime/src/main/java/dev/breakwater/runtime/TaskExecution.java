package dev.breakwater.runtime;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One task in one run: its turns, and its attempts one after another.
 *
 * <p>Its life decides, under the lock of this object, who brings it to its end, which happens once.
 *
 * @param <T> the type of the result
 */
final class TaskExecution<T extends @Nullable Object> {

  private enum Life {
    /** For its turn, for a thread, or for another attempt. */
    WAITING,
    ATTEMPTED,
    ENDED
  }

  private final PlanRun run;
  private final PlannedTask task;
  private final int index;
  private final TaskBody<?> body;
  private final boolean givesStage;
  private final TaskEnd<T> end;
  private Life life = Life.WAITING;
  private int attempted;

  /** The attempt that is under way, if one is. */
  private @Nullable Attempt<T> current;

  private @Nullable Halt halt;

  /** Whether it has been polled, and its turn is not over. */
  private boolean hasTurn;

  /** The gate that counts the turn. */
  private @Nullable Gate passed;

  private @Nullable Timer backOff;
  private @Nullable FailedAttempts failed;

  /**
   * The thread that is handing this task to the executor, which may carry it out right there. Under
   * no lock: a thread asks only whether it is that one, and only itself can have made it so.
   */
  private @Nullable Thread submitter;

  TaskExecution(PlanRun run, PlannedTask task, int index, TaskBody<?> body, boolean givesStage) {
    this.run = run;
    this.task = task;
    this.index = index;
    this.body = body;
    this.givesStage = givesStage;
    this.end = new TaskEnd<>(run, this);
  }

  PlanRun run() {
    return run;
  }

  PlannedTask task() {
    return task;
  }

  int index() {
    return index;
  }

  boolean givesStage() {
    return givesStage;
  }

  CompletableFuture<T> future() {
    return end.future();
  }

  TaskRecord record() {
    return end.record();
  }

  Settings settings() {
    return run.settings();
  }

  Access access() {
    return new Access(run.plan().graph(), task);
  }

  String threadName() {
    return "breakwater-" + run.plan().simpleName() + "-" + task;
  }

  /** How many attempts it has at most. */
  int attempts() {
    return task.attempts().orElse(settings().retries().attempts());
  }

  @Nullable Object call(Step step) throws Throwable {
    List<AttemptInterceptor> interceptors = settings().interceptors();
    return interceptors.isEmpty()
        ? body.run(step)
        : new Interception(interceptors, body, step).call();
  }

  /** Notes the gate that counts the coming turn. */
  synchronized void letThrough(Gate gate) {
    passed = gate;
  }

  /** Takes its turn, and goes to the engine's threads. One that is refused fails for that. */
  void submit() {
    int number;
    boolean inVain;
    synchronized (this) {
      hasTurn = true;
      inVain = life == Life.ENDED;
      number = attempted;
    }
    submitter = Thread.currentThread();
    if (inVain) {
      endTurn();
      return;
    }
    try {
      launch(() -> attempt(number));
    } catch (Throwable refused) {
      refuse(number, refused);
    } finally {
      doneSubmitting();
    }
  }

  private void doneSubmitting() {
    if (submitter == Thread.currentThread()) {
      submitter = null;
    }
  }

  private boolean isSubmittedHere() {
    return submitter == Thread.currentThread();
  }

  /** Carries out work for this task in the engine's threads. */
  void launch(Runnable work) {
    settings().launcher().launch(this, work);
  }

  /** The executor has been shut down, and forgotten what it had not begun. */
  void forgotten() {
    int number;
    synchronized (this) {
      if (!hasTurn) {
        return;
      }
      number = attempted;
    }
    refuse(
        number,
        new RejectedExecutionException("the executor was shut down before it had begun " + task));
  }

  private void refuse(int number, Throwable refused) {
    synchronized (this) {
      if (life != Life.WAITING || attempted != number) {
        return;
      }
      life = Life.ENDED;
    }
    leave(end.failed(TaskOutcome.FAILED, refused));
  }

  private void attempt(int number) {
    if (number == 0) {
      pause(run.delay(index));
    }
    Attempt<T> attempt;
    synchronized (this) {
      if (life != Life.WAITING || attempted != number) {
        return;
      }
      life = Life.ATTEMPTED;
      attempted++;
      attempt = new Attempt<>(this, attempted, task.timeout().orElse(settings().timeout()));
      current = attempt;
    }
    end.attemptStarts(attempt.start());
    if (isHeard()) {
      tell(listener -> listener.attemptStarted(attempt.context()));
    }
    attempt.carryOut();
  }

  void succeeded(@Nullable Object result) {
    endAttempt();
    leave(end.succeeded(result));
  }

  void failed(Attempt<T> attempt, Throwable failure) {
    decide(attempt, TaskOutcome.FAILED, failure);
  }

  /** An attempt has ended because it was stopped. */
  void stopped(Attempt<T> attempt, Exception reason) {
    if (reason instanceof TimeoutException) {
      decide(attempt, TaskOutcome.TIMED_OUT, reason);
      return;
    }
    Halt why = Objects.requireNonNull(endAttempt());
    leave(
        end.halted(TaskOutcome.CANCELLED, why, reason.getSuppressed().length == 0 ? null : reason));
  }

  /** An attempt does not end, though it was told to. There is to be no other beside it. */
  void abandoned(Exception reason) {
    leave(end.abandoned(endAttempt(), reason));
  }

  /** Notes that there is no further attempt, and gives why there is to be none, if so. */
  private synchronized @Nullable Halt endAttempt() {
    life = Life.ENDED;
    current = null;
    return halt;
  }

  private void decide(Attempt<T> attempt, TaskOutcome outcome, Throwable failure) {
    if (failed == null) {
      failed = new FailedAttempts(settings().retries(), attempts());
    }
    Duration wait = failed.waitAfter(failure);
    if (isHeard()) {
      tell(
          listener ->
              listener.attemptFailed(attempt.context(), failure, Optional.ofNullable(wait)));
    }
    Halt why;
    synchronized (this) {
      current = null;
      why = halt;
      life = wait != null && why == null ? Life.WAITING : Life.ENDED;
    }
    if (wait == null) {
      leave(end.failed(outcome, failure));
    } else if (why != null) {
      leave(end.halted(TaskOutcome.CANCELLED, why, failure));
    } else {
      backOff(wait);
    }
  }

  private void backOff(Duration wait) {
    endTurn();
    if (isSubmittedHere()) {
      pause(Durations.nanos(wait));
      again();
      return;
    }
    synchronized (this) {
      if (life == Life.WAITING) {
        backOff = settings().background().after(Durations.nanos(wait), this::again);
      }
    }
  }

  private void again() {
    synchronized (this) {
      if (life != Life.WAITING) {
        return;
      }
    }
    run.readyAgain(this);
  }

  /** Waits in this thread, unless the task comes to its end. */
  private void pause(long nanos) {
    if (nanos <= 0) {
      return;
    }
    long due = System.nanoTime() + nanos;
    boolean interrupted = false;
    synchronized (this) {
      long left = nanos;
      while (left > 0 && life == Life.WAITING && !interrupted) {
        try {
          TimeUnit.NANOSECONDS.timedWait(this, left);
        } catch (InterruptedException e) {
          interrupted = true;
        }
        left = due - System.nanoTime();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
      run.cancel("its thread was interrupted");
    }
  }

  /** Has the task end, or never begin. */
  void stop(Halt why) {
    Attempt<T> running;
    boolean wasAttempted;
    Timer timer;
    synchronized (this) {
      if (life == Life.ENDED || halt != null) {
        return;
      }
      halt = why;
      running = current;
      wasAttempted = attempted > 0;
      timer = backOff;
      if (running == null) {
        life = Life.ENDED;
        notifyAll();
      }
    }
    if (running != null) {
      running.stop(new CancellationException(why.because()));
      return;
    }
    if (timer != null) {
      timer.cancel();
    }
    leave(end.halted(wasAttempted ? TaskOutcome.CANCELLED : TaskOutcome.SKIPPED, why, null));
  }

  /** Whoever waits for the run must not keep others from their turn. */
  private void leave(boolean last) {
    endTurn();
    if (last) {
      run.end();
    }
  }

  /** Others may have the turn, and what has become ready takes one. */
  private void endTurn() {
    Gate gate = null;
    boolean had;
    synchronized (this) {
      had = hasTurn;
      if (had) {
        // A turn that is yet to be taken keeps its gate: it is given back when it has been.
        gate = passed;
        hasTurn = false;
        passed = null;
      }
    }
    if (had) {
      run.turnEnded(gate);
    }
    run.handOut();
  }

  private boolean isHeard() {
    return !settings().listeners().isEmpty();
  }

  private void tell(Consumer<RunListener> event) {
    settings().listeners().tell(event);
  }
}
