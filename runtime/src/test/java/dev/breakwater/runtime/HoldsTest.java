package dev.breakwater.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How runs take hold of capabilities. */
@Timeout(30)
class HoldsTest {

  private static final PlannedTask ONE = PlannedTask.builder("one", HoldsTest.class).build();
  private static final PlannedTask TWO = PlannedTask.builder("two", HoldsTest.class).build();

  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch mayEnd = new CountDownLatch(1);

  /** Held by one run at a time. */
  private static final class Exclusive implements Capability<String> {
    private final String name;
    private @Nullable String holder;
    final AtomicInteger released = new AtomicInteger();

    Exclusive(String name) {
      this.name = name;
    }

    @Override
    public Lease<String> lease(Access access) {
      return new Leases().lease(access);
    }

    @Override
    public synchronized Hold hold(Plan plan, long run) throws CapabilityHeldException {
      if (holder != null) {
        throw new CapabilityHeldException(name, holder);
      }
      holder = plan.graph() + " since noon";
      return this::release;
    }

    private synchronized void release() {
      holder = null;
      released.incrementAndGet();
    }

    @Override
    public String holdKey() {
      return name;
    }
  }

  private CompletableFuture<Void> startFirst(Engine engine, Capability<?>... capabilities)
      throws InterruptedException {
    Run run = engine.begin(Plan.of("First", ONE), (Object[]) capabilities);
    run.startVoid(
        ONE,
        step -> {
          begun.countDown();
          mayEnd.await();
        });
    CompletableFuture<Void> future = run.finish();
    begun.await();
    return future;
  }

  private static CompletableFuture<String> startSecond(
      Engine engine, Capability<String> capability) {
    Run run = engine.begin(Plan.of("Second", ONE), capability);
    CompletableFuture<String> result = run.start(ONE, step -> step.open(capability));
    return run.finish(result::join);
  }

  @Test
  void aRunThatWaitsForAnotherOccupiesNoPlaceUnderTheLimit() throws Exception {
    Exclusive shared = new Exclusive("shared");
    Engine limited = Engine.builder().maxConcurrency(1).build();
    CompletableFuture<Void> first = startFirst(Engine.standard(), shared);
    CompletableFuture<String> second = startSecond(limited, shared);

    Run third = limited.begin(Plan.of("Third", ONE));
    third.startVoid(ONE, step -> {});
    third.finish().get();
    assertFalse(second.isDone());

    mayEnd.countDown();
    first.get();
    assertEquals("value", second.get());
    assertEquals(2, shared.released.get());
  }

  @Test
  void aRunThatWaitsForAnotherOccupiesNoThreadOfTheExecutor() throws Exception {
    Exclusive shared = new Exclusive("shared");
    ExecutorService single = Executors.newSingleThreadExecutor();
    try {
      CompletableFuture<Void> first = startFirst(Engine.standard(), shared);
      CompletableFuture<String> second =
          startSecond(Engine.builder().executor(single).build(), shared);

      single.submit(() -> {}).get();
      assertFalse(second.isDone());

      mayEnd.countDown();
      first.get();
      second.get();
    } finally {
      single.shutdown();
    }
  }

  @Test
  void waitingForAnotherRunCountsAgainstNoTimeoutAndNoAttempt() throws Exception {
    Exclusive shared = new Exclusive("shared");
    List<RunReport> reports = new CopyOnWriteArrayList<>();
    Engine engine =
        Engine.builder()
            .timeout(Duration.ofMillis(80))
            .listener(
                new RunListener() {
                  @Override
                  public void runFinished(RunReport report) {
                    reports.add(report);
                  }
                })
            .build();
    CompletableFuture<Void> first = startFirst(Engine.standard(), shared);
    CompletableFuture<String> second = startSecond(engine, shared);
    TimeUnit.MILLISECONDS.sleep(300);
    mayEnd.countDown();
    first.get();

    assertEquals("value", second.get());
    assertEquals(1, reports.get(0).task("one").attempts());
    assertTrue(reports.get(0).task("one").duration().toMillis() < 80);
  }

