package dev.breakwater.testing.agents;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.breakwater.codingagents.AgentResult;
import dev.breakwater.codingagents.CodingAgent;
import dev.breakwater.runtime.Engine;
import dev.breakwater.runtime.RunListener;
import dev.breakwater.runtime.RunReport;
import dev.breakwater.runtime.TaskContext;
import dev.breakwater.testing.LoggedRequest;
import dev.breakwater.testing.ModelServer;
import dev.breakwater.testing.Script;
import dev.breakwater.testing.Step;
import dev.breakwater.workspace.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Prepares a project, a model server and agents. */
@Timeout(180)
abstract class AgentTestCase {

  static final Duration LONG = Duration.ofMinutes(1);

  final ModelServer server = ModelServer.start();
  final BlockingQueue<String> progress = new LinkedBlockingQueue<>();
  final List<RunReport> reports = new CopyOnWriteArrayList<>();
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

  /** {@return an agent, whose model follows a script that belongs to a marker in the prompt} */
  CodingAgent<?> agent(Agent agent, String marker, List<Step> steps) {
    assumeTrue(
        agent.isInstalled(home),
        "WARNING: " + agent + " is not installed, since npm does not have it here");
    server.script(Script.when(marker, steps.toArray(Step[]::new)));
    return agent.agent(server, home);
  }

  static String prompt(String marker) {
    return "Your name is " + marker + ". Do your task.";
  }

  /** {@return a job that runs an agent} */
  static Job job(CodingAgent<?> agent, String marker) {
    return (workspace, context) -> agent.run(prompt(marker), workspace, context).orThrow();
  }

  CompletableFuture<Void> start(Job job) {
    return start(job, project.workspace());
  }

  CompletableFuture<Void> start(Job job, Workspace workspace) {
    return new OneAgentOrchestrator(engine()).run(new Jobs(Map.of("first", job)), workspace);
  }

  Engine engine() {
    return Engine.builder()
        .attempts(2)
        .backoff(Duration.ZERO, Duration.ZERO)
        .onReport(reports::add)
        .listener(
            new RunListener() {
              @Override
              public void progressed(TaskContext context, String message) {
                progress.add(message);
              }
            })
        .build();
  }

  /** {@return the exception of the task} */
  Throwable failureOf(Job job) {
    return assertThrows(ExecutionException.class, () -> start(job).get()).getCause().getCause();
  }

  /** {@return the result of an agent that succeeds} */
  AgentResult resultOf(CodingAgent<?> agent, String marker) throws Exception {
    List<AgentResult> results = new CopyOnWriteArrayList<>();
    start(
            (workspace, context) ->
                results.add(agent.run(prompt(marker), workspace, context).orThrow()))
        .get();
    return results.get(0);
  }

  LoggedRequest awaitStep(String marker, int step) throws InterruptedException {
    return server.await(request -> marker.equals(request.script()) && request.step() == step, LONG);
  }
}
