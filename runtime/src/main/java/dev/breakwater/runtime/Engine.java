package dev.breakwater.runtime;

import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.Run;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeoutException;
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

  /** {@return the engine with a new thread for each attempt, waves, and no limit} */
  static Engine standard() {
    return LocalEngine.STANDARD;
  }

  /** {@return a builder whose engine is like {@link #standard} except for its settings} */
  static Builder builder() {
    return new Builder();
  }

  /** Builds engines. Not safe for use by several threads; may build several engines. */
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
    private final Map<String, Double> budgets = new TreeMap<>();

    private Builder() {}

    /**
     * Sets the executor that runs the attempts. It remains the caller's, and is never shut down. It
     * may run a task in the thread that submits it; tasks then overlap only if they are
     * asynchronous, and the delay before another attempt blocks that thread.
     *
     * <p>A task that it rejects fails with its exception. If it is an {@link ExecutorService} that
     * is shut down during a run, tasks that it has not started fail with a {@link
     * java.util.concurrent.RejectedExecutionException} about two seconds after it has terminated. A
     * run waits forever for work that an executor drops in any other way.
     *
     * @param executor the executor
     * @return this
     */
    public Builder executor(Executor executor) {
      Objects.requireNonNull(executor, "executor");
      this.launcher = (named, work) -> executor.execute(work);
      this.service = executor instanceof ExecutorService given ? given : null;
      return this;
    }

    /**
     * Limits the number of concurrent attempts, in all runs of the engine together. Runs with ready
     * tasks take turns, one task each. An attempt counts until its leases are committed or rolled
     * back, or until it is abandoned; a task that waits for another attempt does not count. A task
     * that runs another graph and waits for it needs another engine for that graph.
     *
     * @param limit the number of attempts, at least 1; no limit by default
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
     * @param schedule the schedule; {@link Schedule#WAVES} by default
     * @return this
     */
    public Builder schedule(Schedule schedule) {
      this.schedule = Objects.requireNonNull(schedule, "schedule");
      return this;
    }

    /**
     * Sets how a run continues when one of its tasks fails permanently.
     *
     * @param onFailure the choice; {@link OnFailure#STOP} by default
     * @return this
     */
    public Builder onFailure(OnFailure onFailure) {
      this.onFailure = Objects.requireNonNull(onFailure, "onFailure");
      return this;
    }

    /**
     * Adds a listener of all runs.
     *
     * @param listener the listener, notified after those that were added before
     * @return this
     */
    public Builder listener(RunListener listener) {
      listeners.add(Objects.requireNonNull(listener, "listener"));
      return this;
    }

    /**
     * Adds a consumer of the report of each run, whether it succeeds or fails.
     *
     * @param consumer takes the report before the future of the run completes
     * @return this
     */
    public Builder onReport(Consumer<? super RunReport> consumer) {
      Objects.requireNonNull(consumer, "consumer");
      return listener(new ReportListener(consumer));
    }

    /**
     * Adds an interceptor of each attempt.
     *
     * @param interceptor the interceptor, inside of those that were added before
     * @return this
     */
    public Builder interceptor(AttemptInterceptor interceptor) {
      interceptors.add(Objects.requireNonNull(interceptor, "interceptor"));
      return this;
    }

    /**
     * Sets the time-out of an attempt, for tasks that do not state it. Its thread is then
     * interrupted, or its stage cancelled; its result is discarded, and its leases rolled back.
     *
     * @param timeout the time-out; none by default
     * @return this
     * @throws IllegalArgumentException if it is zero or negative
     */
    public Builder timeout(Duration timeout) {
      this.timeout = Durations.positive("timeout", timeout);
      return this;
    }

    /**
     * Sets the number of attempts after which a task counts as failed, for tasks that do not state
     * it. Each attempt uses a new instance of the task.
     *
     * @param attempts the number of attempts; 1 by default
     * @return this
     * @throws IllegalArgumentException if it is below 1
     */
    public Builder attempts(int attempts) {
      this.retries = retries.attempts(attempts);
      return this;
    }

    /**
     * Sets the delay before another attempt, which doubles each time. If the failure or one of its
     * causes is a {@link RetryAfter}, the delay is at least as long as that requests.
     *
     * @param first the delay before the second attempt; may be zero. One second by default
     * @param longest the longest delay; a minute by default
     * @return this
     * @throws IllegalArgumentException if one is negative, or the first is above the longest
     */
    public Builder backoff(Duration first, Duration longest) {
      this.retries = retries.backoff(first, longest);
      return this;
    }

    /**
     * Sets the part by which a delay varies randomly, so that tasks that failed together do not try
     * again together.
     *
     * @param part from 0 to 1; a quarter by default
     * @return this
     * @throws IllegalArgumentException if it is not between 0 and 1
     */
    public Builder jitter(double part) {
      this.retries = retries.jitter(part);
      return this;
    }

    /**
     * Sets which failures lead to another attempt.
     *
     * @param worthwhile takes the exception of an attempt, a {@link TimeoutException} if it timed
     *     out, in the thread in which the attempt ended. By default, every {@link Exception} except
     *     {@link InterruptedException}, {@link CancellationException}, and those that are or have
     *     as a cause a {@link PermanentFailure}
     * @return this
     */
    public Builder retryIf(Predicate<? super Throwable> worthwhile) {
      this.retries = retries.worthwhile(Objects.requireNonNull(worthwhile, "worthwhile"));
      return this;
    }

    /**
     * Sets the time in which a task must end after a request to stop, by its time-out or because
     * the run is stopped. After that it is {@linkplain TaskOutcome#ABANDONED abandoned}: its leases
     * are rolled back and refuse further use, it is not attempted again, and the run continues.
     *
     * @param gracePeriod the time; ten seconds by default
     * @return this
     * @throws IllegalArgumentException if it is zero or negative
     */
    public Builder gracePeriod(Duration gracePeriod) {
      this.gracePeriod = Durations.positive("gracePeriod", gracePeriod);
      return this;
    }

    /**
     * Limits the sum of a note over all attempts of a run, such as a cost. Once the sum of {@link
     * TaskContext#note(String, double)} has reached the limit, no attempt of the run starts. The
     * run fails with a {@link BudgetSpentException}. Attempts under way continue, since they are
     * paid for, and may exceed the limit.
     *
     * @param note the name of the note
     * @param limit the limit, above zero; none by default
     * @return this
     * @throws IllegalArgumentException if the name is blank, or the limit is not above zero
     */
    public Builder budget(String note, double limit) {
      budgets.put(AttemptNotes.checked(note), Spending.checked(note, limit));
      return this;
    }

    /**
     * Runs the tasks in a random but legal order, with random delays of up to 20 ms, so that tests
     * reveal undeclared dependencies. Replaces the schedule. With every other seed, one task runs
     * at a time. The log and the report contain the seed.
     *
     * @param seed selects the order; the same seed makes the same choices and delays
     * @return this
     */
    public Builder shuffle(long seed) {
      this.seed = OptionalLong.of(seed);
      return this;
    }

    /** {@return a new engine} */
    public Engine build() {
      return new LocalEngine(
          new Settings(
              launcher,
              service == null ? null : new ExecutorWatch(service),
              maxConcurrency == 0 ? null : new ConcurrencyLimit(maxConcurrency),
              schedule,
              onFailure,
              new Listeners(listeners),
              List.copyOf(interceptors),
              timeout,
              retries,
              gracePeriod,
              seed,
              Map.copyOf(budgets),
              NewThreads.INSTANCE));
    }
  }
}
