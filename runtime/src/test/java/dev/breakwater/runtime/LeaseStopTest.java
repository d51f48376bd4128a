package dev.breakwater.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import dev.breakwater.runtime.spi.Step;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Leases are told as soon as their attempt is told to stop. */
@Timeout(30)
class LeaseStopTest {

  private static final PlannedTask TASK = PlannedTask.builder("task", LeaseStopTest.class).build();

  private final List<String> story = new CopyOnWriteArrayList<>();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final CountDownLatch leased = new CountDownLatch(1);

  /** A lease of which the value blocks, deaf to interrupts, until it is stopped. */
  private final Capability<CountDownLatch> blocking =
      access ->
          new Lease<>() {
            @Override
            public CountDownLatch value() {
              return stopped;
            }

            @Override
            public void commit() {
              story.add("committed");
            }

            @Override
            public void rollback() {
              story.add("rolled back");
            }

            @Override
            public void stop() {
              story.add("stopped");
              stopped.countDown();
              throw new IllegalStateException("which is logged");
            }
          };

  private void uninterruptibly(Step step) throws Exception {
    CountDownLatch value = step.open(blocking);
    leased.countDown();
    boolean done = false;
    while (!done) {
      try {
        done = value.await(10, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        story.add("interrupted");
      }
    }
  }

  @Test
  void byATimeout() {
    Run run =
        Engine.builder().timeout(Duration.ofMillis(100)).build().begin(Plan.of("Graph", TASK));
    run.startVoid(TASK, this::uninterruptibly);
    TaskFailedException failure = assertThrows(TaskFailedException.class, run::await);

    assertEquals(TaskOutcome.TIMED_OUT, failure.outcome());
    assertEquals("rolled back", story.get(story.size() - 1));
    assertEquals(1, story.stream().filter("stopped"::equals).count());
  }

  @Test
  void byACancelledRun() throws Exception {
    CompletableFuture<RunReport> report = new CompletableFuture<>();
    RunListener listener =
        new RunListener() {
          @Override
          public void runFinished(RunReport finished) {
            report.complete(finished);
          }
        };
    Run run = Engine.builder().listener(listener).build().begin(Plan.of("Graph", TASK));
    run.startVoid(TASK, this::uninterruptibly);
    CompletableFuture<Void> future = run.finish();
    leased.await();
    future.cancel(true);

    assertEquals(TaskOutcome.CANCELLED, report.get().task("task").outcome());
    assertEquals("rolled back", story.get(story.size() - 1));
    assertEquals(1, story.stream().filter("stopped"::equals).count());
  }

  @Test
  void alsoIfItIsOpenedAfterwards() {
    Run run = Engine.builder().timeout(Duration.ofMillis(50)).build().begin(Plan.of("Graph", TASK));
    run.startVoid(
        TASK,
        step -> {
          assertThrows(InterruptedException.class, new CountDownLatch(1)::await);
          uninterruptibly(step);
        });
    assertThrows(TaskFailedException.class, run::await);

    assertEquals(List.of("stopped", "rolled back"), story);
  }

  @Test
  void notIfTheAttemptEndsByItself() {
    Run run = Engine.standard().begin(Plan.of("Graph", TASK));
    run.start(TASK, step -> step.open(blocking));
    run.await();

    assertEquals(List.of("committed"), story);
  }
}
