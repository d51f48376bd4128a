package dev.breakwater.testing.agents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.codingagents.AgentBusyException;
import dev.breakwater.codingagents.AgentResult;
import dev.breakwater.codingagents.AgentStoppedException;
import dev.breakwater.codingagents.ClaudeCode;
import dev.breakwater.codingagents.CodingAgent;
import dev.breakwater.runtime.TaskReport;
import dev.breakwater.testing.Step;
import dev.breakwater.workspace.Sandbox;
import dev.breakwater.workspace.Workspace;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs the real programs through the presets, and those without a preset through CliAgent. */
class PresetTest extends AgentTestCase {

  record Files(List<String> files) {}

  private List<Step> edit(Agent agent, String path, String text) {
    return agent.edit(project.file(path), "nobody", text);
  }

  private TaskReport report() {
    return reports.get(reports.size() - 1).task("first");
  }

  private String requests(String marker) {
    StringBuilder bodies = new StringBuilder();
    server.requests(marker).forEach(request -> bodies.append(request.body()).append('\n'));
    return bodies.toString();
  }

  @ParameterizedTest
  @EnumSource
  void changesArePublishedAndUsageIsReported(Agent agent) throws Exception {
    List<Step> steps = new ArrayList<>(edit(agent, "src/first/who.txt", "somebody"));
    steps.add(Step.text("{\"files\": [\"src/first/who.txt\"]}"));
    CodingAgent<?> worker = agent(agent, "worker", steps).answers(Files.class);
    AgentResult result = resultOf(worker, "worker");

    assertEquals(new Files(List.of("src/first/who.txt")), result.answer(Files.class));
    assertEquals("somebody\n", project.files().get("src/first/who.txt"));
    assertTrue(
        progress.stream().anyMatch(line -> line.contains("src/first/who.txt")),
        progress.toString());
    assertTrue(result.session().isPresent());
    double calls = steps.size();
    assertEquals(calls * 100, result.inputTokens());
    assertEquals(calls * 20, result.outputTokens());
    Map<String, Double> notes = report().notes().numbers();
    assertEquals(calls * 120, notes.get("tokens"));
    assertEquals(agent == Agent.CLAUDE, notes.containsKey("cost.usd"), notes.toString());
    String first = server.requests("worker").get(0).body();
    assertTrue(first.contains("only files that match: src/first/**"), first);
  }

  @ParameterizedTest
  @EnumSource
  void undeclaredChangesAreRepairedInTheSameSession(Agent agent) throws Exception {
    List<Step> steps = new ArrayList<>(edit(agent, "src/first/who.txt", "somebody"));
    steps.add(agent.shell("echo x > stray.txt; echo y >> docs/task.md; echo z > new.txt"));
    steps.add(Step.text("The answer to the task."));
    steps.add(agent.shell("rm stray.txt new.txt"));
    steps.add(Step.text("Repaired."));
    AgentResult result = resultOf(agent(agent, "careless", steps), "careless");

    assertEquals("The answer to the task.\n\nRepaired.", result.answer());
    assertTrue(progress.contains("undo new.txt, stray.txt"), progress.toString());
    Map<String, String> expected = Project.initialFiles();
    expected.put("src/first/who.txt", "somebody\n");
    assertEquals(expected, project.files());
    String last = server.requests("careless").get(steps.size() - 1).body();
    assertTrue(last.contains("The answer to the task."), "the session is not resumed: " + last);
  }

  @ParameterizedTest
  @EnumSource
  void theNextAttemptResumesTheSession(Agent agent) throws Exception {
    List<Step> steps = new ArrayList<>();
    steps.add(Step.text("An answer of attempt one."));
    steps.addAll(edit(agent, "src/first/who.txt", "somebody"));
    steps.add(Step.text("An answer of attempt two."));
    CodingAgent<?> worker = agent(agent, "worker", steps);
    start(
            (workspace, context) -> {
              worker.run(prompt("worker"), workspace, context).orThrow();
              if (context.attempt() == 1) {
                throw new IOException("the tests fail badly");
              }
            })
        .get();

    String last = server.requests("worker").get(steps.size() - 1).body();
    assertTrue(last.contains("An answer of attempt one."), last);
    assertTrue(last.contains("The reason: the tests fail badly"), last);
    assertEquals("somebody\n", project.files().get("src/first/who.txt"));
  }

