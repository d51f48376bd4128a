package dev.breakwater.runtime;

import static dev.breakwater.runtime.Tasks.failureOf;
import static dev.breakwater.runtime.Tasks.task;
import static dev.breakwater.runtime.Tasks.valueOf;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RunTest {

  private final PlannedTask typeDefs = task("type-defs");
  private final PlannedTask authModule = task("auth-module", typeDefs);
  private final PlannedTask userService = task("user-service", authModule);
  private final PlannedTask gateway = task("gateway-mw", authModule);
  private final Plan plan =
      Plan.of("com.acme.AuthRefactor", typeDefs, authModule, userService, gateway);
  private final Run run = Engine.standard().begin(plan);

  @Test
  void resultsFlowFromWaveToWave() throws Exception {
    CompletableFuture<String> types = run.start(typeDefs, step -> "types");
    CompletableFuture<String> auth = run.start(authModule, step -> "auth(" + types.join() + ")");
    CompletableFuture<Integer> user = run.start(userService, step -> auth.join().length());
    CompletableFuture<String> mw = run.start(gateway, step -> "mw(" + auth.join() + ")");

    CompletableFuture<List<Object>> outcome =
        run.finish(() -> List.of(auth.join(), user.join(), mw.join()));

    assertEquals(List.of("auth(types)", 11, "mw(auth(types))"), valueOf(outcome));
  }

  @Test
  void tasksOfOneWaveOverlap() throws Exception {
    CyclicBarrier opensForTwo = new CyclicBarrier(2);
    run.startVoid(typeDefs, step -> {});
    run.startVoid(authModule, step -> {});
    run.startVoid(userService, step -> opensForTwo.await(Tasks.PATIENCE, SECONDS));
    run.startVoid(gateway, step -> opensForTwo.await(Tasks.PATIENCE, SECONDS));

    assertNull(valueOf(run.finish()));
  }

  @Test
  void awaitGivesTheResultInTheCallingThread() {
    startAll();

    assertSame(Thread.currentThread(), run.await(Thread::currentThread));
  }

  @Test
  void awaitWithoutAResultReturnsWhenAllIsDone() {
    startAll();
    run.await();
  }

  @Test
  void nullIsAResultLikeAnyOther() throws Exception {
    Plan two = Plan.of("Two", typeDefs, authModule);
    Run nulls = Engine.standard().begin(two);
    CompletableFuture<String> types = nulls.start(typeDefs, step -> null);
    CompletableFuture<String> auth = nulls.start(authModule, step -> "got " + types.join());

    assertNull(valueOf(nulls.<Object>finish(() -> null)));
    assertEquals("got null", auth.join());
  }

  @Test
  void tasksMayBeStartedInAnyOrder() throws Exception {
    StringBuffer order = new StringBuffer();
    run.startVoid(gateway, step -> order.append('3'));
    run.startVoid(userService, step -> order.append('3'));
    run.startVoid(authModule, step -> order.append('2'));
    run.startVoid(typeDefs, step -> order.append('1'));

    valueOf(run.finish());

    assertEquals("1233", order.toString());
  }

  @Test
  void supplierThatThrowsFailsTheRunWithWhatItThrew() throws Exception {
    startAll();
    IllegalStateException thrown = new IllegalStateException("no outcome");

    assertSame(
        thrown,
        failureOf(
            run.finish(
                () -> {
                  throw thrown;
                })));
  }

  @Test
  void supplierThatThrowsPassesThroughAwait() {
    startAll();
    AssertionError thrown = new AssertionError("no outcome");

    assertSame(
        thrown,
        assertThrows(
            AssertionError.class,
            () ->
                run.await(
                    () -> {
                      throw thrown;
                    })));
  }

  @Test
  void finishNamesTheTasksThatWereNeverStartedAndChangesNothing() throws Exception {
    run.startVoid(typeDefs, step -> {});
    run.startVoid(userService, step -> {});

    IllegalStateException e = assertThrows(IllegalStateException.class, run::finish);
    assertEquals(
        "start every task of AuthRefactor first; still missing: auth-module, gateway-mw",
        e.getMessage());

    run.startVoid(authModule, step -> {});
    run.startVoid(gateway, step -> {});
    valueOf(run.finish());
  }

  @Test
  void longListOfMissingTasksIsCutShort() {
    Run long1 = Engine.standard().begin(Plan.of("Long", Tasks.chain(8)));

    assertEquals(
        "start every task of Long first; still missing: task-0, task-1, task-2, task-3, task-4,"
            + " and 3 more",
        assertThrows(IllegalStateException.class, long1::finish).getMessage());
  }

  @Test
  void runEndsOnlyOnce() {
    startAll();
    run.await();

    assertEquals(
        "this run of AuthRefactor has been finished or awaited already",
        assertThrows(IllegalStateException.class, run::finish).getMessage());
  }

  @Test
  void taskIsStartedOnlyOnce() {
    AtomicInteger count = new AtomicInteger();
    startAll();

    IllegalStateException e =
        assertThrows(
            IllegalStateException.class,
            () -> run.startVoid(typeDefs, step -> count.incrementAndGet()));
    assertEquals("type-defs has been started already in this run of AuthRefactor", e.getMessage());
    run.await();
    assertEquals(0, count.get());
  }

  @Test
  void taskOfAnotherPlanIsRefusedEvenWithTheSameName() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> run.startVoid(task("type-defs"), step -> {}));

    assertEquals(
        "type-defs is no task of AuthRefactor: start those that its plan was made of",
        e.getMessage());
  }

  @Test
  void nullsAreRefused() {
    assertThrows(NullPointerException.class, () -> run.startVoid(null, step -> {}));
    assertThrows(NullPointerException.class, () -> run.start(typeDefs, null));
    assertThrows(NullPointerException.class, () -> run.startVoid(typeDefs, null));
    assertThrows(NullPointerException.class, () -> run.startStage(typeDefs, null));
    assertThrows(NullPointerException.class, () -> run.finish(null));
    assertThrows(NullPointerException.class, () -> run.await(null));
    assertThrows(NullPointerException.class, () -> Engine.standard().begin(null));
    assertThrows(NullPointerException.class, () -> Engine.builder().executor(null));
  }

  @Test
  void twoRunsOfOneEngineShareNothing() throws Exception {
    Run other = Engine.standard().begin(plan);
    CompletableFuture<String> here = run.start(typeDefs, step -> "here");
    CompletableFuture<String> there = other.start(typeDefs, step -> "there");
    CompletableFuture<String> laterHere = run.start(authModule, step -> here.join());
    CompletableFuture<String> laterThere = other.start(authModule, step -> there.join());
    CyclicBarrier bothAtOnce = new CyclicBarrier(2);
    run.startVoid(userService, step -> bothAtOnce.await(Tasks.PATIENCE, SECONDS));
    other.startVoid(
        userService,
        step -> {
          bothAtOnce.await(Tasks.PATIENCE, SECONDS);
          throw new IllegalStateException("only here");
        });
    run.startVoid(gateway, step -> {});
    other.startVoid(gateway, step -> {});

    CompletableFuture<String> outcome = run.finish(laterHere::join);
    CompletableFuture<String> failure = other.finish(laterThere::join);

    assertEquals("here", valueOf(outcome));
    assertEquals("user-service", ((TaskFailedException) failureOf(failure)).task());
    assertEquals("there", laterThere.join());
  }

  @Test
  void callbackOnAResultRunsOutsideTheLockOfTheRun() throws Exception {
    CompletableFuture<Void> callback = new CompletableFuture<>();
    CompletableFuture<String> types = new CompletableFuture<>();
    CyclicBarrier registered = new CyclicBarrier(2);
    CompletableFuture<String> future =
        run.start(
            typeDefs,
            step -> {
              registered.await(Tasks.PATIENCE, SECONDS);
              return "types";
            });
    future.thenAccept(
        value -> {
          CompletableFuture<Void> another =
              CompletableFuture.runAsync(() -> run.startVoid(authModule, step -> {}));
          another.orTimeout(Tasks.PATIENCE, SECONDS).join();
          callback.complete(null);
          types.complete(value);
        });
    registered.await(Tasks.PATIENCE, SECONDS);

    assertNull(valueOf(callback));
    assertEquals("types", valueOf(types));
  }

  @Test
  void nothingEndsBeforeTheRunIsFinished() {
    CompletableFuture<Void> types = run.startVoid(typeDefs, step -> {});
    types.join();
    CompletableFuture<Void> user = run.startVoid(userService, step -> {});

    assertFalse(user.isDone());
    assertTrue(types.isDone());
  }

  private void startAll() {
    plan.tasks().forEach(task -> run.startVoid(task, step -> {}));
  }
}
