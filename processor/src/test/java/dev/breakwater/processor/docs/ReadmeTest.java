package dev.breakwater.processor.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that the examples of the README and of the guide are true. */
class ReadmeTest {

  private static final Pattern ENGINE =
      Pattern.compile("\n## Run them\n.*?```java\n(Engine .*?)```", Pattern.DOTALL);

  private static final Pattern COMMANDS = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  @Test
  void showsTheConflictAsJavacPrintsIt() throws IOException {
    assertEquals(Markdown.output(readme()).orElseThrow(), print(conflict()));
  }

  @Test
  void theFirstTwoFixesThatItShowsCompile() throws IOException {
    Map<String, String> sources = conflict();
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
    Matcher shown = ENGINE.matcher(guide());
    assertTrue(shown.find());
    Map<String, String> sources = new LinkedHashMap<>(conflict());
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
        Markdown.blocks(guide()).stream()
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
  void everyCommandIsRunByCi() throws IOException {
    String ci = Files.readString(Path.of("..", ".ci", "run"));
    Matcher commands = COMMANDS.matcher(readme());
    List<String> missing = new ArrayList<>();
    int found = 0;
    while (commands.find()) {
      for (String command : commands.group(1).lines().toList()) {
        found++;
        if (!runs(ci, command)) {
          missing.add(command);
        }
      }
    }
    assertEquals(List.of(), missing);
    assertEquals(3, found);
  }

  /** Whether a function of the script, under a comment with the command, has all its words. */
  private static boolean runs(String ci, String command) {
    int comment = ci.indexOf("# " + command + "\n");
    int call = ci.indexOf("on 17 mvn ", Math.max(0, comment));
    if (comment < 0 || call < 0) {
      return false;
    }
    List<String> words = List.of(ci.substring(call, ci.indexOf('\n', call)).split(" "));
    return words.containsAll(List.of(command.split(" ")));
  }

  @Test
  void isShort() throws IOException {
    assertTrue(readme().lines().count() <= 150);
  }

  /** The agents are compiled and run by the modules that they need. */
  private static Map<String, String> conflict() throws IOException {
    Map<String, String> sources = new LinkedHashMap<>(Markdown.sources(readme()));
    sources.keySet().retainAll(List.of("TypeDefs.java", "AuthModule.java", "AuthRefactor.java"));
    return sources;
  }

  private static String guide() throws IOException {
    return Files.readString(Path.of("..", "docs", "guide.md"));
  }

  private static String readme() throws IOException {
    return Files.readString(Path.of("..", "README.md"));
  }

  private String print(Map<String, String> sources) throws IOException {
    return Javac.print(folder, sources, List.of());
  }
}
