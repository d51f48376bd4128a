package dev.breakwater.examples.authrefactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.resource.Resource;
import dev.breakwater.runtime.RunReport;
import dev.breakwater.runtime.TaskFailedException;
import dev.breakwater.runtime.TaskReport;
import dev.breakwater.workspace.Workspace;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthRefactorTest {

  @TempDir Path folder;

  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private Tree before;

  @BeforeEach
  void readProject() throws IOException {
    before = SampleProject.tree();
  }

  @Test
  void readersOfTheAuthModuleRunInTheLastWave() throws IOException {
    assertEquals(
        List.of(
            List.of("type-defs"), List.of("auth-module"), List.of("user-service", "gateway-mw")),
        GeneratedPlan.load().waves());
  }

  @Test
  void theOrderComesFromTheFilesThatAuthModuleMayRewrite() throws IOException {
    GeneratedPlan plan = GeneratedPlan.load();
    assertEquals("src/auth/types.ts", witness(plan, "auth-module", "type-defs"));
    assertEquals("src/auth/types.ts", witness(plan, "user-service", "auth-module"));
    assertEquals("src/auth/token.ts", witness(plan, "gateway-mw", "auth-module"));
  }

  @Test
  void nothingChangesOutsideTheDeclaredWrites() throws IOException {
    Tree after = runInWaves("project");
    List<Resource> writes =
        GeneratedPlan.load().tasks().stream()
            .flatMap(task -> task.writes().stream())
            .map(Resource::parse)
            .toList();
    Set<String> changed = after.changedSince(before);
    assertFalse(changed.isEmpty());
    for (String file : changed) {
      assertTrue(writes.stream().anyMatch(write -> write.matches(file)), file);
    }
  }

  @Test
  void everyRunGivesTheSameTree() throws IOException {
    assertEquals(runInWaves("first"), runInWaves("second"));
  }

  @Test
  void laterTasksAdaptToWhatEarlierTasksWrote() throws IOException {
    Path project = copy("project");
    AuthRefactor.Outcome outcome =
        new AuthRefactorOrchestrator().run(Refactor.REQUEST, Workspace.at(project)).join();
    assertEquals(List.of("revoked"), outcome.auth().addedFailures());
    assertEquals(List.of("malformed", "forged", "expired", "revoked"), outcome.user().explained());
    assertEquals(
        "verifyToken(token: AuthToken, secret: string, now: number): Verified",
        outcome.gateway().verification());
  }

  @Test
  void allAtOnceGivesAnotherTree() throws IOException {
    Path project = copy("at-once");
    Map<String, String> reports = new AtOnce(Model.QUICK, project).all(Refactor.REQUEST);
    assertNotEquals(runInWaves("in-waves"), Tree.of(project));
    assertEquals(
        "0 files, follows verifyToken(token: string, secret: string, now: number): Claims",
        reports.get("gateway-mw"));
  }

  @Test
  void waitingForTheTypesAloneGivesAnotherTree() throws IOException {
    Path project = copy("after-types");
    Map<String, String> reports = new AtOnce(Model.QUICK, project).afterTypes(Refactor.REQUEST);
    assertNotEquals(runInWaves("in-waves"), Tree.of(project));
    assertEquals("9 files, explains malformed, forged, expired", reports.get("user-service"));
  }

  @Test
  void gatewayIsAskedAgainWhereTheModelIsBusy() throws IOException {
    Path project = copy("busy");
    RunConsole console = new RunConsole(new PrintStream(shown, true));
    Refactor.of(project, new BusyModel(Model.QUICK, "gateway-mw", 2), console).join();

    assertEquals(runInWaves("in-waves"), Tree.of(project));
    assertEquals(3, console.report().task("gateway-mw").attempts());
    assertShown("gateway-mw +threw Busy: try again in 60 ms; next attempt in 60 ms");
    assertShown(
        "gateway-mw +starts in thread breakwater-AuthRefactor-gateway-mw, attempt 3 of 3\n"
            + "(.*\n)*.*gateway-mw +succeeded");
  }

  @Test
  void failureCancelsWhatRunsAndRollsItBack() throws IOException {
    Path project = copy("failing");
    CountDownLatch userServiceAsks = new CountDownLatch(1);
    Model model =
        new Model() {
          @Override
          public <T> T ask(String subagent, Supplier<T> work) throws InterruptedException {
            T answer = work.get();
            if (subagent.equals("gateway-mw")) {
              userServiceAsks.await();
              throw new BusyModel.Busy(Duration.ZERO);
            } else if (subagent.equals("user-service")) {
              userServiceAsks.countDown();
              Thread.sleep(Duration.ofMinutes(1).toMillis());
            }
            return answer;
          }
        };

    assertEquals(
        List.of(
            "type-defs: succeeded",
            "auth-module: succeeded",
            "user-service: cancelled because gateway-mw failed",
            "gateway-mw: failed"),
        outcomes(project, model));
    assertTrue(
        Tree.of(project).changedSince(before).stream()
            .allMatch(file -> file.matches("(src|tests)/auth/.*")),
        "what user-service and gateway-mw wrote is rolled back");
    assertShown("user-service +cancelled because gateway-mw failed");
  }

  @Test
  void whatComesAfterAFailureIsSkipped() throws IOException {
    Model model = new BusyModel(Model.QUICK, "auth-module", Integer.MAX_VALUE);

    assertEquals(
        List.of(
            "type-defs: succeeded",
            "auth-module: failed",
            "user-service: skipped because auth-module failed",
            "gateway-mw: skipped because auth-module failed"),
        outcomes(copy("failing"), model));
    assertShown("gateway-mw +skipped because auth-module failed");
  }

  private List<String> outcomes(Path project, Model model) {
    RunConsole console = new RunConsole(new PrintStream(shown, true));
    CompletionException thrown =
        assertThrows(CompletionException.class, Refactor.of(project, model, console)::join);
    RunReport report = assertInstanceOf(TaskFailedException.class, thrown.getCause()).report();
    return report.tasks().stream().map(TaskReport::toString).toList();
  }

  private void assertShown(String pattern) {
    String text = shown.toString().replace("\r\n", "\n");
    assertTrue(Pattern.compile(pattern).matcher(text).find(), text);
  }

  private static String witness(GeneratedPlan plan, String task, String earlier) {
    return plan.task(task).after().stream()
        .filter(edge -> edge.task().equals(earlier))
        .flatMap(edge -> edge.because().stream())
        .filter(cause -> cause.kind().equals("access"))
        .map(GeneratedPlan.Cause::witness)
        .findFirst()
        .orElse("none");
  }

  private Tree runInWaves(String name) throws IOException {
    Path project = copy(name);
    new AuthRefactorOrchestrator().run(Refactor.REQUEST, Workspace.at(project)).join();
    return Tree.of(project);
  }

  private Path copy(String name) throws IOException {
    Path project = Files.createDirectory(folder.resolve(name));
    before.writeTo(project);
    return project;
  }
}
