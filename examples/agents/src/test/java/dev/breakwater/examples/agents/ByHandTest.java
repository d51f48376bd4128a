package dev.breakwater.examples.agents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.examples.agents.byhand.RefactorByHand;
import dev.breakwater.testing.ModelServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the agents by hand, which must do the same. */
final class ByHandTest {

  private static final Duration LONG = Duration.ofMinutes(2);

  private final List<Thread> before = Expected.threads();
  @TempDir Path folder;
  private Path project;

  @BeforeEach
  void copy() throws Exception {
    project = folder.resolve("project");
    Project.copyTo(project);
  }

  @Test
  void leavesTheSameFiles() throws Exception {
    try (ModelServer server = ScriptedModel.start(Duration.ofMillis(50))) {
      RefactorByHand refactor = new RefactorByHand(ScriptedModel.provider(server), project);
      CompletableFuture<Verdict> run = refactor.start();
      Expected.assertWait(server);
      Expected.assertVerdict(run.get(LONG.toSeconds(), TimeUnit.SECONDS));
      Expected.assertFiles(project, folder);
      assertEquals(27, server.requests().size());
      String report = refactor.report().toString();
      assertTrue(report.contains("refused: [write tests/gateway/token.test.ts]"), report);
      assertTrue(report.contains("auth-module succeeded, 1 attempts, 9 calls"), report);
    }
    Expected.assertNothingLeft(before);
  }

  @Test
  void endsItsThreadsWhenItIsCancelled() throws Exception {
    try (ModelServer server = ScriptedModel.start(Duration.ofMinutes(5))) {
      CompletableFuture<Verdict> run =
          new RefactorByHand(ScriptedModel.provider(server), project).start();
      server.await(request -> request.number() == 2, LONG);
      run.cancel(true);
    }
    Expected.assertNothingLeft(before);
  }
}
