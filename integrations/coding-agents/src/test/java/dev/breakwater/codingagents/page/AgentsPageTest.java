package dev.breakwater.codingagents.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.breakwater.codingagents.ClaudeCode;
import dev.breakwater.codingagents.CliAgent;
import dev.breakwater.workspace.Sandbox;
import dev.breakwater.workspace.Workspace;
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
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The examples of {@code docs/agents.md} and of the README are these classes, and they run. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class AgentsPageTest {

  private static final Pattern SOURCE =
      Pattern.compile("```java\n// (\\w+\\.java)\n(.*?)```", Pattern.DOTALL);

  private static final Path SOURCES = Path.of("src/test/java/dev/breakwater/codingagents/page");

  @TempDir Path folder;

  private static Map<String, String> shown(String... page) throws IOException {
    String text = Files.readString(Path.of("..", "..").resolve(Path.of("", page)));
    Map<String, String> shown = new LinkedHashMap<>();
    Matcher source = SOURCE.matcher(text);
    while (source.find()) {
      shown.put(source.group(1), source.group(2));
    }
    return shown;
  }

  private static String compiled(String name) throws IOException {
    return Files.readString(SOURCES.resolve(name)).replaceFirst("package [^;]*;\n\n", "");
  }

  @Test
  void thePageShowsCompiledSources() throws IOException {
    Map<String, String> shown = shown("docs", "agents.md");
    assertEquals(
        List.of("WriteDocs.java", "WriteTests.java", "Main.java", "OtherAgent.java"),
        List.copyOf(shown.keySet()));
    for (Map.Entry<String, String> source : shown.entrySet()) {
      assertEquals(compiled(source.getKey()), source.getValue());
    }
  }

  @Test
  void theReadmeShowsACompiledSourceWithoutImports() throws IOException {
    String compiled = compiled("UserService.java");
    assertEquals(
        compiled.substring(compiled.indexOf("@Task")), shown("README.md").get("UserService.java"));
  }

  /** A script in place of an agent, which answers both prompts of the page. */
  private Path agent(String script) throws IOException {
    Path program = folder.resolve("agent");
    Files.writeString(program, "#!/bin/sh\np=$(cat)\n" + script);
    assertTrue(program.toFile().setExecutable(true));
    return program;
  }

  private Path project() throws IOException {
    Path root = folder.resolve("project");
    Files.createDirectories(root.resolve("src"));
    Files.writeString(root.resolve("src/a.ts"), "a");
    return root;
  }

  @Test
  void theExampleRuns() throws Exception {
    Path program =
        agent(
            """
            case "$p" in
              *docs/overview.md*) mkdir docs; echo text > docs/overview.md; echo done;;
              *) mkdir tests; cp src/a.ts tests; echo '{"files": ["tests/a.ts"], "left": "nothing"}';;
            esac
            """);
    // The directory of temporary files is hidden in the sandbox, and with it the script.
    CliAgent agent = CliAgent.of("sh", "-c", Files.readString(program));
    Path root = project();
    assumeTrue(Workspace.at(root).isSandboxed());
    Main.Improve.Outcome outcome = Main.improve(agent, root);
    assertEquals("done", outcome.docs());
    assertEquals(new WriteTests.Report(List.of("tests/a.ts"), "nothing"), outcome.tests());
    assertEquals("text\n", Files.readString(root.resolve("docs/overview.md")));
    assertEquals("a", Files.readString(root.resolve("tests/a.ts")));
  }

  @Test
  void theTaskOfTheReadmeRuns() throws Exception {
    Path program =
        agent(
            """
            mkdir -p src/user; echo "$@" > src/user/arguments.txt
            echo '{"type": "result", "is_error": false, "result": "Done."}'
            """);
    ClaudeCode claude = ClaudeCode.agent().program(program.toString()).unsandboxed(true);
    Workspace workspace = Workspace.builder(project()).sandbox(Sandbox.NONE).open();
    RenameOrchestrator.Tasks tasks = () -> new UserService(claude);
    assertEquals("Done.", new RenameOrchestrator(tasks).run(workspace));
    String arguments = workspace.read("src/user/arguments.txt");
    assertTrue(arguments.contains("\"Edit(./src/user/**)\""), arguments);
    assertTrue(arguments.contains("--max-turns 40"), arguments);
  }

  @Test
  void anotherAgentReportsWhatItPrints() throws Exception {
    Path program =
        agent(
            """
            [ "$1" = --print ] || exit 2
            echo "tool: Edit src/user/a.ts"; echo "session: s1"; echo "answer: yes"
            """);
    CliAgent agent = OtherAgent.agent(program.toString()).unsandboxed(true);
    List<String> answers = new ArrayList<>();
    Workspace workspace = Workspace.builder(project()).sandbox(Sandbox.NONE).open();
    new AskOrchestrator()
        .run(
            (lease, context) -> {
              var result = agent.run("Do it.", lease, context).orThrow();
              answers.add(result.session().orElseThrow() + " " + result.answer());
            },
            workspace);
    assertEquals(List.of("s1 yes"), answers);
  }
}
