package dev.breakwater.codingagents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.workspace.CommandTimeoutException;
import dev.breakwater.workspace.UndeclaredAccessException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** The flow of every agent, with scripts in their place. */
class CodingAgentTest extends AgentCase {

  /** Lines of the form {@code name value}. */
  private static BiConsumer<String, AgentEvents> words() {
    return (line, events) -> {
      String[] words = line.split(" ", 2);
      switch (words[0]) {
        case "progress" -> events.progress(words[1]);
        case "answer" -> events.answer(words[1]);
        case "session" -> events.session(words[1]);
        case "model" -> events.model(words[1]);
        case "cost" -> events.cost(Double.parseDouble(words[1]));
        case "tokens" -> events.tokens(Long.parseLong(words[1]), 10);
        case "denied" -> events.denied(words[1]);
        case "busy" -> events.busy(words[1], Duration.ofMillis(1));
        case "failed" -> events.failed(words[1]);
        case "stopped" -> events.stopped(words[1]);
        default -> {}
      }
    };
  }

  @Test
  void theAnswerOfAPlainProgramIsItsOutput() throws Exception {
    List<AgentResult> results = new ArrayList<>();
    run(
        (workspace, context) ->
            results.add(
                script("echo b > src/b.txt; ls -R; git status --short; echo done")
                    .run("go", workspace, context)
                    .orThrow()));

    String answer = results.get(0).answer();
    assertTrue(answer.endsWith("?? src/b.txt\ndone"), answer);
    assertTrue(answer.contains("task.md"), answer);
    assertFalse(answer.contains("secret"), answer);
    assertEquals("b\n", files().get("src/b.txt"));
    assertEquals(0, results.get(0).inputTokens());
    assertEquals(OptionalDouble.empty(), results.get(0).costUsd());
  }

  @Test
  void thePromptBeginsWithTheLimitsAndTheGuideOfTheProject() throws Exception {
    write("AGENTS.md", "Use tabs.");
    List<String> prompts = new ArrayList<>();
    run(
        (workspace, context) ->
            prompts.add(
                script("echo \"$p\"")
                    .instructions("Be brief.")
                    .run("Do it.", workspace, context)
                    .answer()));
    assertEquals(
        """
        You are one of several agents that work on this project at the same time.
        You may change, create and delete only files that match: src/**.
        You may also read: docs/**, AGENTS.md. You see no other files of the project.
        A change of another file, also by a program that you run, makes your whole work invalid. If\
         the task needs one, leave it, and say in your answer what is left to do.
        Leave no process running. Do not commit: the Git repository is a copy that is thrown away.

        The project's instructions in AGENTS.md:

        Use tabs.

        Be brief.

        Do it.""",
        prompts.get(0));
  }

  @Test
  void aLongGuideIsCut() throws Exception {
    write("AGENTS.md", "Use tabs. ".repeat(20_000));
    run(
        (workspace, context) -> {
          String prompt = script("echo \"$p\"").run("Do it.", workspace, context).answer();
          assertTrue(prompt.contains("Use tabs. Use tabs."), prompt);
          assertTrue(prompt.contains("(The rest is left out here: read the file.)"), prompt);
          assertTrue(prompt.length() < 20_000, prompt);
        });
  }

  @Test
  void aGuideThatTheProgramReadsItselfIsNotAdded() throws Exception {
    write("AGENTS.md", "Use tabs.");
    run(
        (workspace, context) -> {
          CliAgent agent = script("echo \"$p\"").guide("AGENTS.md");
          assertFalse(agent.run("Do it.", workspace, context).answer().contains("tabs"));
        });
  }

  @Test
  void eventsBecomeProgressNotesAndTheResult() {
    String output =
        "echo progress Edit src/a.txt; echo model m1; echo session s1; echo tokens 100;"
            + " echo cost 0.5; echo denied Bash; echo answer yes; echo noise";
    run(
        (workspace, context) -> {
          AgentResult result =
              script(output).reading(CodingAgentTest::words).run("go", workspace, context);
          assertEquals("yes", result.answer());
          assertEquals("s1", result.session().orElseThrow());
          assertEquals("m1", result.model().orElseThrow());
          assertEquals(100, result.inputTokens());
          assertEquals(10, result.outputTokens());
          assertEquals(0.5, result.costUsd().orElseThrow());
          assertEquals(List.of("Bash"), result.denials());
        });
    assertTrue(progress.contains("Edit src/a.txt"), progress::toString);
    assertEquals(
        Map.of(
            "tokens",
            110.0,
            "tokens.input",
            100.0,
            "tokens.output",
            10.0,
            "cost.usd",
            0.5,
            "denials",
            1.0),
        report().task("worker").notes().numbers());
    assertEquals(Map.of("model", "m1", "denied", "Bash"), report().task("worker").notes().texts());
    assertEquals(1, report().task("worker").refusals().size());
  }