  @Test
  void capabilitiesAreTakenInOneOrderSoThatRunsDoNotWaitForEachOther() throws Exception {
    Exclusive a = new Exclusive("a");
    Exclusive b = new Exclusive("b");
    List<CompletableFuture<Void>> runs = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Exclusive first = i % 2 == 0 ? a : b;
      Exclusive second = i % 2 == 0 ? b : a;
      runs.add(
          CompletableFuture.runAsync(
              () -> {
                Run run = Engine.standard().begin(Plan.of("Both", ONE, TWO), first, second);
                run.start(ONE, step -> step.open(second));
                run.start(TWO, step -> step.open(first));
                run.await();
              }));
    }
    for (CompletableFuture<Void> run : runs) {
      run.get();
    }
    assertEquals(40, a.released.get());
    assertEquals(40, b.released.get());
  }

  @Test
  void aWaitIsReportedOnceForEachHolder() throws Exception {
    Exclusive shared = new Exclusive("shared");
    List<String> waits = new CopyOnWriteArrayList<>();
    CountDownLatch told = new CountDownLatch(1);
    Engine engine =
        Engine.builder()
            .listener(
                new RunListener() {
                  @Override
                  public void runWaiting(long run, String capability, String holder) {
                    waits.add(capability + ", held by " + holder);
                    told.countDown();
                  }
                })
            .build();
    CompletableFuture<Void> first = startFirst(Engine.standard(), shared);
    CompletableFuture<String> second = startSecond(engine, shared);
    told.await();
    TimeUnit.MILLISECONDS.sleep(200);
    mayEnd.countDown();
    first.get();
    second.get();

    assertEquals(List.of("shared, held by First since noon"), waits);
  }

  @Test
  void aWaitingRunCanBeCancelled() throws Exception {
    Exclusive shared = new Exclusive("shared");
    CountDownLatch finished = new CountDownLatch(1);
    Engine engine =
        Engine.builder()
            .listener(
                new RunListener() {
                  @Override
                  public void runFinished(RunReport report) {
                    assertEquals(TaskOutcome.SKIPPED, report.task("one").outcome());
                    finished.countDown();
                  }
                })
            .build();
    CompletableFuture<Void> first = startFirst(Engine.standard(), shared);
    CompletableFuture<String> second = startSecond(engine, shared);
    second.cancel(true);
    assertTrue(finished.await(1, TimeUnit.SECONDS), "over although the first run goes on");

    mayEnd.countDown();
    first.get();
    assertEquals(1, shared.released.get());
    startSecond(engine, shared).get();
  }

  @Test
  void aThreadThatAwaitsAWaitingRunCanBeInterrupted() throws Exception {
    Exclusive shared = new Exclusive("shared");
    CompletableFuture<Void> first = startFirst(Engine.standard(), shared);
    CompletableFuture<Throwable> thrown = new CompletableFuture<>();
    Thread waiting =
        new Thread(
            () -> {
              Run run = Engine.standard().begin(Plan.of("Second", ONE), shared);
              run.startVoid(ONE, step -> {});
              thrown.complete(assertThrows(CancellationException.class, run::await));
            });
    waiting.start();
    waiting.interrupt();

    assertEquals(
        "Second was cancelled: the thread that awaits it was interrupted",
        thrown.get().getMessage());
    mayEnd.countDown();
    first.get();
  }

  @Test
  void aCapabilityThatCannotBeHeldFailsTheRunBeforeAnyTaskStarts() {
    IllegalArgumentException refusal = new IllegalArgumentException("no such root");
    Capability<String> refusing =
        new Capability<>() {
          @Override
          public Lease<String> lease(Access access) {
            return new Leases().lease(access);
          }

          @Override
          public Hold hold(Plan plan, long run) {
            throw refusal;
          }
        };
    Exclusive other = new Exclusive("a");
    AtomicInteger started = new AtomicInteger();
    Run run = Engine.standard().begin(Plan.of("Graph", ONE), refusing, other);
    CompletableFuture<Void> task = run.startVoid(ONE, step -> started.incrementAndGet());
    CompletableFuture<Void> future = run.finish();

    assertSame(refusal, assertThrows(CompletionException.class, future::join).getCause());
    assertTrue(task.isCompletedExceptionally());
    assertEquals(0, started.get());
    assertEquals(1, other.released.get());
  }

  @Test
  void aCapabilityThatIsNoInputIsHeldWithoutWaiting() throws Exception {
    Exclusive shared = new Exclusive("shared");
    Run alone = Engine.standard().begin(Plan.of("Alone", ONE, TWO));
    alone.start(ONE, step -> step.open(shared));
    alone.start(TWO, step -> step.open(shared));
    alone.await();
    assertEquals(1, shared.released.get());

    CompletableFuture<Void> first = startFirst(Engine.standard(), shared);
    Run second = Engine.standard().begin(Plan.of("Second", ONE));
    second.start(ONE, step -> step.open(shared));
    TaskFailedException failure = assertThrows(TaskFailedException.class, second::await);
    mayEnd.countDown();
    first.get();

    assertEquals(
        "Second cannot wait for shared, held by First since noon: pass it to Engine.begin, so that"
            + " the run waits before its tasks start",
        failure.getCause().getMessage());
  }

  @Test
  void aCapabilityAmongTheInputsTwiceIsHeldOnce() {
    Exclusive shared = new Exclusive("shared");
    Run run = Engine.standard().begin(Plan.of("Graph", ONE), shared, "text", null, shared);
    run.start(ONE, step -> step.open(shared));
    run.await();
    assertEquals(1, shared.released.get());
  }
}
