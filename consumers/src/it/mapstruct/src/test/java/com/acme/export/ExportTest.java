package com.acme.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ExportTest {

  @Test
  void aTaskUsesAMapper() {
    assertEquals(new Row("Ada", 1815), new ExportOrchestrator().run(new Person("Ada", 1815)));
  }
}