  @ParameterizedTest
  @EnumSource(names = {"CLAUDE", "CODEX"})
  void aBusyServiceIsWaitedForByTheAgent(Agent agent) throws Exception {
    List<Step> steps = new ArrayList<>();
    steps.add(Step.fail(429, Duration.ofSeconds(1)));
    steps.add(Step.fail(500));
    steps.addAll(edit(agent, "src/first/who.txt", "somebody"));
    steps.add(Step.text("Done.").breakOff());
    steps.add(Step.text("Done."));
    resultOf(agent(agent, "patient", steps), "patient");
    assertEquals("somebody\n", project.files().get("src/first/who.txt"));
  }

  @ParameterizedTest
  @EnumSource(names = {"CLAUDE", "CODEX"})
  void aServiceThatStaysBusyIsWorthAnotherAttempt(Agent agent) {
    CodingAgent<?> worker =
        agent(agent, "busy", Collections.nCopies(100, Step.fail(429)))
            .environment("CLAUDE_CODE_MAX_RETRIES", "1");
    Throwable failure = failureOf(job(worker, "busy"));
    assertInstanceOf(AgentBusyException.class, failure);
    assertEquals(2, report().attempts());
  }

  @ParameterizedTest
  @EnumSource(names = {"CLAUDE", "CODEX"})
  void aRefusedKeyIsNotTriedAgain(Agent agent) {
    CodingAgent<?> worker = agent(agent, "stranger", Collections.nCopies(50, Step.fail(401)));
    Throwable failure = failureOf(job(worker, "stranger"));
    assertInstanceOf(AgentStoppedException.class, failure);
    assertTrue(failure.getMessage().contains("has no valid key"), failure.getMessage());
    assertEquals(1, report().attempts());
  }

  @Test
  void claudeKeepsItsLimits() {
    Step step = Agent.CLAUDE.shell("echo x > src/first/x.txt").usage(1_000_000, 1_000);
    ClaudeCode claude = (ClaudeCode) agent(Agent.CLAUDE, "spender", Collections.nCopies(10, step));
    for (ClaudeCode limited : List.of(claude.maxTurns(1), claude.maxBudgetUsd(0.01))) {
      Throwable failure = failureOf(job(limited, "spender"));
      assertInstanceOf(AgentStoppedException.class, failure);
      assertTrue(failure.getMessage().contains("has reached its limit"), failure.getMessage());
      assertEquals(1, report().attempts());
      assertTrue(report().notes().numbers().get("cost.usd") > 0.01);
    }
  }

  /** Its permission profile follows from the declaration of the task. */
  @Test
  void codexRestrictsItselfWithoutOurSandbox() throws Exception {
    List<Step> steps =
        List.of(
            Agent.CODEX.shell("touch docs/new.md; touch stray.txt; touch src/first/new.txt; ls"),
            Step.text("Done."));
    CodingAgent<?> worker = agent(Agent.CODEX, "alone", steps).unsandboxed(true).repairs(0);
    Workspace workspace = Workspace.builder(project.file("")).sandbox(Sandbox.NONE).open();
    start(job(worker, "alone"), workspace).get();

    Map<String, String> expected = Project.initialFiles();
    expected.put("src/first/new.txt", "");
    assertEquals(expected, project.files());
    assertTrue(requests("alone").contains("Read-only file system"));
  }

  @Test
  void actionsThatClaudeDeniesAreReported() throws Exception {
    List<Step> steps = new ArrayList<>(edit(Agent.CLAUDE, "docs/task.md", "somebody"));
    steps.set(
        1,
        Step.call(
            "Edit",
            Agent.object(
                "file_path", project.file("docs/task.md").toString(),
                "old_string", "Write",
                "new_string", "Erase")));
    steps.add(Step.text("It was denied."));
    AgentResult result = resultOf(agent(Agent.CLAUDE, "eager", steps), "eager");

    assertEquals(List.of("Edit docs/task.md"), result.denials());
    assertEquals("Edit docs/task.md", report().notes().texts().get("denied"));
    assertEquals(
        List.of(
            "first may not do \"Edit docs/task.md\": the permission rules of claude deny it, which"
                + " follow from its declaration"),
        report().refusals());
    assertTrue(requests("eager").contains("Permission to use Edit has been denied"));
    assertEquals(Project.initialFiles(), project.files());
  }
}
