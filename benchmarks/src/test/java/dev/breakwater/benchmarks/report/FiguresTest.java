package dev.breakwater.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FiguresTest {

  @Test
  void showThreeDigitsAndAllBeforeThePoint() {
    assertEquals("0", Figures.text(0));
    assertEquals("0.0123", Figures.text(0.01234));
    assertEquals("1.20", Figures.text(1.2));
    assertEquals("99.9", Figures.text(99.91));
    assertEquals("100", Figures.text(100.4));
    assertEquals("12,346", Figures.text(12_345.6));
  }

  @Test
  void sayWhereThereIsNone() {
    assertEquals("–", Figures.text(Double.NaN));
    assertEquals("–", Figures.ratio(1, 0));
    assertEquals("0.50", Figures.ratio(1, 2));
  }
}
