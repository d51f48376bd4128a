package dev.breakwater.runtime;

import static dev.breakwater.runtime.Tasks.failureOf;
import static dev.breakwater.runtime.Tasks.task;
import static dev.breakwater.runtime.Tasks.valueOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AttemptInterceptorTest {

  private final PlannedTask only = task("only");
  private final Plan plan = Plan.of("One", only);
  private final List<String> story = Collections.synchronizedList(new ArrayList<>());

  @Test
  void wrapsEachAttemptTheFirstOneOutermost() throws Exception {
    Engine engine =
        Engine.builder()
            .interceptor(noting("outer"))
            .interceptor(noting("inner"))
            .attempts(2)
            .backoff(Duration.ZERO, Duration.ZERO)
            .build();
    Run run = engine.begin(plan);
    CompletableFuture<String> result =
        run.start(
            only,
            step -> {
              story.add("body");
              if (step.context().attempt() == 1) {
                throw new IOException("once");
              }
              return "done";
            });

    assertEquals("done", valueOf(run.finish(result::join)));
    assertEquals(
        List.of(
            "outer before 1",
            "inner before 1",
            "body",
            "inner after 1",
            "outer after 1",
            "outer before 2",
            "inner before 2",
            "body",
            "inner after 2",
            "outer after 2"),
        story);
  }

  @Test
  void contextReachesTheThreadOfTheTask() throws Exception {
    ThreadLocal<String> trace = new ThreadLocal<>();
    Engine engine =
        Engine.builder()
            .interceptor(
                (context, call) -> {
                  trace.set("trace of " + context.task());
                  call.proceed();
                })
            .build();
    Run run = engine.begin(plan);
    CompletableFuture<String> result = run.start(only, step -> trace.get());

    assertEquals("trace of only", valueOf(run.finish(result::join)));
  }

  @Test
  void failureThatAnInterceptorSwallowsStillFailsTheTask() throws Exception {
    IOException failure = new IOException("no model");
    assertSame(
        failure,
        causeWith(
            (context, call) -> {
              try {
                call.proceed();
              } catch (IOException e) {
                story.add("swallowed");
              }
            },
            failure));
    assertEquals(List.of("swallowed"), story);
  }

  @Test
  void failureOfTheInterceptorHasTheTasksOwn() throws Exception {
    IOException failure = new IOException("no model");
    Throwable cause =
        causeWith(
            (context, call) -> {
              try {
                call.proceed();
              } finally {
                throwUp();
              }
            },
            failure);

    assertEquals("interceptor", cause.getMessage());
    assertSame(failure, cause.getSuppressed()[0]);
  }

  @Test
  void wrappedFailureIsNotAttachedAgain() throws Exception {
    IOException failure = new IOException("no model");
    Throwable cause =
        causeWith(
            (context, call) -> {
              try {
                call.proceed();
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            },
            failure);

    assertSame(failure, cause.getCause());
    assertEquals(0, cause.getSuppressed().length);
  }

  @Test
  void interceptorHasToProceedOnce() throws Exception {
    assertEquals(
        "an interceptor did not proceed with attempt 1 of 1 of only: call proceed, or throw",
        causeWith((context, call) -> {}, null).getMessage());
    assertEquals(
        "an interceptor proceeded twice with attempt 1 of 1 of only: an attempt is made once",
        causeWith(
                (context, call) -> {
                  call.proceed();
                  call.proceed();
                },
                null)
            .getMessage());
  }

  private Throwable causeWith(AttemptInterceptor interceptor, Throwable failure) throws Exception {
    Run run = Engine.builder().interceptor(interceptor).build().begin(plan);
    run.startVoid(
        only,
        step -> {
          if (failure != null) {
            throw failure;
          }
        });
    return failureOf(run.finish()).getCause();
  }

  private static void throwUp() {
    throw new IllegalStateException("interceptor");
  }

  private AttemptInterceptor noting(String name) {
    return (context, call) -> {
      story.add(name + " before " + context.attempt());
      try {
        call.proceed();
      } finally {
        story.add(name + " after " + context.attempt());
      }
    };
  }

  @Test
  void oneThatThrowsAfterTheStageWasReturnedLeavesNoAttemptBehind() throws Exception {
    PlannedTask stage = PlannedTask.builder("stage", AttemptInterceptorTest.class).build();
    AtomicInteger attempts = new AtomicInteger();
    AtomicInteger underWay = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Engine engine =
        Engine.builder()
            .attempts(2)
            .backoff(Duration.ZERO, Duration.ZERO)
            .interceptor(
                (context, call) -> {
                  call.proceed();
                  if (context.attempt() == 1) {
                    throw new IllegalStateException("the counter is broken");
                  }
                })
            .build();
    Run run = engine.begin(Plan.of("Graph", stage));
    CompletableFuture<Integer> result =
        run.startStage(
            stage,
            step -> {
              int attempt = attempts.incrementAndGet();
              most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
              // Like an HTTP client: cancelled, it ends a moment later.
              CompletableFuture<Integer> stages =
                  new CompletableFuture<>() {
                    @Override
                    public boolean cancel(boolean interrupt) {
                      CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS)
                          .execute(
                              () -> {
                                underWay.decrementAndGet();
                                super.cancel(interrupt);
                              });
                      return false;
                    }
                  };
              if (attempt == 2) {
                stages.complete(attempt);
              }
              return stages;
            });
    run.await();

    assertEquals(2, result.join());
    assertEquals(1, most.get(), "one attempt at a time");
  }

  @Test
  void oneThatThrowsAfterAStageThatDoesNotEndIsAbandonedAfterTheGrace() {
    PlannedTask stage = PlannedTask.builder("stage", AttemptInterceptorTest.class).build();
    Engine engine =
        Engine.builder()
            .attempts(2)
            .gracePeriod(Duration.ofMillis(50))
            .interceptor(
                (context, call) -> {
                  call.proceed();
                  throw new IllegalStateException("the counter is broken");
                })
            .build();
    Run run = engine.begin(Plan.of("Graph", stage));
    run.startStage(
        stage,
        step ->
            new CompletableFuture<>() {
              @Override
              public boolean cancel(boolean interrupt) {
                return false;
              }
            });
    TaskFailedException failure = assertThrows(TaskFailedException.class, run::await);

    assertEquals(TaskOutcome.ABANDONED, failure.report().task("stage").outcome());
    assertEquals(1, failure.report().task("stage").attempts());
    assertTrue(failure.getMessage().contains("an interceptor failed: "), failure.getMessage());
  }
}
