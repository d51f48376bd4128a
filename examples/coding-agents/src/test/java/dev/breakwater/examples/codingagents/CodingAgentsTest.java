package dev.breakwater.examples.codingagents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.runtime.RunReport;
import dev.breakwater.runtime.TaskFailedException;
import dev.breakwater.workspace.ChangesRejectedException;
import dev.breakwater.workspace.Workspace;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class CodingAgentsTest {

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
  private final List<RunReport> reports = new ArrayList<>();
  private Path root;
  private Options options;

  @BeforeEach
  void prepare() throws Exception {
    root = Main.copyProject();
    options = new Options(AgentChoice.SCRIPT, true, !Workspace.at(root).isSandboxed());
  }

  private Improve.Outcome run(AskBeforePublish review) throws Exception {
    return Main.run(options, review, root, out, reports::add);
  }

  @Test
  void theAgentsWorkAndTheirMergedWorkIsChecked() throws Exception {
    Improve.Outcome outcome = run(new AskBeforePublish(out, task -> true));

    assertEquals("tests/double_test.sh passes\ntests/greet_test.sh passes\n", outcome.check());
    assertEquals("I have described the functions.", outcome.docs());
    assertEquals(
        "# Functions\n- double\n- greet\n", Files.readString(root.resolve("docs/functions.md")));
    RunReport report = reports.get(0);
    for (String task : List.of("describe", "write-tests", "write-check")) {
      assertEquals(1, report.task(task).wave());
    }
    assertEquals(2, report.task("check").wave());
    // The repair turn of the first agent is paid for, too.
    assertEquals(6_000, report.notes().numbers().get("tokens"));
  }

  @Test
  void anUndeclaredChangeIsUndone() throws Exception {
    String before = Files.readString(root.resolve("README.md"));
    run(new AskBeforePublish(out, task -> true));

    String text = printed.toString(StandardCharsets.UTF_8);
    assertTrue(text.contains("describe     write README.md"), text);
    assertTrue(text.contains("describe     undo README.md"), text);
    assertTrue(text.contains("+++ b/docs/functions.md"), text);
    assertFalse(text.contains("+++ b/README.md"), text);
    assertEquals(before, Files.readString(root.resolve("README.md")));
  }

  @Test
  void rejectedChangesAreNotPublished() {
    TaskFailedException failure =
        assertThrows(
            TaskFailedException.class,
            () -> run(new AskBeforePublish(out, task -> !task.equals("write-tests"))));
    assertInstanceOf(ChangesRejectedException.class, failure.getCause());
    assertFalse(Files.exists(root.resolve("tests")));
  }

  @Test
  void withoutATerminalSomebodyMustSayYes() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> AskBeforePublish.in(null, out, false));
    assertEquals(
        "there is no terminal to ask in: add --yes to publish without asking", e.getMessage());
    assertTrue(AskBeforePublish.in(null, out, true).question().test("any"));
  }

  @Test
  void optionsAreChecked() {
    assertEquals(
        new Options(AgentChoice.CODEX, true, false),
        Options.parse(Map.of(), "--yes", "--agent", "codex"));
    for (String wrong : List.of("--agent", "--help", "yes")) {
      assertThrows(IllegalArgumentException.class, () -> Options.parse(Map.of(), wrong));
    }
  }

  @Test
  void anInstalledAgentWithAKeyIsPreferred() throws Exception {
    Path bin = Files.createDirectory(root.resolve("bin"));
    Path claude = Files.createFile(bin.resolve("claude"));
    assertTrue(claude.toFile().setExecutable(true));
    Map<String, String> path = Map.of("PATH", bin.toString());
    Map<String, String> withKey = Map.of("PATH", bin.toString(), "ANTHROPIC_API_KEY", "fake");
    assertEquals(AgentChoice.SCRIPT, AgentChoice.best(path));
    assertEquals(AgentChoice.CLAUDE, AgentChoice.best(withKey));
    assertEquals(AgentChoice.SCRIPT, AgentChoice.best(Map.of("OPENAI_API_KEY", "fake")));
  }
}
