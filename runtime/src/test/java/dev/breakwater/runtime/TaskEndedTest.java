package dev.breakwater.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A hold is notified of the end of each task. */
class TaskEndedTest {

  private static PlannedTask.Builder task(String name) {
    return PlannedTask.builder(name, TaskEndedTest.class);
  }

  /** Notes the order of the plan, of ends, and of leases. */
  private static final class Noting implements Capability<String> {
    private final List<String> notes = Collections.synchronizedList(new ArrayList<>());

    @Override
    public Hold hold(Plan plan, long run) {
      notes.add("held for " + plan.tasks().size() + " tasks");
      return new Hold() {
        @Override
        public void taskEnded(PlannedTask task) throws IOException {
          notes.add(task.name() + " ended");
          if (task.name().equals("first")) {
            throw new IOException("is logged, and changes nothing");
          }
        }

        @Override
        public void release() {
          notes.add("released");
        }
      };
    }

    @Override
    public Lease<String> lease(Access access) {
      return new Lease<>() {
        @Override
        public String value() {
          return access.run() > 0 ? "in a run" : "outside";
        }

        @Override
        public void commit() {
          notes.add(access.task() + " commits");
        }

        @Override
        public void rollback() {
          notes.add(access.task() + " rolls back");
        }
      };
    }
  }

  private final Noting noting = new Noting();

  @Test
  void afterItsLeasesAndBeforeTheTasksThatWaitForIt() {
    PlannedTask first = task("first").build();
    PlannedTask second = task("second").after(first).build();
    Run run = Engine.standard().begin(Plan.of("Two", first, second), noting);
    run.startVoid(first, step -> assertEquals("in a run", step.open(noting)));
    run.startVoid(
        second,
        step -> {
          noting.notes.add("second begins");
          step.open(noting);
        });
    run.await();

    assertEquals(
        List.of(
            "held for 2 tasks",
            "first commits",
            "first ended",
            "second begins",
            "second commits",
            "second ended",
            "released"),
        noting.notes);
  }

  @Test
  void onceForEachTaskWhateverItsOutcome() {
    PlannedTask failing = task("failing").attempts(2).build();
    PlannedTask skipped = task("skipped").after(failing).build();
    PlannedTask retried = task("retried").attempts(2).build();
    Engine engine =
        Engine.builder()
            .onFailure(OnFailure.FINISH_INDEPENDENT)
            .backoff(Duration.ZERO, Duration.ZERO)
            .build();
    Run run = engine.begin(Plan.of("Three", failing, skipped, retried), noting);
    run.startVoid(
        failing,
        step -> {
          throw new IOException("fails");
        });
    run.startVoid(skipped, step -> {});
    boolean[] again = new boolean[1];
    run.startVoid(
        retried,
        step -> {
          if (!again[0]) {
            again[0] = true;
            throw new IOException("once more");
          }
        });
    assertThrows(TaskFailedException.class, run::await);

    List<String> ends = noting.notes.stream().filter(note -> note.endsWith("ended")).toList();
    assertEquals(
        List.of("failing ended", "retried ended", "skipped ended"),
        List.copyOf(new TreeSet<>(ends)));
    assertEquals(3, ends.size());
    assertEquals("released", noting.notes.get(noting.notes.size() - 1));
  }
}
