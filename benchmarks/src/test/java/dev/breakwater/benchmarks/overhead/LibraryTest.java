package dev.breakwater.benchmarks.overhead;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.breakwater.benchmarks.graphs.Compiled;
import dev.breakwater.benchmarks.graphs.Shape;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Those that need nothing compiled; the others are tried each time that they are measured. */
class LibraryTest {

  @ParameterizedTest
  @EnumSource(names = {"PARSEQ", "LANGGRAPH", "AGENTIC"})
  void runsWhatItCanExpress(Library library) {
    for (Threads threads : List.of(Threads.DIRECT, Threads.POOL)) {
      Executor executor = threads.open();
      for (Shape shape : Shape.ALL) {
        if (library.limit(shape).isEmpty()) {
          int result = library.prepare(shape, executor, new Compiled(Path.of("none"))).getAsInt();
          assertEquals(shape.result(), result, library + " " + shape.name() + " " + threads);
        }
      }
      Threads.close(executor);
    }
  }
}
