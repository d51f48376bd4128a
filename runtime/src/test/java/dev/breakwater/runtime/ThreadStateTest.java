package dev.breakwater.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import dev.breakwater.runtime.spi.VoidTaskBody;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An attempt leaves its thread as it found it, and its interrupts reach nothing else. */
@Timeout(30)
class ThreadStateTest {

  private static final PlannedTask ONE = PlannedTask.builder("one", ThreadStateTest.class).build();
  private static final PlannedTask TWO = PlannedTask.builder("two", ThreadStateTest.class).build();

  private final ExecutorService pool = new ForkJoinPool(1);
  private final Engine engine =
      Engine.builder().executor(pool).onFailure(OnFailure.FINISH_INDEPENDENT).build();

  @AfterEach
  void shutDown() {
    pool.shutdownNow();
  }

  private void runsThenSleeps(VoidTaskBody body) {
    Run run = engine.begin(Plan.of("Graph", ONE, TWO));
    run.startVoid(ONE, body);
    CompletableFuture<Void> other = run.startVoid(TWO, step -> TimeUnit.MILLISECONDS.sleep(5));
    assertThrows(TaskFailedException.class, run::await);
    assertFalse(other.isCompletedExceptionally(), "the other task is not interrupted");
  }

  @Test
  void anInterruptedExceptionOfATaskDoesNotInterruptTheNextTask() {
    runsThenSleeps(
        step -> {
          throw new InterruptedException("the client was closed");
        });
  }

  @Test
  void anInterruptedExceptionOfACommitDoesNotInterruptTheNextTask() {
    runsThenSleeps(step -> step.open(access -> new InterruptedLease()));
  }

  @Test
  void anInterruptedExceptionOfATaskDoesNotInterruptOtherWorkInThePool() throws Exception {
    Run run = engine.begin(Plan.of("Graph", ONE));
    CountDownLatch begun = new CountDownLatch(1);
    run.startVoid(
        ONE,
        step -> {
          begun.await();
          throw new InterruptedException("the client was closed");
        });
    Future<?> other =
        pool.submit(
            () -> {
              TimeUnit.MILLISECONDS.sleep(5);
              return null;
            });
    begun.countDown();
    assertThrows(TaskFailedException.class, run::await);
    other.get();
  }

  @Test
  void aRestoredInterruptReachesNeitherTheCommitNorTheNextTask() throws Exception {
    StringBuilder seen = new StringBuilder();
    Run run = engine.begin(Plan.of("Graph", ONE, TWO));
    run.start(
        ONE,
        step -> {
          Thread.currentThread().interrupt();
          return step.open(access -> new NotingLease(seen));
        });
    run.startVoid(TWO, step -> TimeUnit.MILLISECONDS.sleep(5));
    run.await();

    assertEquals("committed, interrupted: false", seen.toString());
  }

  @Test
  void nameAndContextClassLoaderAreRestored() throws Exception {
    ClassLoader own = new ClassLoader() {};
    Run run = engine.begin(Plan.of("Graph", ONE));
    Thread[] thread = new Thread[1];
    String[] name = new String[1];
    ClassLoader[] loader = new ClassLoader[1];
    run.startVoid(
        ONE,
        step -> {
          thread[0] = Thread.currentThread();
          name[0] = thread[0].getName();
          loader[0] = thread[0].getContextClassLoader();
          thread[0].setName("mine");
          thread[0].setContextClassLoader(own);
        });
    run.await();
    pool.submit(
            () -> {
              assertSame(thread[0], Thread.currentThread());
              assertEquals(name[0], Thread.currentThread().getName());
              assertSame(loader[0], Thread.currentThread().getContextClassLoader());
            })
        .get();
  }

  @Test
  void aTaskThatRunsInTheThreadOfAnotherRunsCallerDoesNotInterruptIt() throws Exception {
    Engine shared = Engine.builder().executor(Runnable::run).maxConcurrency(1).build();
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    ExecutorService caller = Executors.newSingleThreadExecutor();
    try {
      Future<?> first =
          caller.submit(
              () -> {
                Run run = shared.begin(Plan.of("First", TWO));
                run.startVoid(
                    TWO,
                    step -> {
                      inside.countDown();
                      mayEnd.await();
                    });
                run.await();
                return Thread.currentThread().isInterrupted();
              });
      inside.await();
      Run second = shared.begin(Plan.of("Second", ONE));
      second.startVoid(
          ONE,
          step -> {
            throw new InterruptedException("the client was closed");
          });
      mayEnd.countDown();

      // Its thread has carried out both tasks by then.
      assertEquals(false, first.get());
      TaskFailedException failure = assertThrows(TaskFailedException.class, second::await);
      assertInstanceOf(InterruptedException.class, failure.getCause());
      assertTrue(!Thread.interrupted());
    } finally {
      caller.shutdownNow();
    }
  }

  private static final class InterruptedLease implements Lease<String> {
    @Override
    public String value() {
      return "value";
    }

    @Override
    public void commit() throws InterruptedException {
      throw new InterruptedException("the client was closed");
    }

    @Override
    public void rollback() {}
  }

  private record NotingLease(StringBuilder seen) implements Lease<String> {
    @Override
    public String value() {
      return "value";
    }

    @Override
    public void commit() {
      seen.append("committed, interrupted: ").append(Thread.currentThread().isInterrupted());
    }

    @Override
    public void rollback() {
      seen.append("rolled back");
    }
  }
}
