package dev.breakwater.runtime;

import static dev.breakwater.runtime.Tasks.task;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.breakwater.resource.InvalidResourceException;
import dev.breakwater.resource.Resource;
import dev.breakwater.runtime.spi.PlannedTask;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PlannedTaskTest {

  @Test
  void taskCarriesWhatItWasBuiltWith() {
    PlannedTask before = task("type-defs");
    PlannedTask task =
        PlannedTask.builder("gateway-mw", PlannedTaskTest.class)
            .reads("src/auth/token.ts")
            .writes("src/gateway/*.ts", "table:routes")
            .after(before)
            .timeout(Duration.ofMinutes(10))
            .attempts(3)
            .build();

    assertEquals("gateway-mw", task.name());
    assertEquals(PlannedTaskTest.class, task.type());
    assertEquals(List.of("src/auth/token.ts"), texts(task.reads()));
    assertEquals(List.of("src/gateway/*.ts", "table:routes"), texts(task.writes()));
    assertEquals(List.of(before), task.after());
    assertEquals(Optional.of(Duration.ofMinutes(10)), task.timeout());
    assertEquals(OptionalInt.of(3), task.attempts());
  }

  @Test
  void taskWithoutMoreTouchesNothingAndIsAttemptedOnce() {
    PlannedTask task = task("type-defs");

    assertEquals(List.of(), task.reads());
    assertEquals(List.of(), task.writes());
    assertEquals(List.of(), task.after());
    assertEquals(Optional.empty(), task.timeout());
    assertEquals(OptionalInt.empty(), task.attempts());
  }

  @Test
  void repeatedPredecessorCountsOnce() {
    PlannedTask before = task("type-defs");

    assertEquals(List.of(before), task("auth-module", before, before).after());
  }

  @Test
  void builtTaskDoesNotChangeWithItsBuilder() {
    PlannedTask.Builder builder = PlannedTask.builder("a", PlannedTaskTest.class).reads("x");
    PlannedTask task = builder.build();
    builder.reads("y").attempts(5);

    assertEquals(List.of("x"), texts(task.reads()));
    assertEquals(OptionalInt.empty(), task.attempts());
  }

  @Test
  void resourcesAreParsedOnceAndOnlyWhenAskedFor() {
    PlannedTask wrong = PlannedTask.builder("a", PlannedTaskTest.class).reads("a//b").build();
    assertThrows(InvalidResourceException.class, wrong::reads);

    PlannedTask right = PlannedTask.builder("a", PlannedTaskTest.class).reads("a/b").build();
    assertSame(right.reads(), right.reads());
  }

  @Test
  void senselessArgumentsAreRefusedWithWhatToDo() {
    PlannedTask.Builder builder = PlannedTask.builder("gateway-mw", PlannedTaskTest.class);

    assertMessage(
        "the time-out of gateway-mw must be above zero, not PT0S",
        () -> builder.timeout(Duration.ZERO));
    assertMessage(
        "the time-out of gateway-mw must be above zero, not PT-1S",
        () -> builder.timeout(Duration.ofSeconds(-1)));
    assertMessage(
        "gateway-mw must be attempted at least once, not 0 times", () -> builder.attempts(0));
    assertMessage(
        "a task needs a name: give java.lang.String one",
        () -> PlannedTask.builder(" ", String.class));
    assertThrows(NullPointerException.class, () -> PlannedTask.builder(null, String.class));
    assertThrows(NullPointerException.class, () -> PlannedTask.builder("a", null));
    assertThrows(NullPointerException.class, () -> builder.after((PlannedTask) null));
    assertThrows(NullPointerException.class, () -> builder.reads((String) null));
  }

  private static List<String> texts(List<Resource> resources) {
    return resources.stream().map(Resource::toString).toList();
  }

  private static void assertMessage(
      String message, org.junit.jupiter.api.function.Executable executable) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, executable).getMessage());
  }
}
