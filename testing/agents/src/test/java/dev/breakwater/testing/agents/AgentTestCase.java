package dev.breakwater.testing.agents;

import dev.breakwater.testing.LoggedRequest;
import dev.breakwater.testing.ModelServer;
import dev.breakwater.testing.Script;
import dev.breakwater.testing.Step;
import dev.breakwater.workspace.Command;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Prepares a project, a model server and agents. */
@Timeout(180)
abstract class AgentTestCase {

  static final Duration LONG = Duration.ofMinutes(1);

  final ModelServer server = ModelServer.start();
  Project project;
  private Path home;

  @BeforeEach
  void prepare(@TempDir Path root) throws Exception {
    home = UserHomeOfTests.create();
    project = new Project(root);
  }

  @AfterEach
  void close() {
    server.close();
  }

  /** {@return a command that runs an agent, whose model follows a script} */
  Command command(Agent agent, String marker, List<Step> steps) {
    server.script(Script.when(marker, steps.toArray(Step[]::new)));
    return agent.command(server, home, "Your name is " + marker + ". Do your task.");
  }

  CompletableFuture<Void> start(Command command) {
    return new OneAgentOrchestrator()
        .run(new Commands(Map.of("first", command)), project.workspace());
  }

  LoggedRequest awaitStep(String marker, int step) throws InterruptedException {
    return server.await(request -> marker.equals(request.script()) && request.step() == step, LONG);
  }
}
