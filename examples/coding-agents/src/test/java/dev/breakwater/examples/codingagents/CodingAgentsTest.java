package dev.breakwater.examples.codingagents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.breakwater.workspace.Workspace;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the example with the agent that comes with it, in the sandbox if there is one. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(120)
class CodingAgentsTest {

  @TempDir Path folder;

  private Path project;
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();

  @BeforeEach
  void createFolder() throws IOException {
    project = Files.createDirectory(folder.resolve("project"));
  }

  private int run(Optional<Question> question, String... arguments) throws IOException {
    Options options = Options.of(Map.of(), arguments);
    Options runnable =
        new Options(options.agent(), options.yes(), options.unsandboxed() || !isSandboxed());
    SampleProject.copyTo(project);
    PrintStream out = new PrintStream(output, true, StandardCharsets.UTF_8);
    return new Main(out, question).run(project, runnable);
  }

  private boolean isSandboxed() {
    return Workspace.at(folder).isSandboxed();
  }

  private String printed() {
    return output.toString(StandardCharsets.UTF_8);
  }

  private static void assertContains(String part, String text) {
    assertTrue(text.contains(part), () -> "no \"" + part + "\" in:\n" + text);
  }

  private static Map<String, String> filesOf(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String path = folder.relativize(file).toString();
        if (!path.startsWith(".breakwater")) {
          files.put(path, Files.readString(file));
        }
      }
    }
    return files;
  }

  private Map<String, String> filesBefore() throws IOException {
    Path sample = folder.resolve("sample");
    SampleProject.copyTo(sample);
    return filesOf(sample);
  }

  private void assertMigrated(Map<String, String> files) throws IOException {
    Map<String, String> expected = filesBefore();
    expected.replaceAll(
        (file, text) ->
            text.contains("console.log(")
                ? "import { log } from '../shared/log.js';\n"
                    + (text.startsWith("import") ? "" : "\n")
                    + text.replace("console.log(", "log('" + Path.of(file).getName(1) + "', ")
                : text);
    assertEquals(expected, files);
  }

  @Test
  void theAgentsChangeTheProjectAndTheLastTaskChecksIt() throws IOException {
    assertEquals(0, run(Optional.empty(), "--yes"), this::printed);

    assertMigrated(filesOf(project));
    String printed = printed();
    assertContains("+  log('billing', `invoice of ", printed);
    assertContains("billing        edit src/index.js", printed);
    assertContains("billing        undo src/index.js", printed);
    assertContains("billing        git checkout src/index.js", printed);
    assertContains("LogMigration succeeded after ", printed);
    assertTrue(
        printed.lines().anyMatch(line -> line.matches(" *check-project +wave 2 .*succeeded")),
        printed);
    assertTrue(
        printed
            .lines()
            .anyMatch(line -> line.matches(" *in all: cost.usd [0-9.]+, tokens [0-9]+, .*")),
        printed);
    assertContains("shipping: I have replaced 2 calls of console.log in src/shipping.", printed);
    assertContains("The merged files are in order.", printed);
  }

  @Test
  void theAgentsRunWithoutASandboxIfThatIsPermitted() throws IOException {
    assertEquals(0, run(Optional.empty(), "--yes", "--unsandboxed"), this::printed);
    assertMigrated(filesOf(project));
    assertContains("billing        undo src/index.js", printed());
  }

  @Test
  void withoutATerminalNothingIsPublished() throws IOException {
    assertEquals(1, run(Optional.empty()), this::printed);

    assertEquals(filesBefore(), filesOf(project));
    assertContains("no terminal found to ask in: use --yes to publish", printed());
    assertContains("check-project  wave 2  skipped", printed());
    assertFalse(printed().contains("starts again"), printed());
  }

  @Test
  void aRejectionPublishesNothing() throws IOException {
    assertEquals(1, run(Optional.of(text -> Optional.of("n"))), this::printed);
    assertEquals(filesBefore(), filesOf(project));
    assertContains("a person said no", printed());
    assertFalse(printed().contains("starts again"), printed());
  }

  @Test
  void theEndOfTheInputIsARejection() throws IOException {
    assertEquals(1, run(Optional.of(text -> Optional.empty())), this::printed);
    assertEquals(filesBefore(), filesOf(project));
  }

  @Test
  void aReasonBeginsAnotherAttempt() throws IOException {
    Deque<String> answers = new ArrayDeque<>(List.of("use single quotes", "yes"));
    Question question = text -> Optional.of(text.contains(" billing?") ? answers.pop() : "y");
    assertEquals(0, run(Optional.of(question)), this::printed);
    assertMigrated(filesOf(project));
    assertContains("use single quotes", printed());
    assertContains("billing        starts again", printed());
  }

  @Test
  void nothingElseIsPrintedDuringAQuestion() throws IOException {
    List<String> during = new ArrayList<>();
    Question question =
        text -> {
          int before = output.size();
          try {
            Thread.sleep(1500);
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          during.add(printed().substring(before));
          return Optional.of("y");
        };
    assertEquals(0, run(Optional.of(question)), this::printed);
    assertEquals(List.of("", "", ""), during);
    assertContains("accounts       succeeded", printed());
  }

  @Test
  void argumentsAreChecked() {
    assertEquals("unknown argument: --no", problemOf("--no"));
    assertEquals("--agent needs a value", problemOf("--yes", "--agent"));
    assertEquals(
        "--agent is claude, codex or script, not clod", problemOf("--agent", "clod", "--yes"));
    assertEquals("claude is not on the PATH", problemOf("--agent", "claude"));
    assertEquals(
        new Options(AgentChoice.SCRIPT, true, true),
        Options.of(Map.of(), "--unsandboxed", "--agent", "script", "--yes"));
  }

  private static String problemOf(String... arguments) {
    return assertThrows(IllegalArgumentException.class, () -> Options.of(Map.of(), arguments))
        .getMessage();
  }

  @Test
  void anArgumentThatIsNotValidEndsTheProgram() throws Exception {
    assertEquals(2, finish(program("--no"), ""), this::printed);
    assertEquals(List.of("unknown argument: --no", Options.USAGE), printed().lines().toList());
    assertEquals(Map.of(), filesOf(folder));
  }

  @Test
  void theBestAgentIsOnThePathAndHasAKey() throws IOException {
    Path programs = Files.createDirectory(folder.resolve("bin"));
    for (String name : List.of("claude", "codex")) {
      assertTrue(Files.createFile(programs.resolve(name)).toFile().setExecutable(true));
    }
    Map<String, String> environment = new TreeMap<>();
    environment.put("PATH", "/nowhere" + File.pathSeparator + programs);
    assertEquals(AgentChoice.SCRIPT, AgentChoice.best(environment));
    assertEquals(
        "codex needs a key: set CODEX_API_KEY or OPENAI_API_KEY",
        AgentChoice.CODEX.obstacle(environment).orElseThrow());
    environment.put("OPENAI_API_KEY", "k");
    assertEquals(AgentChoice.CODEX, Options.of(environment).agent());
    environment.put("CLAUDE_CODE_OAUTH_TOKEN", "k");
    assertEquals(AgentChoice.CLAUDE, Options.of(environment).agent());
    assertEquals(AgentChoice.CODEX, Options.of(environment, "--agent", "codex").agent());
    environment.put("PATH", "");
    assertEquals(AgentChoice.SCRIPT, Options.of(environment).agent());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void withoutBubblewrapTheProgramSaysWhatToDo() throws Exception {
    ProcessBuilder builder = program("--agent", "script", "--yes");
    builder.environment().put("PATH", folder.toString());
    assertEquals(2, finish(builder, ""), this::printed);
    assertContains("install bubblewrap, or add --unsandboxed", printed());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aPersonAnswersInATerminal() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "util-linux is installed");
    ProcessBuilder java = program("--agent", "script", isSandboxed() ? "" : "--unsandboxed");
    List<String> words = new ArrayList<>();
    java.command().stream().filter(word -> !word.isEmpty()).forEach(w -> words.add("'" + w + "'"));
    ProcessBuilder terminal =
        new ProcessBuilder("/usr/bin/script", "-qec", String.join(" ", words), "/dev/null");
    assertEquals(0, finish(terminal, "y\ny\ny\n"), this::printed);
    assertContains("Publish the changes of billing? [y, n, or what to change]", printed());
    assertContains("The merged files are in order.", printed());
  }

  private ProcessBuilder program(String... arguments) {
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + folder,
                "-classpath",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    words.addAll(List.of(arguments));
    return new ProcessBuilder(words);
  }

  private int finish(ProcessBuilder builder, String input) throws Exception {
    Process process = builder.redirectErrorStream(true).start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
      in.flush();
      process.getInputStream().transferTo(output);
    }
    assertTrue(process.waitFor(10, TimeUnit.SECONDS));
    return process.exitValue();
  }
}
