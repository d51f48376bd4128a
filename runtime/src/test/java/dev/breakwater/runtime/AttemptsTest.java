package dev.breakwater.runtime;

import static dev.breakwater.runtime.Tasks.await;
import static dev.breakwater.runtime.Tasks.failureOf;
import static dev.breakwater.runtime.Tasks.task;
import static dev.breakwater.runtime.Tasks.valueOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(Tasks.PATIENCE)
class AttemptsTest {

  private final PlannedTask thrice =
      PlannedTask.builder("thrice", AttemptsTest.class).attempts(3).build();
  private final Plan plan = Plan.of("com.acme.One", thrice);
  private final Recorder recorder = new Recorder();
  private final AtomicInteger made = new AtomicInteger();
  private final List<Duration> waits = Collections.synchronizedList(new ArrayList<>());

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void taskThatFailsIsAttemptedAgain(boolean inTheCallersThread) throws Exception {
    Leases leases = new Leases();
    Engine.Builder engine = impatient();
    if (inTheCallersThread) {
      engine.executor(Runnable::run);
    }
    Run run = engine.build().begin(plan);
    CompletableFuture<Integer> result =
        run.start(
            thrice,
            step -> {
              step.open(leases);
              assertEquals(made.incrementAndGet(), step.context().attempt());
              if (made.get() < 3) {
                throw new IOException("rate limit " + made);
              }
              return made.get();
            });

    assertEquals(3, valueOf(run.finish(result::join)));
    assertEquals(
        List.of(
            "run started: com.acme.One: [thrice]",
            "started: attempt 1 of 3 of thrice",
            "failed: attempt 1 of 3 of thrice: rate limit 1, again",
            "started: attempt 2 of 3 of thrice",
            "failed: attempt 2 of 3 of thrice: rate limit 2, again",
            "started: attempt 3 of 3 of thrice",
            "finished: thrice: succeeded",
            "run finished"),
        recorder.lines());
    assertEquals(3, recorder.report().task("thrice").attempts());
    assertEquals("leased rolled back leased rolled back leased committed", leases.story());
  }

  @Test
  void lastFailureDecidesAndHasTheEarlierOnes() throws Exception {
    IOException[] failures = {new IOException("1"), new IOException("2"), new IOException("3")};
    TaskFailedException failure = failsWith(impatient(), failures);

    assertEquals("One: thrice failed in attempt 3 of 3: IOException: 3", failure.getMessage());
    assertSame(failures[2], failure.getCause());
    assertEquals(List.of(failures[0], failures[1]), List.of(failures[2].getSuppressed()));
  }

  @Test
  void sameExceptionMayComeAgain() throws Exception {
    IOException failure = new IOException("always this");

    assertSame(failure, failsWith(impatient(), failure).getCause());
    assertEquals(3, made.get());
    assertEquals(0, failure.getSuppressed().length);
  }

  @Test
  void timedOutAttemptIsMadeAgainByDefault() throws Exception {
    PlannedTask slow =
        PlannedTask.builder("slow", AttemptsTest.class)
            .attempts(2)
            .timeout(Duration.ofMillis(5))
            .build();
    Run run = impatient().build().begin(Plan.of("One", slow));
    CompletableFuture<Integer> result =
        run.start(
            slow,
            step -> {
              if (made.incrementAndGet() == 1) {
                await(new CountDownLatch(1));
              }
              return made.get();
            });

    assertEquals(2, valueOf(run.finish(result::join)));
    assertTrue(
        recorder.lines().contains("failed: attempt 1 of 2 of slow: no result after 5ms, again"));
  }

  @Test
  void attemptsOfTheEngineAreForTasksThatStateNone() throws Exception {
    PlannedTask once = PlannedTask.builder("once", AttemptsTest.class).attempts(1).build();
    PlannedTask silent = task("silent");
    Run run =
        impatient()
            .attempts(2)
            .onFailure(OnFailure.FINISH_INDEPENDENT)
            .build()
            .begin(Plan.of("Two", once, silent));
    run.startVoid(once, step -> fail());
    run.startVoid(silent, step -> fail());

    TaskFailedException failure = (TaskFailedException) failureOf(run.finish());

    assertEquals(1, failure.report().task("once").attempts());
    assertEquals(2, failure.report().task("silent").attempts());
  }

  @Test
  void whatCannotPassIsNotAttemptedAgain() throws Exception {
    List<Throwable> hopeless =
        List.of(
            new AssertionError("a bug"),
            new InterruptedException("stop"),
            new IllegalStateException("wrapped", new RejectedKey()));
    for (Throwable failure : hopeless) {
      made.set(0);
      assertSame(failure, failsWith(Engine.builder(), failure).getCause());
      assertEquals(1, made.get(), failure::toString);
      assertTrue(!Thread.interrupted() || failure instanceof InterruptedException);
    }
  }

