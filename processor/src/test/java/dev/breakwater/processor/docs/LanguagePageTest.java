package dev.breakwater.processor.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.processor.docs.LanguageExample.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compiles the examples of {@code docs/language.md} and checks the outcome that it states. */
class LanguagePageTest {

  /** The page leaves imports out; on the first line, they do not move the others. */
  private static final String IMPORTS =
      "import dev.breakwater.*; import dev.breakwater.workspace.*; import java.util.concurrent.*; ";

  private static final Pattern PRINTED =
      Pattern.compile("(?m)^\\S+:\\d+: (error|warning): \\[(\\w+)\\].*\n(.*)$");
  private static final Pattern WAVES = Pattern.compile("\"waves\": \\[(\\[(?s:.*?)])],?\n");
  private static final Pattern TASK = Pattern.compile("\"name\": \"([^\"]+)\"");
  private static final Pattern KIND = Pattern.compile("\"kind\": \"(\\w+)\"");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

  @TempDir Path folder;

  static List<LanguageExample> examples() throws IOException {
    return LanguageExample.of(page());
  }

  static List<LanguageExample> examplesThatCompile() throws IOException {
    return examples().stream().filter(example -> example.diagnostics().isEmpty()).toList();
  }

  static List<LanguageExample> examplesWithDiagnostics() throws IOException {
    return examples().stream().filter(example -> !example.diagnostics().isEmpty()).toList();
  }

  @Test
  void everyExampleHasOneOutcome() throws IOException {
    assertTrue(examples().size() > 15);
    for (LanguageExample example : examples()) {
      assertEquals(
          example.diagnostics().isEmpty() ? 0 : 1, example.diagnostics().size(), example.heading());
      assertEquals(example.diagnostics().isEmpty(), !example.waves().isEmpty(), example.heading());
    }
  }

  @ParameterizedTest
  @MethodSource("examplesThatCompile")
  void anExampleThatCompilesHasTheStatedWavesAndEdges(LanguageExample example) throws IOException {
    checkCompiles(example);
  }

  @ParameterizedTest
  @MethodSource("examplesWithDiagnostics")
  void anExampleWithADiagnosticHasExactlyTheStatedOne(LanguageExample example) throws IOException {
    checkDiagnostic(example);
  }

  private void checkCompiles(LanguageExample example) throws IOException {
    assertEquals("", print(example));

    String plan = plan();
    assertEquals(example.waves(), waves(plan));
    if (!example.edges().isEmpty()) {
      assertEquals(new TreeSet<>(example.edges()), new TreeSet<>(edges(plan)));
    }
  }

  private void checkDiagnostic(LanguageExample example) throws IOException {
    Diagnostic stated = example.diagnostics().get(0);

    String printed = print(example);

    Matcher diagnostic = PRINTED.matcher(printed);
    assertTrue(diagnostic.find(), printed);
    assertEquals(stated.kind(), diagnostic.group(1), printed);
    assertEquals(stated.id(), diagnostic.group(2), printed);
    assertTrue(diagnostic.group(3).contains(stated.line()), printed);
    assertFalse(diagnostic.find(), printed);
    assertTrue(printed.endsWith("1 " + stated.kind() + "\n"), printed);
  }

  @Test
  void everyIdWithAPageIsInATable() throws IOException {
    for (String id : ErrorPage.ids()) {
      assertTrue(page().contains("\n| `" + id + "` | "), id);
    }
  }

  private static String page() throws IOException {
    return Files.readString(Path.of("..", "docs", "language.md"));
  }

  private String print(LanguageExample example) throws IOException {
    return Javac.print(folder, Map.of("Example.java", IMPORTS + example.code()), List.of());
  }

  private String plan() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("META-INF/breakwater"))) {
      return Files.readString(
          files.filter(file -> file.toString().endsWith(".json")).findFirst().orElseThrow());
    }
  }

  private static List<List<String>> waves(String plan) {
    Matcher waves = WAVES.matcher(plan);
    assertTrue(waves.find(), plan);
    return Arrays.stream(waves.group(1).split("]"))
        .map(wave -> QUOTED.matcher(wave).results().map(name -> name.group(1)).toList())
        .toList();
  }

  /** The edges of a plan in the form of {@link LanguageExample#edges()}. */
  private static List<String> edges(String plan) {
    List<String> edges = new ArrayList<>();
    String[] tasks = plan.substring(plan.indexOf("\"tasks\"")).split("(?=\"name\": )");
    for (String task : tasks) {
      Matcher name = TASK.matcher(task);
      if (name.find()) {
        String[] predecessors = task.split("(?=\"task\": )");
        for (String predecessor : Arrays.asList(predecessors).subList(1, predecessors.length)) {
          Matcher from = QUOTED.matcher(predecessor.substring("\"task\": ".length()));
          assertTrue(from.find(), predecessor);
          String causes =
              String.join(
                  ", ",
                  KIND.matcher(predecessor)
                      .results()
                      .map(kind -> kind.group(1))
                      .distinct()
                      .toList());
          edges.add(from.group(1) + " -> " + name.group(1) + " (" + causes + ")");
        }
      }
    }
    return edges;
  }
}
