package dev.breakwater.examples.agents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.runtime.RunListener;
import dev.breakwater.runtime.RunReport;
import dev.breakwater.runtime.TaskReport;
import dev.breakwater.testing.LoggedRequest;
import dev.breakwater.testing.ModelServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests one run of the agents against the script. */
final class AgentsTest {

  private static final Duration LONG = Duration.ofMinutes(2);
  private static final String AUTH = "Return a Result of";

  @TempDir static Path folder;
  private static final List<Thread> before = Expected.threads();
  private static Verdict verdict;
  private static RunReport report;
  private static List<LoggedRequest> requests;

  @BeforeAll
  static void run() throws Exception {
    Path project = folder.resolve("project");
    Project.copyTo(project);
    try (ModelServer server = ScriptedModel.start(Duration.ofMillis(50))) {
      CompletableFuture<Verdict> run =
          Refactor.start(ScriptedModel.provider(server), project, new RunListener() {});
      Expected.assertWait(server);
      verdict = run.get(LONG.toSeconds(), TimeUnit.SECONDS);
      report = RunReport.of(run).orElseThrow();
      requests = server.requests();
    }
  }

  @Test
  void changesTheFilesAndTestsThem(@TempDir Path other) throws IOException {
    Expected.assertFiles(folder.resolve("project"), other);
    Expected.assertVerdict(verdict);
  }

  @Test
  void runsAgentsInParallelIfTheirAccessPermits() {
    Map<String, Integer> waves =
        Map.of(
            "survey",
            1,
            "type-defs",
            1,
            "auth-module",
            2,
            "user-service",
            2,
            "gateway",
            3,
            "check",
            4);
    assertEquals(waves.size(), report.tasks().size());
    waves.forEach((task, wave) -> assertEquals(wave, report.task(task).wave(), task));
    assertParallel("survey", "type-defs");
    assertParallel("auth-module", "user-service");
    assertBefore("type-defs", "auth-module");
    assertBefore("type-defs", "user-service");
    assertBefore("auth-module", "gateway");
    for (TaskReport task : report.tasks()) {
      if (!task.task().equals("check")) {
        assertBefore(task.task(), "check");
      }
    }
  }

  private static void assertParallel(String one, String other) {
    assertFalse(isBefore(one, other), one + " ran before " + other);
    assertFalse(isBefore(other, one), other + " ran before " + one);
  }

  private static void assertBefore(String one, String other) {
    assertTrue(isBefore(one, other), one + " did not run before " + other);
  }

  private static boolean isBefore(String one, String other) {
    return !report.task(one).end().orElseThrow().isAfter(report.task(other).start().orElseThrow());
  }

  @Test
  void reportsTheRefusalToTheModelAndToTheApplication() {
    List<String> refusals = report.task("auth-module").refusals();
    assertEquals(1, refusals.size());
    assertTrue(refusals.get(0).contains("tests/gateway/token.test.ts"), refusals.get(0));
    LoggedRequest last = last(AUTH);
    assertTrue(last.body().contains("refused: you may not write tests/gateway/token.test.ts"));
    assertTrue(last("to the new signatures").body().contains("expects that verifyToken throws"));
  }

  @Test
  void countsTokensAndCost() {
    Map<String, Double> notes = report.notes().numbers();
    assertEquals(26, notes.get("calls"));
    assertEquals(notes.get("tokens"), notes.get("tokens.input") + notes.get("tokens.output"));
    double cost = 0;
    for (TaskReport task : report.tasks()) {
      boolean small = List.of("survey", "check").contains(task.task());
      assertEquals(small ? "scripted-small" : "scripted-large", task.notes().texts().get("model"));
      Map<String, Double> own = task.notes().numbers();
      cost += (own.get("tokens.input") * 2 + own.get("tokens.output") * 8) / (small ? 5e6 : 1e6);
    }
    assertEquals(cost, notes.get("cost.usd"), 1e-9);
  }

  @Test
  void waitsWithinTheAttempt() {
    assertEquals(1, report.task("auth-module").attempts());
    assertEquals(1, requests.stream().filter(request -> request.status() != 200).count());
  }

  @Test
  void leavesNoThreadAndNoProcess() throws Exception {
    Expected.assertNothingLeft(before);
  }

  @Test
  void takesTheProviderFromTheEnvironment() {
    assertFalse(Provider.isSet(Map.of()));
    Map<String, String> environment =
        Map.of("OPENAI_BASE_URL", "http://localhost:1/v1", "OPENAI_API_KEY", "k", "MODEL", "m");
    assertTrue(Provider.isSet(environment));
    assertEquals(
        new Provider("http://localhost:1/v1", "k", "m", "gpt-4.1-mini"), Provider.of(environment));
  }

  private static LoggedRequest last(String script) {
    return requests.stream()
        .filter(request -> script.equals(request.script()))
        .reduce((first, second) -> second)
        .orElseThrow();
  }
}