  @Test
  void undeclaredChangesAreUndoneInARepairTurn() throws Exception {
    String agent =
        "case \"$p\" in *'You have changed'*) rm stray.txt; git checkout -q docs; echo answer"
            + " repaired;; *) echo x > stray.txt; echo x > docs/task.md; echo b > src/b.txt;"
            + " echo answer first;; esac; echo tokens 100";
    run(
        (workspace, context) -> {
          AgentResult result =
              script(agent).reading(CodingAgentTest::words).run("go", workspace, context);
          assertEquals("first\n\nrepaired", result.orThrow().answer());
          assertEquals(200, result.inputTokens());
        });
    assertTrue(progress.contains("undo docs/task.md, stray.txt"), progress::toString);
    assertEquals("b\n", files().get("src/b.txt"));
    assertEquals(1, report().task("worker").attempts());
  }

  @Test
  void withoutARepairTurnTheTaskFailsAndNothingIsPublished() throws Exception {
    Map<String, String> before = files();
    List<String> prompts = new ArrayList<>();
    Throwable failure =
        failureOf(
            (workspace, context) ->
                prompts.add(
                    script("echo x > stray.txt; echo x > src/a.txt; echo done")
                        .repairs(0)
                        .run("go", workspace, context)
                        .answer()));
    assertInstanceOf(UndeclaredAccessException.class, failure);
    assertTrue(failure.getMessage().contains("stray.txt"), failure.getMessage());
    assertEquals(before, files());
    assertEquals(1, prompts.size(), "another attempt would do the same");
  }

  @Test
  void anAgentThatDoesNotRepairIsNotAskedForever() {
    List<String> turns = new CopyOnWriteArrayList<>();
    Throwable failure =
        failureOf(
            (workspace, context) ->
                script("echo x > stray.txt; echo turn")
                    .reading(() -> (line, events) -> turns.add(line))
                    .reading(
                        () ->
                            (line, events) -> {
                              turns.add(line);
                              events.answer(line);
                            })
                    .repairs(3)
                    .run("go", workspace, context));
    assertInstanceOf(UndeclaredAccessException.class, failure);
    assertEquals(4, turns.size());
  }

  @Test
  void theNextAttemptResumesTheSessionAndKnowsTheFailure() throws Exception {
    List<String> answers = new ArrayList<>();
    CliAgent agent =
        CliAgent.of(
                "sh",
                "-c",
                "p=$(cat); echo session s7; echo tokens 5; echo \"answer $*\"; "
                    + "echo \"$p\" | tail -1 | sed 's/^/progress /'",
                "agent")
            .unsandboxed(true)
            .reading(CodingAgentTest::words)
            .resuming(session -> List.of("--resume", session));
    run(
        (workspace, context) -> {
          answers.add(agent.run("go", workspace, context).orThrow().answer());
          workspace.write("src/b.txt", "attempt " + context.attempt());
          if (context.attempt() == 1) {
            throw new IOException("the tests fail");
          }
        });
    assertEquals(List.of("", "--resume s7"), answers);
    assertTrue(
        progress.get(progress.size() - 1).endsWith("The reason: the tests fail"),
        progress::toString);
    assertEquals("attempt 2", files().get("src/b.txt"));
  }

  @Test
  void aSessionThatIsGoneBeginsANewOne() {
    List<String> answers = new ArrayList<>();
    CliAgent agent =
        CliAgent.of(
                "sh",
                "-c",
                "if [ -n \"$1\" ]; then echo unknown session >&2; exit 1; fi;"
                    + " echo session s7; echo answer new",
                "agent")
            .unsandboxed(true)
            .reading(CodingAgentTest::words)
            .resuming(session -> List.of(session));
    run(
        (workspace, context) -> {
          answers.add(agent.run("go", workspace, context).orThrow().answer());
          if (context.attempt() == 1) {
            throw new IOException("the tests fail");
          }
        });
    assertEquals(List.of("new", "new"), answers);
  }

  @Test
  void failuresOfTheStreamWinOverTheExitCode() {
    for (String kind : List.of("failed", "busy", "stopped")) {
      Throwable failure =
          failureOf(
              (workspace, context) ->
                  script("echo answer fine; echo " + kind + " no luck; exit 0")
                      .reading(CodingAgentTest::words)
                      .run("go", workspace, context)
                      .orThrow());
      assertEquals("no luck", failure.getMessage());
      boolean isPermanent = failure instanceof AgentStoppedException;
      assertEquals(kind.equals("stopped"), isPermanent);
      assertEquals(kind.equals("busy"), failure instanceof AgentBusyException);
      assertEquals(isPermanent ? 1 : 2, report().task("worker").attempts());
    }
  }

