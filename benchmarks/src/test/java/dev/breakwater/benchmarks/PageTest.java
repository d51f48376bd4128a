package dev.breakwater.benchmarks;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.breakwater.benchmarks.report.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PageTest {

  @Test
  void hasASectionForEachTable() throws IOException {
    String page = Files.readString(Path.of("../docs/benchmarks.md"));
    for (Benchmark benchmark : Main.ALL) {
      assertNotEquals(page, new Section(benchmark.name()).replace(page, "measured"));
    }
  }
}
