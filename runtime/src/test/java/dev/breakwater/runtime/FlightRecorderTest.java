package dev.breakwater.runtime;

import static dev.breakwater.runtime.Tasks.failureOf;
import static dev.breakwater.runtime.Tasks.task;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlightRecorderTest {

  private final PlannedTask first = task("first");
  private final PlannedTask second = task("second", first);
  private final PlannedTask third = task("third", second);
  private final Plan plan = Plan.of("com.acme.Three", first, second, third);

  @Test
  void runsTasksAndAttemptsAreRecorded(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("run.jfr");
    try (Recording recording = new Recording()) {
      for (String event : List.of("Run", "Task", "Attempt")) {
        recording.enable("dev.breakwater." + event);
      }
      recording.start();
      runOnce();
      recording.stop();
      recording.dump(file);
    }
    List<RecordedEvent> events = RecordingFile.readAllEvents(file);

    RecordedEvent run = only(events, "dev.breakwater.Run", "graph", "com.acme.Three");
    long number = run.getLong("run");
    assertEquals(3, run.getInt("tasks"));
    assertEquals(
        "Three: second failed in attempt 2 of 2: IllegalStateException: no model",
        run.getString("failure"));

    assertEquals(2, of(events, "dev.breakwater.Task").size(), "the third never began");
    RecordedEvent slow = only(events, "dev.breakwater.Task", "task", "first");
    assertEquals(number, slow.getLong("run"));
    assertEquals("succeeded", slow.getString("outcome"));
    assertEquals(1, slow.getInt("wave"));
    assertNull(slow.getString("waitedOn"));
    assertTrue(slow.getDuration().compareTo(Duration.ofMillis(10)) >= 0);
    RecordedEvent failed = only(events, "dev.breakwater.Task", "task", "second");
    assertEquals("failed", failed.getString("outcome"));
    assertEquals(2, failed.getInt("attempts"));
    assertEquals("first", failed.getString("waitedOn"));

    List<RecordedEvent> attempts = of(events, "dev.breakwater.Attempt");
    assertEquals(3, attempts.size());
    assertNull(attempts.get(0).getString("failure"));
    assertEquals(2, attempts.get(2).getInt("attempt"));
    assertEquals("java.lang.IllegalStateException: no model", attempts.get(2).getString("failure"));
    assertEquals("breakwater-Three-second", attempts.get(2).getThread().getJavaName());
  }

  private void runOnce() throws Exception {
    Engine engine = Engine.builder().attempts(2).backoff(Duration.ZERO, Duration.ZERO).build();
    Run run = engine.begin(plan);
    run.startVoid(first, step -> Thread.sleep(10));
    run.startVoid(
        second,
        step -> {
          throw new IllegalStateException("no model");
        });
    run.startVoid(third, step -> {});
    failureOf(run.finish());
  }

  /** The recorder writes what a thread has buffered at once, and not in the order of time. */
  private static List<RecordedEvent> of(List<RecordedEvent> events, String type) {
    return events.stream()
        .filter(event -> event.getEventType().getName().equals(type))
        .sorted(Comparator.comparing(RecordedEvent::getStartTime))
        .toList();
  }

  private static RecordedEvent only(
      List<RecordedEvent> events, String type, String field, String value) {
    List<RecordedEvent> found =
        of(events, type).stream().filter(event -> event.getString(field).equals(value)).toList();
    assertEquals(1, found.size(), () -> type + " of " + value);
    return found.get(0);
  }
}
