package dev.breakwater.processor.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is what happens. */
class ReadmeTest {

  private static final Pattern ENGINE =
      Pattern.compile("\n## Run them\n.*?```java\n(Engine .*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  @Test
  void showsTheConflictAsJavacPrintsIt() throws IOException {
    String readme = readme();

    assertEquals(Markdown.output(readme).orElseThrow(), print(Markdown.sources(readme)));
  }

  @Test
  void theFirstTwoFixesThatItShowsCompile() throws IOException {
    Map<String, String> sources = Markdown.sources(readme());
    for (String fix :
        List.of(
            "@dev.breakwater.Reads(\"src/auth/types.ts\")",
            "@dev.breakwater.After(TypeDefs.class)")) {
      Map<String, String> fixed = new LinkedHashMap<>(sources);
      fixed.computeIfPresent(
          "AuthModule.java", (name, text) -> text.replace("@Task", fix + "\n@Task"));

      assertEquals("", print(fixed), fix);
    }
  }

  @Test
  void theEngineThatItShowsCompiles() throws IOException {
    Matcher shown = ENGINE.matcher(readme());
    assertTrue(shown.find());
    Map<String, String> sources = new LinkedHashMap<>(Markdown.sources(readme()));
    sources.computeIfPresent(
        "AuthModule.java",
        (name, text) -> text.replace("@Task", "@dev.breakwater.After(TypeDefs.class)\n@Task"));
    sources.put(
        "Shown.java",
        "import dev.breakwater.runtime.*;\n"
            + "class Shown { void show(AuthRefactorOrchestrator.Tasks tasks) {\n"
            + shown.group(1)
            + "}}\n");

    assertEquals("", print(sources));
  }

  @Test
  void theTaskThatTakesItsContextCompiles() throws IOException {
    String method =
        Markdown.blocks(readme()).stream()
            .filter(block -> block.contains("TaskContext context"))
            .findFirst()
            .orElseThrow();
    Map<String, String> sources =
        Map.of(
            "Edit.java",
            "import dev.breakwater.runtime.TaskContext;\n"
                + "@dev.breakwater.Task final class Edit {\n"
                + method
                + "}\n",
            "Book.java",
            "@dev.breakwater.TaskGraph(Edit.class) interface Book { String run(String chapter); }");

    assertEquals("", print(sources));
  }

  @Test
  void listsEveryDiagnostic() throws IOException {
    String readme = readme();
    for (String id :
        List.of(
            "UnorderedWrites",
            "DependencyCycle",
            "FileAndDirectory",
            "UnknownTask",
            "MissingValue",
            "AmbiguousValue",
            "UndeclaredAccess",
            "ReadOnlyTask",
            "InvalidResource",
            "InvalidTask",
            "InvalidGraph",
            "InvalidPolicy",
            "NearMiss",
            "UnknownSource",
            "CaseOnlyOverlap",
            "RedundantAfter",
            "WideWrite")) {
      assertTrue(readme.contains("| `" + id + "` |"), id);
    }
  }

  private static String readme() throws IOException {
    return Files.readString(Path.of("..", "README.md"));
  }

  private String print(Map<String, String> sources) throws IOException {
    return Javac.print(folder, sources, List.of());
  }
}
