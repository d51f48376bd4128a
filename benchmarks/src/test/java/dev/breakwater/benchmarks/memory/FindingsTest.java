package dev.breakwater.benchmarks.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class FindingsTest {

  @Test
  void areReadByName() {
    Findings findings = Findings.parse("heap 12\nmedian 1.5E3\n");

    assertEquals(12, findings.get("heap"));
    assertEquals(1500, findings.get("median"));
    assertThrows(IllegalStateException.class, () -> findings.get("cpu"));
  }
}