  @Test
  void anExitCodeWithoutEventsIsAFailure() {
    Throwable failure =
        failureOf(
            (workspace, context) ->
                script("echo my errors >&2; exit 3").run("go", workspace, context).orThrow());
    assertEquals("sh ended with 3: my errors", failure.getMessage());
  }

  @Test
  void anEndWithoutAnAnswerIsAFailure() {
    Throwable failure =
        failureOf(
            (workspace, context) ->
                script("echo a log >&2")
                    .reading(CodingAgentTest::words)
                    .run("go", workspace, context)
                    .orThrow());
    assertEquals("sh ended without an answer: a log", failure.getMessage());
  }

  record Files(List<String> files) {}

  @Test
  void anAnswerWithoutJsonIsAskedForOnceMore() {
    String agent =
        "case \"$p\" in *'one JSON value'*) echo '{\"files\": [\"src/a.txt\"]}';; *) echo done;;"
            + " esac";
    run(
        (workspace, context) -> {
          AgentResult result = script(agent).run("go", workspace, context);
          assertEquals("done", result.answer());
          assertEquals(new Files(List.of("src/a.txt")), result.answer(Files.class));
          result = script(agent).answers(Files.class).run("go", workspace, context);
          assertEquals("{\"files\": [\"src/a.txt\"]}", result.answer());
        });
    Throwable failure =
        failureOf(
            (workspace, context) ->
                script("echo done").run("go", workspace, context).answer(Files.class));
    assertTrue(failure.getMessage().startsWith("sh did not answer with the JSON of Files"));
  }

  @Test
  void anAgentIsNotStartedWithoutASandboxUnlessPermitted() throws Exception {
    Throwable failure =
        failureOf(
            (workspace, context) ->
                script("echo x > src/b.txt").unsandboxed(false).run("go", workspace, context));
    assertInstanceOf(AgentStoppedException.class, failure);
    assertTrue(
        failure.getMessage().startsWith("sh was not started without a sandbox:"),
        failure.getMessage());
    assertEquals(1, report().task("worker").attempts());
    assertFalse(files().containsKey("src/b.txt"));
  }

  @Test
  void aMissingProgramIsAnError() {
    Throwable failure =
        failureOf(
            (workspace, context) ->
                CliAgent.of("no-such-agent").unsandboxed(true).run("go", workspace, context));
    assertInstanceOf(AgentStoppedException.class, failure);
    assertTrue(failure.getMessage().contains("no-such-agent"), failure.getMessage());
    assertEquals(1, report().task("worker").attempts());
  }

  @Test
  void aProgramThatPrintsNothingEnds() {
    Throwable failure =
        failureOf(
            (workspace, context) ->
                script("echo x > src/b.txt; sleep 1000")
                    .idleLimit(Duration.ofMillis(500))
                    .run("go", workspace, context));
    assertInstanceOf(CommandTimeoutException.class, failure);
  }

  @Test
  void usageBeforeATimeOutIsNoted() {
    Throwable failure =
        failureOf(
            (workspace, context) ->
                script("echo tokens 100; sleep 1000")
                    .reading(CodingAgentTest::words)
                    .timeout(Duration.ofSeconds(1))
                    .run("go", workspace, context));
    assertInstanceOf(CommandTimeoutException.class, failure);
    assertEquals(220.0, report().task("worker").notes().numbers().get("tokens"));
  }

  @Test
  void onlyNamedVariablesReachTheProgram() {
    run(
        (workspace, context) -> {
          String environment =
              script("env").environment("EXTRA", "1").run("go", workspace, context).answer();
          assertTrue(environment.contains("EXTRA=1"), environment);
          assertFalse(environment.contains("MAVEN"), environment);
        });
  }

  @Test
  void longPromptsArrive() {
    String prompt = "word ".repeat(100_000);
    run(
        (workspace, context) -> {
          String length = script("echo ${#p}").run(prompt, workspace, context).answer();
          assertTrue(Integer.parseInt(length) > 499_000, length);
        });
  }

  @Test
  void settingsAreChecked() {
    assertThrows(IllegalArgumentException.class, () -> ClaudeCode.agent().repairs(-1));
    assertThrows(IllegalArgumentException.class, () -> ClaudeCode.agent().maxTurns(0));
    assertThrows(IllegalArgumentException.class, () -> ClaudeCode.agent().maxBudgetUsd(0));
    assertThrows(IllegalArgumentException.class, () -> ClaudeCode.agent().maxBudgetUsd(Double.NaN));
    assertEquals("claude", ClaudeCode.agent().toString());
    assertEquals("codex", Codex.agent().program("/opt/bin/codex").toString());
  }
}