  @Test
  void applicationSaysWhatIsWorthAnotherAttempt() throws Exception {
    Engine.Builder engine =
        impatient().retryIf(failure -> String.valueOf(failure.getMessage()).contains("again"));

    assertEquals(
        "gone",
        failsWith(engine, new IOException("again"), new IOException("gone"))
            .getCause()
            .getMessage());
    assertEquals(2, made.get());
  }

  @Test
  void predicateThatFailsItselfEndsTheTaskWithItsOwnFailure() throws Exception {
    IOException failure = new IOException("rate limit");
    Engine.Builder engine =
        impatient()
            .retryIf(
                any -> {
                  throw new UnsupportedOperationException("predicate");
                });

    assertSame(failure, failsWith(engine, failure).getCause());
    assertEquals(1, made.get());
  }

  @Test
  void waitsGrowTwofoldUpToTheLongestWithinTheirJitter() throws Exception {
    Engine.Builder engine =
        Engine.builder()
            .attempts(5)
            .backoff(Duration.ofMillis(4), Duration.ofMillis(10))
            .jitter(0.25)
            .listener(new Waits());
    PlannedTask five = PlannedTask.builder("five", AttemptsTest.class).build();
    Run run = engine.build().begin(Plan.of("One", five));
    run.startVoid(five, step -> fail());
    failureOf(run.finish());

    assertEquals(4, waits.size());
    assertNear(4, waits.get(0));
    assertNear(8, waits.get(1));
    assertNear(10, waits.get(2));
    assertNear(10, waits.get(3));
  }

  private static void assertNear(long millis, Duration wait) {
    double part = wait.toNanos() / (millis * 1e6);
    assertTrue(part >= 0.75 && part <= 1.25, () -> wait + " is not about " + millis + " ms");
  }

  @Test
  void waitThatTheFailureAsksForIsHonoured() throws Exception {
    RateLimited limited = new RateLimited(Duration.ofMillis(30));
    long start = System.nanoTime();
    failsWith(
        Engine.builder().backoff(Duration.ofMillis(1), Duration.ofMillis(2)).listener(new Waits()),
        new IllegalStateException(limited),
        new RateLimited(null),
        new IOException("enough"));

    assertEquals(Duration.ofMillis(30), waits.get(0));
    assertTrue(waits.get(1).compareTo(Duration.ofMillis(3)) < 0, waits::toString);
    assertTrue(System.nanoTime() - start >= 30_000_000, "it has really been waited");
  }

  @Test
  void longerWaitOfTheEngineStands() throws Exception {
    failsWith(
        Engine.builder()
            .backoff(Duration.ofMillis(5), Duration.ofMillis(5))
            .jitter(0)
            .listener(new Waits()),
        new RateLimited(Duration.ofMillis(1)),
        new AssertionError("enough"));

    assertEquals(List.of(Duration.ofMillis(5)), waits);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void cancellingEndsTheWaitForAnotherAttempt(boolean inTheCallersThread) throws Exception {
    CountDownLatch failed = new CountDownLatch(1);
    Engine.Builder engine =
        Engine.builder()
            .backoff(Duration.ofDays(1), Duration.ofDays(1))
            .listener(recorder)
            .listener(
                new RunListener() {
                  @Override
                  public void attemptFailed(
                      TaskContext attempt, Throwable failure, Optional<Duration> next) {
                    failed.countDown();
                  }
                });
    if (inTheCallersThread) {
      engine.executor(Runnable::run);
    }
    Thread runner =
        new Thread(
            () -> {
              Run run = engine.build().begin(plan);
              run.startVoid(thrice, step -> fail());
              run.await();
            });
    runner.setUncaughtExceptionHandler((thread, failure) -> {});
    runner.start();
    await(failed);
    runner.interrupt();

    assertEquals(
        "thrice: cancelled because One was cancelled", recorder.report().task("thrice").toString());
    runner.join();
  }

  private Engine.Builder impatient() {
    return Engine.builder().backoff(Duration.ZERO, Duration.ZERO).listener(recorder);
  }

  /** Fails with each of them in turn, and with the last one for ever. */
  private TaskFailedException failsWith(Engine.Builder engine, Throwable... failures)
      throws Exception {
    Run run = engine.build().begin(plan);
    run.startVoid(
        thrice,
        step -> {
          throw failures[Math.min(made.getAndIncrement(), failures.length - 1)];
        });
    return (TaskFailedException) failureOf(run.finish());
  }

  private static void fail() throws IOException {
    throw new IOException("rate limit");
  }

  private final class Waits implements RunListener {
    @Override
    public void attemptFailed(TaskContext attempt, Throwable failure, Optional<Duration> next) {
      next.ifPresent(waits::add);
    }
  }

  private static final class RejectedKey extends RuntimeException implements PermanentFailure {
    private static final long serialVersionUID = 1;
  }

  private static final class RateLimited extends RuntimeException implements RetryAfter {
    private static final long serialVersionUID = 1;
    private final transient @Nullable Duration after;

    RateLimited(@Nullable Duration after) {
      this.after = after;
    }

    @Override
    public @Nullable Duration retryAfter() {
      return after;
    }
  }
}
