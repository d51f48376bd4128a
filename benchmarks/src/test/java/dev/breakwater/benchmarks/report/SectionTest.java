package dev.breakwater.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SectionTest {

  private static final String PAGE =
      """
      # Page
      <!-- one: written by the command of that name -->
      old
      <!-- end of one -->
      between
      <!-- two: written by the command of that name -->
      <!-- end of two -->
      """;

  @Test
  void replacesItselfAlone() {
    String expected =
        """
        # Page
        <!-- one: written by the command of that name -->

        new

        <!-- end of one -->
        between
        <!-- two: written by the command of that name -->
        <!-- end of two -->
        """;

    String page = new Section("one").replace(PAGE, "new\n");
    assertEquals(expected, page);
    assertEquals(expected, new Section("one").replace(page, "new"), "once more");
  }

  @Test
  void isMissedWhereThePageLacksIt() {
    assertThrows(
        IllegalArgumentException.class, () -> new Section("three").replace(PAGE, "anything"));
  }
}
