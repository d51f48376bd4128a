package dev.breakwater.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class EngineBuilderTest {

  private final Engine.Builder builder = Engine.builder();

  @Test
  void nullsAreRefusedByName() {
    assertRefusedNull("executor", () -> builder.executor(null));
    assertRefusedNull("schedule", () -> builder.schedule(null));
    assertRefusedNull("onFailure", () -> builder.onFailure(null));
    assertRefusedNull("listener", () -> builder.listener(null));
    assertRefusedNull("interceptor", () -> builder.interceptor(null));
    assertRefusedNull("worthwhile", () -> builder.retryIf(null));
    assertRefusedNull("timeout", () -> builder.timeout(null));
    assertRefusedNull("gracePeriod", () -> builder.gracePeriod(null));
    assertRefusedNull("first", () -> builder.backoff(null, Duration.ZERO));
    assertRefusedNull("longest", () -> builder.backoff(Duration.ZERO, null));
  }

  @Test
  void numbersThatMakeNoSenseAreRefused() {
    assertRefused(
        "maxConcurrency must be at least 1, not 0: leave it out for no limit",
        () -> builder.maxConcurrency(0));
    assertRefused(
        "maxConcurrency must be at least 1, not -3: leave it out for no limit",
        () -> builder.maxConcurrency(-3));
    assertRefused("attempts must be at least 1, not 0", () -> builder.attempts(0));
    assertRefused("timeout must be above zero, not PT0S", () -> builder.timeout(Duration.ZERO));
    assertRefused(
        "gracePeriod must be above zero, not PT-1S",
        () -> builder.gracePeriod(Duration.ofSeconds(-1)));
    assertRefused("jitter must be from 0 to 1, not NaN", () -> builder.jitter(Double.NaN));
    assertRefused("jitter must be from 0 to 1, not 1.5", () -> builder.jitter(1.5));
    assertRefused(
        "a back-off goes from a wait of zero or more to one that is not shorter, not from PT2S to"
            + " PT1S",
        () -> builder.backoff(Duration.ofSeconds(2), Duration.ofSeconds(1)));
    assertRefused(
        "a back-off goes from a wait of zero or more to one that is not shorter, not from PT-1S to"
            + " PT1S",
        () -> builder.backoff(Duration.ofSeconds(-1), Duration.ofSeconds(1)));
  }

  @Test
  void durationsBeyondAllMeasureAreTaken() throws Exception {
    Duration eternity = Duration.ofSeconds(Long.MAX_VALUE);
    Engine engine =
        builder
            .timeout(eternity)
            .gracePeriod(eternity)
            .attempts(2)
            .backoff(eternity, eternity)
            .build();
    PlannedTask task = Tasks.task("task");
    Run run = engine.begin(Plan.of("One", task));
    var result = run.start(task, step -> step.context().deadline().isPresent());

    assertEquals(true, Tasks.valueOf(run.finish(result::join)));
  }

  private static void assertRefusedNull(String name, Executable call) {
    assertEquals(name, assertThrows(NullPointerException.class, call).getMessage());
  }

  private static void assertRefused(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }
}
