package dev.breakwater.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.runtime.spi.MadeTasks;
import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import org.junit.jupiter.api.Test;

class MadeTasksTest {

  private static final class Draft {}

  private static final class Review {}

  private static final Plan PLAN =
      Plan.of(
          "com.acme.Writing",
          PlannedTask.builder("draft", Draft.class).build(),
          PlannedTask.builder("review", Review.class).build());

  private static final TaskMaker MAKER =
      new TaskMaker() {
        @Override
        public <T> T make(Class<T> task) {
          try {
            return task.getDeclaredConstructor().newInstance();
          } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
          }
        }
      };

  @Test
  void withoutASelectionTheMakerMakesAll() {
    MadeTasks made = MadeTasks.of(PLAN, MAKER).with(Draft.class, Review.class);
    assertTrue(made.has(Draft.class) && made.has(Review.class));
    assertEquals(Review.class, made.make(Review.class).getClass());
  }

  @Test
  void withASelectionTheMakerMakesThoseAlone() {
    MadeTasks made = MadeTasks.of(PLAN, MAKER, Review.class).with(Review.class);
    assertTrue(made.has(Review.class));
    assertFalse(made.has(Draft.class));
  }

  @Test
  void aTaskThatNothingElseMakesMustBeSelected() {
    MadeTasks made = MadeTasks.of(PLAN, MAKER, Review.class);
    assertEquals(
        "Writing cannot make " + Draft.class.getName() + " by a constructor: name it, too",
        assertThrows(IllegalArgumentException.class, () -> made.with(Draft.class)).getMessage());
  }

  @Test
  void aClassThatTheGraphDoesNotListIsRefused() {
    assertEquals(
        "java.lang.String is not a task of com.acme.Writing: name tasks that it lists",
        assertThrows(IllegalArgumentException.class, () -> MadeTasks.of(PLAN, MAKER, String.class))
            .getMessage());
  }

  @Test
  void aMakerMustNotReturnNull() {
    MadeTasks made = MadeTasks.of(PLAN, new NullMaker());
    assertEquals(
        "the TaskMaker of Writing returned null for " + Draft.class,
        assertThrows(NullPointerException.class, () -> made.make(Draft.class)).getMessage());
  }

  private static final class NullMaker implements TaskMaker {
    @Override
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    public <T> T make(Class<T> task) {
      return null;
    }
  }
}
