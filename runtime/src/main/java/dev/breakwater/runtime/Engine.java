package dev.breakwater.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Carries out runs. The application creates an engine once and passes it to orchestrators. An
 * engine is immutable and safe for use by several threads; its runs share only its executor and its
 * {@linkplain Builder#maxConcurrency limit}.
 *
 * <p>The engine of {@link #builder} runs tasks in this process. By default, each attempt runs on a
 * new thread named {@code breakwater-<graph>-<task>}: a virtual thread on JDK 21 and later, and a
 * daemon thread before. An engine needs no closing: it owns no long-lived threads. For time-outs
 * and delays it uses the timer of {@link java.util.concurrent.CompletableFuture}.
 *
 * <p>Other engines may implement this interface.
 */
public interface Engine {

  /**
   * Begins a run. It takes hold of all capabilities among the inputs, in one order, and starts no
   * task before it has them: see {@link Capability#hold}. It does not wait for them in this thread.
   * Every run must be {@linkplain Run#finish finished} or {@linkplain Run#await awaited}, which
   * ends its holds.
   *
   * @param plan the tasks and their order
   * @param inputs the inputs of the graph, in any order; those that are not capabilities do not
   *     matter to the engines of {@link #builder}
   * @return the run
   */
  Run begin(Plan plan, @Nullable Object... inputs);

  /**
   * Returns the engine with a new thread for each attempt, waves, and no limit.
   *
   * @return the engine, always the same
   */
  static Engine standard() {
    return LocalEngine.STANDARD;
  }

  /**
   * Starts an engine that is like {@link #standard} except for what the builder sets.
   *
   * @return a builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Collects what makes an engine. For one thread; may be built from several times. */
  final class Builder {

    private Launcher launcher = NewThreads.INSTANCE;
    private @Nullable ExecutorService service;
    private int maxConcurrency;
    private Schedule schedule = Schedule.WAVES;
    private OnFailure onFailure = OnFailure.STOP;
    private final List<RunListener> listeners = new ArrayList<>();
    private final List<AttemptInterceptor> interceptors = new ArrayList<>();
    private @Nullable Duration timeout;
    private RetrySettings retries = RetrySettings.STANDARD;
    private Duration gracePeriod = Duration.ofSeconds(10);
    private OptionalLong seed = OptionalLong.empty();

    private Builder() {}

    /**
     * Sets where tasks are carried out. The executor stays the caller's: it is never shut down. It
     * may carry out a task in the thread that hands it over; tasks then overlap only as far as they
     * are asynchronous, and a wait between two attempts keeps that thread waiting.
     *
     * <p>A task that it refuses fails with what it threw. When it is an {@link ExecutorService}
     * that is shut down in mid-run, tasks that it has not begun fail with a {@link
     * java.util.concurrent.RejectedExecutionException} within some two seconds of its end. An
     * executor that drops work in any other way leaves a run waiting for it.
     *
     * <p>A pool with fewer threads than a wave has tasks carries them out one after another as far
     * as need be.
     *
     * @param executor the executor
     * @return this
     */
    public Builder executor(Executor executor) {
      Objects.requireNonNull(executor, "executor");
      this.launcher = (execution, work) -> executor.execute(work);
      this.service = executor instanceof ExecutorService given ? given : null;
      return this;
    }

    /**
     * Limits how many attempts are under way at the same time, in all runs of the engine together.
     * Runs that have tasks ready take turns, one task each. An attempt counts until what it leased
     * is committed or rolled back, or until it is abandoned; a task that waits for another attempt
     * does not count. A task that runs another graph and waits for it needs another engine for
     * that.
     *
     * @param limit the number of attempts, at least 1; without a call there is no limit
     * @return this
     * @throws IllegalArgumentException if it is below 1
     */
    public Builder maxConcurrency(int limit) {
      if (limit < 1) {
        throw new IllegalArgumentException(
            "maxConcurrency must be at least 1, not " + limit + ": leave it out for no limit");
      }
      this.maxConcurrency = limit;
      return this;
    }

    /**
     * Sets when a task may start.
     *
     * @param schedule the schedule; {@link Schedule#WAVES} without a call
     * @return this
     */
    public Builder schedule(Schedule schedule) {
      this.schedule = Objects.requireNonNull(schedule, "schedule");
      return this;
    }

    /**
     * Sets what becomes of a run when one of its tasks fails for good.
     *
     * @param onFailure what to do; {@link OnFailure#STOP} without a call
     * @return this
     */
    public Builder onFailure(OnFailure onFailure) {
      this.onFailure = Objects.requireNonNull(onFailure, "onFailure");
      return this;
    }

    /**
     * Adds a listener to what happens in the runs.
     *
     * @param listener the listener, told after those that were added before
     * @return this
     */
    public Builder listener(RunListener listener) {
      listeners.add(Objects.requireNonNull(listener, "listener"));
      return this;
    }

    /**
     * Adds a consumer of the report of each run, whether the run succeeds or fails.
     *
     * @param consumer takes the report before the future of the run completes, as {@link
     *     RunListener#runFinished} does
     * @return this
     */
    public Builder onReport(Consumer<? super RunReport> consumer) {
      Objects.requireNonNull(consumer, "consumer");
      return listener(
          new RunListener() {
            @Override
            public void runFinished(RunReport report) {
              consumer.accept(report);
            }
          });
    }

    /**
     * Adds an interceptor around each attempt.
     *
     * @param interceptor the interceptor, within those that were added before
     * @return this
     */
    public Builder interceptor(AttemptInterceptor interceptor) {
      interceptors.add(Objects.requireNonNull(interceptor, "interceptor"));
      return this;
    }

    /**
     * Sets how long an attempt is to take at most, for tasks that do not state it. At its time-out
     * an attempt is told to end: its thread is interrupted, or the stage that it gave is cancelled.
     * Its result no longer counts then, and what it leased is rolled back.
     *
     * @param timeout the time-out; without a call there is none
     * @return this
     * @throws IllegalArgumentException if it is zero or negative
     */
    public Builder timeout(Duration timeout) {
      this.timeout = positive("timeout", timeout);
      return this;
    }

    /**
     * Sets how often a task is attempted before it counts as failed, for tasks that do not state
     * it. Each attempt is made by a fresh instance of the task.
     *
     * @param attempts the number of attempts; 1 without a call
     * @return this
     * @throws IllegalArgumentException if it is below 1
     */
    public Builder attempts(int attempts) {
      if (attempts < 1) {
        throw new IllegalArgumentException("attempts must be at least 1, not " + attempts);
      }
      this.retries = retries.attempts(attempts);
      return this;
    }

    /**
     * Sets how long to wait before another attempt: at first so long, then twice as long each time.
     * Where the failure is a {@link RetryAfter}, or has one among its causes, the wait is at least
     * what that asks for.
     *
     * @param first the wait before the second attempt; may be zero, for none at all
     * @param longest the longest wait, which is not above {@code first} for waits of one length; a
     *     second and a minute without a call
     * @return this
     * @throws IllegalArgumentException if one is negative, or the first is above the longest
     */
    public Builder backoff(Duration first, Duration longest) {
      Objects.requireNonNull(first, "first");
      Objects.requireNonNull(longest, "longest");
      if (first.isNegative() || first.compareTo(longest) > 0) {
        throw new IllegalArgumentException(
            "a back-off goes from a wait of zero or more to one that is not shorter, not from "
                + first
                + " to "
                + longest);
      }
      this.retries = retries.backoff(first, longest);
      return this;
    }

    /**
     * Sets by what part of it a wait is lengthened or shortened at random, the longest one too, so
     * that what failed together is not attempted together again.
     *
     * @param part from 0, for none, to 1; a quarter without a call
     * @return this
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public Builder jitter(double part) {
      if (!(part >= 0 && part <= 1)) {
        throw new IllegalArgumentException("jitter must be from 0 to 1, not " + part);
      }
      this.retries = retries.jitter(part);
      return this;
    }

    /**
     * Sets which failures are worth another attempt.
     *
     * @param worthwhile takes what an attempt threw, or a {@link
     *     java.util.concurrent.TimeoutException} if it timed out; called in the thread in which the
     *     attempt ended. Without a call, every {@link Exception} is worth it but {@link
     *     InterruptedException}, {@link java.util.concurrent.CancellationException}, and those that
     *     are or have as a cause a {@link PermanentFailure}
     * @return this
     */
    public Builder retryIf(Predicate<? super Throwable> worthwhile) {
      this.retries = retries.worthwhile(Objects.requireNonNull(worthwhile, "worthwhile"));
      return this;
    }

    /**
     * Sets how long a task may take to end when it has been told to, by its time-out or since the
     * run is stopped. One that takes longer is {@linkplain TaskOutcome#ABANDONED abandoned}: what
     * it leased is rolled back and refuses it further use, it is not attempted again, and the run
     * goes on without it.
     *
     * @param gracePeriod the time; ten seconds without a call
     * @return this
     * @throws IllegalArgumentException if it is zero or negative
     */
    public Builder gracePeriod(Duration gracePeriod) {
      this.gracePeriod = positive("gracePeriod", gracePeriod);
      return this;
    }

    /**
     * Runs the tasks in a random but legal order, with random delays of up to 20 ms, so that a
     * dependency which nobody declared shows in a test. Takes the place of the schedule: every
     * order that keeps to the edges of the plan may come. Every other seed, one task runs at a
     * time. The seed is logged when a run begins and when it fails, and is in its report.
     *
     * @param seed tells one order from another; the same seed gives the same choices and delays
     * @return this
     */
    public Builder shuffle(long seed) {
      this.seed = OptionalLong.of(seed);
      return this;
    }

    /**
     * Makes the engine.
     *
     * @return the engine
     */
    public Engine build() {
      return new LocalEngine(
          new Settings(
              launcher,
              service == null ? null : new ExecutorWatch(service),
              maxConcurrency == 0 ? null : new Gate(maxConcurrency),
              schedule,
              onFailure,
              new Listeners(listeners),
              List.copyOf(interceptors),
              timeout,
              retries,
              gracePeriod,
              seed,
              NewThreads.INSTANCE));
    }

    private static Duration positive(String what, Duration duration) {
      Objects.requireNonNull(duration, what);
      if (duration.isZero() || duration.isNegative()) {
        throw new IllegalArgumentException(what + " must be above zero, not " + duration);
      }
      return duration;
    }
  }
}
