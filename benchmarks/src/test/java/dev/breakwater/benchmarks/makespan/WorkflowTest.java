package dev.breakwater.benchmarks.makespan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class WorkflowTest {

  private static final double EXACTLY = 1e-9;

  /** Listed as a recording may be: a task before its parent. */
  private static final Workflow DIAMOND =
      Recordings.parse(
          "diamond",
          """
          {"source":"x","tasks":[
          {"id":"end","seconds":1e1,"parents":["left","right"],"reads":[],"writes":[]},
          {"id":"left","seconds":5,"parents":["begin"],"reads":[],"writes":[]},
          {"id":"right","seconds":2.5,"parents":["begin"],"reads":[],"writes":[]},
          {"id":"begin","seconds":1,"parents":[],"reads":[],"writes":[]}]}
          """);

  @Test
  void isReadWithParentsFirst() {
    assertEquals(List.of(List.of(), List.of(0), List.of(0), List.of(1, 2)), DIAMOND.parents());
    assertArrayEquals(new double[] {1, 5, 2.5, 10}, DIAMOND.seconds());
  }

  @Test
  void refusesAParentThatIsNotThere() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Recordings.parse("x", "{\"id\":\"a\",\"seconds\":1,\"parents\":[\"b\"]}"));
  }

  @Test
  void knowsItsLongestPath() {
    assertEquals(16, DIAMOND.criticalPath(), EXACTLY);
    assertEquals(List.of(1.0, 5.0, 10.0), DIAMOND.longestPath());
    assertEquals(18.5, DIAMOND.work(), EXACTLY);
    assertArrayEquals(new double[] {16, 15, 12.5, 10}, DIAMOND.urgency(), EXACTLY);
  }

  @Test
  void isScaledAsAWhole() {
    Workflow scaled = DIAMOND.lasting(32);

    assertEquals(32, scaled.criticalPath(), EXACTLY);
    assertEquals(37, scaled.work(), EXACTLY);
  }
}
