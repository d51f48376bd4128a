package dev.breakwater.testing.agents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.runtime.TaskFailedException;
import dev.breakwater.testing.Step;
import dev.breakwater.workspace.Command;
import dev.breakwater.workspace.UndeclaredAccessException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the view, the output and the rights of one agent. */
class AgentSandboxTest extends AgentTestCase {

  @ParameterizedTest
  @EnumSource
  void secretsAreHidden(Agent agent) throws Exception {
    String script =
        "env; cat /proc/*/environ | tr '\\0' '\\n'; cat %s ~/%s; ls -A ~; echo end-of-script"
            .formatted(project.file("secret.txt"), UserHomeOfTests.KEY);
    Command command = command(agent, "curious", List.of(agent.shell(script), Step.text("Done.")));
    start(command).get();

    String output = awaitStep("curious", 2).body();
    assertTrue(output.contains("end-of-script"), output);
    assertTrue(output.contains("HOME="), output);
    assertFalse(output.contains("canary"), output);
    assertEquals("canary-of-the-cloud", System.getenv("CLOUD_TOKEN"));
  }

  @ParameterizedTest
  @EnumSource
  void linesArriveWhileTheAgentRuns(Agent agent) throws Exception {
    BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    CountDownLatch shown = new CountDownLatch(1);
    List<Step> steps = List.of(agent.shell("echo hello"), Step.text("Done.").before(shown::await));
    CompletableFuture<Void> run = start(command(agent, "talkative", steps).onLine(lines::add));
    boolean called = false;
    while (!called) {
      String line = lines.poll(1, TimeUnit.MINUTES);
      assertTrue(line != null, "no line is about a tool");
      called = line.contains(agent.toolCallLine());
    }
    assertFalse(run.isDone());
    shown.countDown();
    run.get();
  }

  @ParameterizedTest
  @EnumSource
  void undeclaredChangesFailTheTask(Agent agent) throws Exception {
    Step step = agent.shell("echo x > src/first/new.txt; echo x > src/stray.txt; echo x > top.txt");
    CompletableFuture<Void> run =
        start(command(agent, "careless", List.of(step, Step.text("Done."))));

    Throwable failure = assertThrows(ExecutionException.class, run::get).getCause();
    assertInstanceOf(TaskFailedException.class, failure);
    Throwable cause = failure.getCause();
    assertInstanceOf(UndeclaredAccessException.class, cause);
    assertTrue(cause.getMessage().contains("src/stray.txt"), cause.getMessage());
    assertTrue(cause.getMessage().contains("top.txt"), cause.getMessage());
    assertFalse(cause.getMessage().contains("new.txt"), cause.getMessage());
    assertEquals(Project.initialFiles(), project.files());
  }

  @ParameterizedTest
  @EnumSource
  void agentSurvivesABusyService(Agent agent) throws Exception {
    List<Step> steps =
        List.of(
            Step.fail(429, Duration.ofSeconds(1)),
            Step.fail(500),
            agent.shell("echo served > src/first/who.txt"),
            Step.text("Done.").breakOff(),
            Step.text("Done."));
    start(command(agent, "patient", steps)).get();
    assertEquals("served\n", project.files().get("src/first/who.txt"));
  }
}
