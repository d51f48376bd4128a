package dev.breakwater.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class SampleTest {

  @Test
  void medianIsTheMiddleWhateverTheOrder() {
    assertEquals(2, Sample.of(List.of(9.0, 1.0, 2.0)).median());
    assertEquals(2.5, Sample.of(List.of(3.0, 9.0, 1.0, 2.0)).median());
  }

  @Test
  void quantileIsAValueThatWasMeasured() {
    Sample sample = Sample.of(List.of(1.0, 2.0, 3.0, 4.0));

    assertEquals(1, sample.quantile(0));
    assertEquals(2, sample.quantile(0.5));
    assertEquals(4, sample.quantile(0.99));
    assertEquals(4, sample.quantile(1));
  }

  @Test
  void showsTheSpread() {
    assertEquals("1.25 (1.00–12.5)", Sample.of(List.of(12.5, 1.0, 1.25)).toString());
    assertEquals("1.25", Sample.of(List.of(1.25)).toString());
  }

  @Test
  void isNeverEmpty() {
    assertThrows(IllegalArgumentException.class, () -> Sample.of(List.of()));
  }
}
