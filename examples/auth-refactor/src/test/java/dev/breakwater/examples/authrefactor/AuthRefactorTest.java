package dev.breakwater.examples.authrefactor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.resource.Resource;
import dev.breakwater.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthRefactorTest {

  @TempDir Path folder;

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
        new AuthRefactorOrchestrator().run(Main.REQUEST, Workspace.at(project)).join();
    assertEquals(List.of("revoked"), outcome.auth().addedFailures());
    assertEquals(List.of("malformed", "forged", "expired", "revoked"), outcome.user().explained());
    assertEquals(
        "verifyToken(token: AuthToken, secret: string, now: number): Verified",
        outcome.gateway().verification());
  }

  @Test
  void allAtOnceGivesAnotherTree() throws IOException {
    Path project = copy("at-once");
    Map<String, String> reports = new AtOnce(Model.QUIET, project).all(Main.REQUEST);
    assertNotEquals(runInWaves("in-waves"), Tree.of(project));
    assertEquals(
        "0 files, follows verifyToken(token: string, secret: string, now: number): Claims",
        reports.get("gateway-mw"));
  }

  @Test
  void waitingForTheTypesAloneGivesAnotherTree() throws IOException {
    Path project = copy("after-types");
    Map<String, String> reports = new AtOnce(Model.QUIET, project).afterTypes(Main.REQUEST);
    assertNotEquals(runInWaves("in-waves"), Tree.of(project));
    assertEquals("9 files, explains malformed, forged, expired", reports.get("user-service"));
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
    new AuthRefactorOrchestrator().run(Main.REQUEST, Workspace.at(project)).join();
    return Tree.of(project);
  }

  private Path copy(String name) throws IOException {
    Path project = Files.createDirectory(folder.resolve(name));
    before.writeTo(project);
    return project;
  }
}
