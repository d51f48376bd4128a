package dev.breakwater.runtime;

import static dev.breakwater.runtime.Tasks.failureOf;
import static dev.breakwater.runtime.Tasks.task;
import static dev.breakwater.runtime.Tasks.valueOf;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import dev.breakwater.runtime.spi.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CapabilityTest {

  private final List<String> events = Collections.synchronizedList(new ArrayList<>());
  private final PlannedTask task =
      PlannedTask.builder("user-service", CapabilityTest.class).writes("table:users").build();
  private final Plan plan = Plan.of("com.acme.Graph", task);
  private final Run run = Engine.standard().begin(plan);

  @Test
  void leasesAreCommittedInTheOrderOfOpeningWhenTheTaskSucceeds() throws Exception {
    run.startVoid(
        task,
        step -> {
          step.open(new Noting("b"));
          step.open(new Noting("a"));
          events.add("body");
        });
    valueOf(run.finish());

    assertEquals(List.of("lease b", "lease a", "body", "commit b", "commit a"), events);
  }

  @Test
  void leasesAreRolledBackLastFirstWhenTheTaskFails() throws Exception {
    run.startVoid(
        task,
        step -> {
          step.open(new Noting("b"));
          step.open(new Noting("a"));
          throw new IOException("no model");
        });

    failureOf(run.finish());
    assertEquals(List.of("lease b", "lease a", "rollback a", "rollback b"), events);
  }

  @Test
  void sameCapabilityIsLeasedOnceAndEqualOnesAreNotTheSame() throws Exception {
    Noting capability = new Noting("a");
    Noting equal = new Noting("a");
    run.startVoid(
        task,
        step -> {
          assertSame(step.open(capability), step.open(capability));
          step.open(equal);
        });
    valueOf(run.finish());

    assertEquals(equal, capability);
    assertEquals(List.of("lease a", "lease a", "commit a", "commit a"), events);
  }

  @Test
  void commitThatFailsFailsTheTaskAndTheRestIsRolledBack() throws Exception {
    PlannedTask later = task("later", task);
    Run two = Engine.standard().begin(Plan.of("com.acme.Graph", task, later));
    IOException cause = new IOException("disk full");
    two.startVoid(
        task,
        step -> {
          step.open(new Noting("a"));
          step.open(new Noting("b", cause, null));
          step.open(new Noting("c"));
        });
    CompletableFuture<Boolean> never = two.start(later, step -> events.add("later"));

    TaskFailedException failure = (TaskFailedException) failureOf(two.finish());

    assertSame(cause, failure.getCause());
    assertEquals("user-service", failure.task());
    assertSame(failure, failureOf(never));
    assertEquals(
        List.of(
            "lease a", "lease b", "lease c", "commit a", "commit b", "rollback c", "rollback b"),
        events);
  }

  @Test
  void rollbackThatFailsIsSuppressedByTheTasksOwnException() throws Exception {
    IOException own = new IOException("no model");
    IOException first = new IOException("connection lost");
    run.startVoid(
        task,
        step -> {
          step.open(new Noting("a", null, own));
          step.open(new Noting("b", null, first));
          throw own;
        });

    Throwable cause = failureOf(run.finish()).getCause();
    assertSame(own, cause);
    assertEquals(List.of(first), Arrays.asList(cause.getSuppressed()));
    assertTrue(events.contains("rollback a"));
  }

  @Test
  void laterTaskSeesWhatAnEarlierOneCommitted() throws Exception {
    PlannedTask reader = task("reader", task);
    Table users = new Table();
    Run two = Engine.standard().begin(Plan.of("Graph", task, reader));
    two.startVoid(task, step -> step.open(users).put("ada", "admin"));
    CompletableFuture<String> seen = two.start(reader, step -> step.open(users).get("ada"));

    assertEquals("admin", valueOf(two.finish(seen::join)));
  }

  @Test
  void capabilityIsToldWhatTheTaskMayTouch() throws Exception {
    AtomicReference<Access> told = new AtomicReference<>();
    Capability<String> asking =
        access -> {
          told.set(access);
          return new Noting("a").lease(access);
        };
    run.startVoid(task, step -> step.open(asking));
    valueOf(run.finish());

    assertEquals("com.acme.Graph", told.get().graph());
    assertEquals("user-service", told.get().task());
    assertEquals("CapabilityTest", told.get().taskType());
    assertTrue(told.get().mayWrite("table", "users"));
  }

  @Test
  void stepOpensNothingAfterItsAttempt() throws Exception {
    Noting capability = new Noting("a");
    CompletableFuture<Step> leaked =
        run.start(
            task,
            step -> {
              step.open(capability);
              return step;
            });
    Step step = valueOf(run.finish(leaked::join));

    String message =
        "this step of user-service has ended: open capabilities while the task is carried out";
    assertEquals(
        message,
        assertThrows(IllegalStateException.class, () -> step.open(capability)).getMessage());
    assertEquals(
        message,
        assertThrows(IllegalStateException.class, () -> step.open(new Noting("b"))).getMessage());
    assertEquals(List.of("lease a", "commit a"), events);
  }

  @Test
  void leaseThatComesAfterTheAttemptIsRolledBackAtOnce() throws Exception {
    CountDownLatch leasing = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    Capability<String> slow =
        access -> {
          leasing.countDown();
          Tasks.await(ended);
          return new Noting("slow").lease(access);
        };
    CompletableFuture<String> left = new CompletableFuture<>();
    run.startVoid(
        task,
        step -> {
          new Thread(
                  () -> {
                    try {
                      left.complete(step.open(slow));
                    } catch (IllegalStateException e) {
                      left.completeExceptionally(e);
                    }
                  })
              .start();
          Tasks.await(leasing);
        });
    valueOf(run.finish());
    ended.countDown();

    assertEquals(
        "this step of user-service has ended: open capabilities while the task is carried out",
        failureOf(left).getMessage());
    assertEquals(List.of("lease slow", "rollback slow"), events);
  }

  @Test
  void threadsOfOneTaskShareTheLease() throws Exception {
    CyclicBarrier together = new CyclicBarrier(2);
    Noting capability = new Noting("a");
    CompletableFuture<Boolean> same =
        run.start(
            task,
            step -> {
              CompletableFuture<Object> other =
                  CompletableFuture.supplyAsync(
                      () -> {
                        meet(together);
                        return step.open(capability);
                      },
                      work -> new Thread(work).start());
              meet(together);
              Object mine = step.open(capability);
              return valueOf(other) == mine;
            });

    assertTrue(valueOf(run.finish(same::join)));
    assertEquals(List.of("lease a", "commit a"), events);
  }

  @Test
  void capabilityThatCannotBeLeasedFailsTheTask() throws Exception {
    IOException cause = new IOException("no connection");
    run.startVoid(
        task,
        step ->
            step.open(
                new Capability<String>() {
                  @Override
                  public Lease<String> lease(Access access) throws IOException {
                    throw cause;
                  }

                  @Override
                  public String toString() {
                    return "users";
                  }
                }));

    TaskFailedException failure = (TaskFailedException) failureOf(run.finish());
    assertEquals(
        "Graph: user-service failed: IllegalStateException: user-service could not lease users:"
            + " java.io.IOException: no connection",
        failure.getMessage());
    assertSame(cause, failure.getCause().getCause());
  }

  @Test
  void capabilityThatGivesNoLeaseFailsTheTask() throws Exception {
    Capability<String> none = access -> null;
    run.startVoid(task, step -> step.open(none));

    assertEquals(
        none + " gave no lease, but null", failureOf(run.finish()).getCause().getMessage());
  }

  @Test
  void nullCapabilityIsRefused() throws Exception {
    run.startVoid(task, step -> step.open(null));

    assertEquals(NullPointerException.class, failureOf(run.finish()).getCause().getClass());
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(Tasks.PATIENCE, SECONDS);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** Notes what becomes of its leases, each of which has a value of its own. */
  private final class Noting implements Capability<String> {

    private final String name;
    private final @Nullable Exception onCommit;
    private final @Nullable Exception onRollback;

    Noting(String name) {
      this(name, null, null);
    }

    Noting(String name, @Nullable Exception onCommit, @Nullable Exception onRollback) {
      this.name = name;
      this.onCommit = onCommit;
      this.onRollback = onRollback;
    }

    @Override
    public Lease<String> lease(Access access) {
      events.add("lease " + name);
      return new Lease<>() {
        @Override
        public String value() {
          return new String(name);
        }

        @Override
        public void commit() throws Exception {
          events.add("commit " + name);
          throwIfGiven(onCommit);
        }

        @Override
        public void rollback() throws Exception {
          events.add("rollback " + name);
          throwIfGiven(onRollback);
        }
      };
    }

    private void throwIfGiven(@Nullable Exception exception) throws Exception {
      if (exception != null) {
        throw exception;
      }
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Noting noting && noting.name.equals(name);
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }
  }

  /** A capability as a user would write one: a table, of which each attempt changes a copy. */
  private static final class Table implements Capability<Map<String, String>> {

    private final Map<String, String> rows = new ConcurrentHashMap<>();

    @Override
    public Lease<Map<String, String>> lease(Access access) {
      Map<String, String> copy = new ConcurrentHashMap<>(rows);
      return new Lease<>() {
        @Override
        public Map<String, String> value() {
          return copy;
        }

        @Override
        public void commit() {
          rows.putAll(copy);
        }

        @Override
        public void rollback() {}
      };
    }
  }
}
