package dev.breakwater.runtime;

import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.TaskBody;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All that an engine meets, so that a model checker can decide what happens when: threads of the
 * plain kind, time that passes when it is told to, and a story of what the user would notice.
 */
final class World implements Background {

  private static final Duration SOME_TIME = Duration.ofSeconds(1);

  final Story story = new Story();
  private final List<Thread> threads = new ArrayList<>();
  private final List<CompletableFuture<Void>> timers = new ArrayList<>();
  private @Nullable Throwable thrown;
  private int busy;
  private int mostAtATime;

  /** The time-out of each attempt. */
  @Nullable Duration timeout;

  int attempts = 1;
  @Nullable ConcurrencyLimit limit;
  OnFailure onFailure = OnFailure.STOP;
  Schedule schedule = Schedule.WAVES;

  /** Whether the story hears what becomes of tasks: what nobody hears of goes shorter ways. */
  boolean heard = true;

  private Executor executor = work -> go(() -> carryOut(work));

  Running begin(Plan plan) {
    Running run = prepare(plan);
    run.handle().begin();
    return run;
  }

  /** Creates a run that has not begun. */
  Running prepare(Plan plan, Object... inputs) {
    Launcher launcher = (named, work) -> executor.execute(work);
    RetrySettings retries =
        RetrySettings.STANDARD.attempts(attempts).backoff(SOME_TIME, SOME_TIME).jitter(0);
    PlanRun run =
        new PlanRun(
            plan,
            new Settings(
                launcher,
                null,
                limit,
                schedule,
                onFailure,
                new Listeners(heard ? List.of(story) : List.of()),
                List.of(),
                timeout,
                retries,
                SOME_TIME,
                OptionalLong.empty(),
                Map.of(),
                this),
            inputs);
    return new Running(run, new RunHandle(run));
  }

  /** A run in this world. */
  record Running(PlanRun run, RunHandle handle) {

    <T extends @Nullable Object> CompletableFuture<T> start(
        int task, TaskBody<?> body, boolean givesStage) {
      return handle.start(task, givesStage ? stage(body) : body);
    }

    @SuppressWarnings("unchecked") // so the test says
    private static TaskBody<?> stage(TaskBody<?> body) {
      return new StageBody<>((TaskBody<CompletionStage<?>>) body);
    }

    CompletableFuture<@Nullable Void> finish() {
      return handle.finish();
    }

    <R extends @Nullable Object> CompletableFuture<R> finish(Supplier<? extends R> result) {
      return handle.finish(result);
    }

    void cancel(String why) {
      run.cancel(why);
    }
  }

  /** What a task does that must not overlap with another. */
  String busy() {
    synchronized (this) {
      mostAtATime = Math.max(mostAtATime, ++busy);
    }
    synchronized (this) {
      busy--;
    }
    return "";
  }

  synchronized int mostAtATime() {
    return mostAtATime;
  }

  /** Does it in another thread. */
  void go(Runnable work) {
    Thread thread = new Thread(() -> guarded(work));
    synchronized (this) {
      threads.add(thread);
    }
    thread.start();
  }

  /** The thread of an executor goes on to somebody else's work. */
  private void carryOut(Runnable work) {
    work.run();
    if (Thread.interrupted()) {
      story.add("interrupted afterwards");
    }
  }

  private void guarded(Runnable work) {
    try {
      work.run();
    } catch (Throwable e) {
      synchronized (this) {
        thrown = e;
      }
    }
  }

  @Override
  public void start(String name, Runnable work) {
    go(work);
  }

  @Override
  public synchronized Timer after(long nanos, Runnable work) {
    CompletableFuture<Void> due = new CompletableFuture<>();
    timers.add(due);
    return new Timer(due, work);
  }

  /** Carries tasks out in the threads that hand them out. */
  World inPlace() {
    executor = this::carryOut;
    return this;
  }

  /** Whatever waits for some time has waited long enough. */
  void passTime() {
    List<CompletableFuture<Void>> due;
    synchronized (this) {
      due = List.copyOf(timers);
      timers.clear();
    }
    due.forEach(timer -> timer.complete(null));
  }

  /** Waits until every thread has done what it had to do. */
  void settle() {
    for (int index = 0; index < started(); index++) {
      join(thread(index));
    }
    if (thrown != null) {
      throw new AssertionError("a thread failed", thrown);
    }
  }

  private synchronized int started() {
    return threads.size();
  }

  private synchronized Thread thread(int index) {
    return threads.get(index);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
