package dev.breakwater.examples.agents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Counts the lines of both variants that are neither blank nor comments. */
final class LinesTest {

  private static final Path MAIN = Path.of("src/main/java/dev/breakwater/examples/agents");
  private static final Path BY_HAND =
      Path.of("src/test/java/dev/breakwater/examples/agents/byhand");

  private static final List<String> TASKS =
      List.of("Survey", "TypeDefs", "AuthModule", "UserService", "Gateway", "Check");

  @Test
  void countsTheLines() throws IOException {
    long tasks = 0;
    for (String task : TASKS) {
      tasks += lines(MAIN.resolve(task + ".java"));
    }
    long module =
        tasks + lines(MAIN.resolve("Modernize.java")) + lines(MAIN.resolve("Refactor.java"));
    long byHand = 0;
    try (Stream<Path> files = Files.list(BY_HAND)) {
      for (Path file : files.toList()) {
        byHand += lines(file);
      }
    }
    String figures = String.format("| Lines of code | %d | %d |", module, byHand);
    System.out.println(figures + " the tasks: " + tasks);
    String readme = Files.readString(Path.of("README.md"));
    assertTrue(readme.contains(figures), figures + " is not in README.md");
  }

  @Test
  void doesNotCountComments() {
    assertEquals(2, lines("/* a\n * b */\n\n // c\n  int d; // e\n  /** f */\nint g;\n"));
  }

  private static long lines(Path file) throws IOException {
    return lines(Files.readString(file));
  }

  private static long lines(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.matches("(//|/\\*|\\*).*"))
        .count();
  }
}
