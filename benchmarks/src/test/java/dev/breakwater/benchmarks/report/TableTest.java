package dev.breakwater.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void isMarkdown() {
    Table table = new Table("Caption", "name", "value");
    table.row("a", "1");

    assertEquals(
        """
        **Caption**

        | name | value |
        |---|--:|
        | a | 1 |
        """,
        table.toString());
  }

  @Test
  void refusesARowThatDoesNotFit() {
    Table table = new Table("", "name", "value");

    assertThrows(IllegalArgumentException.class, () -> table.row("a"));
  }
}
