package dev.breakwater.runtime;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
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
 * One task in one run: its attempts one after another.
 *
 * <p>Who brings it to its end, which happens once, is decided where two fields change hands, and
 * under no lock. {@link #current} is null while the task waits, for its turn or for another
 * attempt; whoever puts an attempt there hands it out, and whoever puts {@link #ENDED} there ends
 * the task. While there is an attempt, it is for that to decide who ends it.
 *
 * @param <T> the type of the result
 */
final class TaskExecution<T extends @Nullable Object> {

  private static final VarHandle BODY = field("body", TaskBody.class);
  private static final VarHandle CURRENT = field("current", Object.class);

  /** Stands in the place of an attempt when there is to be none any more. */
  private static final Object ENDED = new Object();

  private final PlanRun run;
  private final PlannedTask task;
  private final int index;
  private final CompletableFuture<T> future = new CompletableFuture<>();
  private final TaskRecord record = new TaskRecord();

  /** What it does; null before it has been started. */
  private volatile @Nullable TaskBody<?> body;

  /** The attempt that is under way or waits for its turn; {@link #ENDED}; or null. */
  private volatile @Nullable Object current;

  /** Why it is never to run, or not to run on. Written under the lock of the {@link RunState}. */
  private volatile @Nullable Halt halt;

  private volatile @Nullable Timer backOff;

  /** For whoever decides about the task, as are the two below. */
  private @Nullable FailedAttempts failed;

  private @Nullable TaskEvent event;

  private volatile @Nullable Throwable lastFailure;

  /** Written by whoever hands it out, and read without a lock: see {@link Submitter}. */
  private @Nullable Submitter submitter;

  TaskExecution(PlanRun run, PlannedTask task, int index) {
    this.run = run;
    this.task = task;
    this.index = index;
  }

  private static VarHandle field(String name, Class<?> type) {
    try {
      return MethodHandles.lookup().findVarHandle(TaskExecution.class, name, type);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
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

  CompletableFuture<T> future() {
    return future;
  }

  TaskRecord record() {
    return record;
  }

  @Nullable Halt halt() {
    return halt;
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

  /** The task whose end was the last thing that it waited for, or -1; also if it never began. */
  int opener() {
    return record.wasAttempted() ? run.state().opener(index) : -1;
  }

  /** Takes what it does; it may be carried out from now on. */
  void start(TaskBody<?> given) {
    if (!BODY.compareAndSet(this, null, given)) {
      throw new IllegalStateException(
          task + " has been started already in this run of " + run.plan().simpleName());
    }
  }

  boolean isStarted() {
    return body != null;
  }

  boolean givesStage() {
    return body instanceof StageBody;
  }

  @Nullable Object call(Step step) throws Throwable {
    return Objects.requireNonNull(body).run(step);
  }

  /** The same through the interceptors of the engine; null without any. */
  @Nullable Interception interception(Step step) {
    List<AttemptInterceptor> interceptors = settings().interceptors();
    return interceptors.isEmpty()
        ? null
        : new Interception(interceptors, Objects.requireNonNull(body), step);
  }

  /**
   * The next attempt, which is for the caller to hand out; null if there is one already, or is to
   * be none.
   */
  @Nullable Attempt<T> nextAttempt() {
    if (halt != null || current != null) {
      return null;
    }
    Attempt<T> next =
        new Attempt<>(this, record.attempts() + 1, task.timeout().orElse(settings().timeout()));
    return CURRENT.compareAndSet(this, null, next) ? next : null;
  }

  /** The thread that is handing it out; null if none is, for all that the calling thread knows. */
  @Nullable Submitter submitter() {
    return submitter;
  }

  /** How the attempt before the one that is under way failed; null if that is the first. */
  @Nullable Throwable lastFailure() {
    return lastFailure;
  }

  /** Hands an attempt to the engine's threads. One that is refused fails for that. */
  void submit(Attempt<T> attempt, Submitter by) {
    submitter = by;
    try {
      launch(attempt);
    } catch (Throwable refused) {
      refuse(attempt, refused);
    } finally {
      if (submitter == by) {
        submitter = null;
      }
    }
  }

  private boolean isSubmittedHere() {
    Submitter by = submitter;
    return by != null && by.isHere();
  }

  /** Carries out work for this task in the engine's threads. */
  void launch(Runnable work) {
    settings().launcher().launch(this, work);
  }

  /** The executor has been shut down, and forgotten what it had not begun. */
  void forgotten() {
    Attempt<T> attempt = attempt();
    if (attempt != null) {
      refuse(attempt, rejection("begun"));
      attempt.forgotten(rejection("ended"));
    }
  }

  private RejectedExecutionException rejection(String what) {
    return new RejectedExecutionException(
        "the executor was shut down before it had " + what + " " + task);
  }

  private void refuse(Attempt<T> attempt, Throwable refused) {
    if (attempt.giveUp()) {
      leave(attempt, TaskEnd.failed(this, TaskOutcome.FAILED, refused));
    }
  }

  @SuppressWarnings("unchecked") // nothing else is put there
  private @Nullable Attempt<T> attempt() {
    return current instanceof Attempt<?> attempt ? (Attempt<T>) attempt : null;
  }

  /** An attempt is under way, in this thread. */
  void begun(Attempt<T> attempt) {
    if (!record.wasAttempted()) {
      event = Flight.begin(TaskEvent::new);
    }
    record.attemptStarts(attempt.start());
    if (isHeard()) {
      tell(listener -> listener.attemptStarted(attempt.context()));
    }
  }

  void succeeded(Attempt<T> attempt, @Nullable Object result) {
    record.add(attempt.noted());
    CURRENT.setRelease(this, ENDED);
    leave(attempt, TaskEnd.succeeded(this, result));
  }

  void failed(Attempt<T> attempt, Throwable failure) {
    record.add(attempt.noted());
    decide(attempt, TaskOutcome.FAILED, failure);
  }

  /** An attempt has ended because it was stopped. */
  void stopped(Attempt<T> attempt, Exception reason) {
    record.add(attempt.noted());
    if (reason instanceof TimeoutException) {
      decide(attempt, TaskOutcome.TIMED_OUT, reason);
      return;
    }
    if (reason instanceof InterceptorFailure failure) {
      decide(attempt, TaskOutcome.FAILED, failure.thrown());
      return;
    }
    Throwable told = reason.getSuppressed().length == 0 ? null : reason;
    leave(attempt, TaskEnd.halted(this, TaskOutcome.CANCELLED, Objects.requireNonNull(halt), told));
  }

  /** An attempt does not end, though it was told to. There is to be no other beside it. */
  void abandoned(Attempt<T> attempt, Exception reason) {
    record.add(attempt.noted());
    leave(attempt, TaskEnd.abandoned(this, halt, reason));
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
    lastFailure = failure;
    Halt why = halt;
    if (wait == null) {
      leave(attempt, TaskEnd.failed(this, outcome, failure));
    } else if (why != null) {
      leave(attempt, TaskEnd.halted(this, TaskOutcome.CANCELLED, why, failure));
    } else {
      await(attempt, wait, failure);
    }
  }

  /** Whoever halts it finds it waiting, or is found here to have halted it. */
  private void await(Attempt<T> attempt, Duration wait, Throwable failure) {
    current = null;
    Halt why = halt;
    if (why == null) {
      backOff(attempt, wait);
    } else if (CURRENT.compareAndSet(this, null, ENDED)) {
      leave(attempt, TaskEnd.halted(this, TaskOutcome.CANCELLED, why, failure));
    } else {
      run.state().turns().ended(attempt);
    }
  }

  private void backOff(Attempt<T> attempt, Duration wait) {
    boolean here = isSubmittedHere();
    run.state().turns().ended(attempt);
    if (here) {
      pause(Durations.nanos(wait), null);
      run.readyAgain(this);
      return;
    }
    Timer timer = settings().background().after(Durations.nanos(wait), () -> run.readyAgain(this));
    backOff = timer;
    if (current != null) {
      timer.cancel();
    }
  }

  /**
   * Waits in this thread, unless the task comes to its end.
   *
   * @param with what stands in {@link #current} as long as it does not
   */
  void pause(long nanos, @Nullable Attempt<T> with) {
    if (nanos <= 0) {
      return;
    }
    long due = System.nanoTime() + nanos;
    boolean interrupted = false;
    synchronized (this) {
      long left = nanos;
      while (left > 0 && waits(with) && !interrupted) {
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

  private boolean waits(@Nullable Attempt<T> with) {
    return with == null ? current == null : with.isQueued();
  }

  private synchronized void wake() {
    notifyAll();
  }

  /**
   * Notes why it is to end, or never to begin, if it has no end yet and nothing was noted before.
   */
  boolean halt(Halt why) {
    if (halt != null || current == ENDED) {
      return false;
    }
    halt = why;
    return true;
  }

  /** Has the task end, or never begin, for the reason that has been noted. */
  void stop() {
    Halt why = Objects.requireNonNull(halt);
    if (CURRENT.compareAndSet(this, null, ENDED)) {
      Timer timer = backOff;
      if (timer != null) {
        timer.cancel();
      }
      wake();
      leave(null, TaskEnd.neverBegins(this, why));
      return;
    }
    Attempt<T> attempt = attempt();
    if (attempt == null) {
      return;
    }
    if (attempt.giveUp()) {
      wake();
      leave(attempt, TaskEnd.neverBegins(this, why));
    } else {
      attempt.stop(new CancellationException(why.because()));
    }
  }

  /** Whoever waits for the run must not keep others from their turn. */
  private void leave(@Nullable Attempt<T> attempt, boolean last) {
    Turns turns = run.state().turns();
    if (attempt == null) {
      turns.handOut();
    } else {
      turns.ended(attempt);
    }
    if (last) {
      run.end();
    }
  }

  /** Ends what the flight recorder hears of it, if it does. */
  void endEvent() {
    if (event != null) {
      event.end(this);
    }
  }

  boolean isHeard() {
    return !settings().listeners().isEmpty();
  }

  private void tell(Consumer<RunListener> event) {
    settings().listeners().tell(event);
  }
}
