package dev.breakwater.testing.agents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.codingagents.CodingAgent;
import dev.breakwater.testing.Step;
import dev.breakwater.workspace.UndeclaredAccessException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the view, the progress and the rights of one agent. */
class AgentSandboxTest extends AgentTestCase {

  @ParameterizedTest
  @EnumSource
  void secretsAreHidden(Agent agent) throws Exception {
    String script =
        "env; cat /proc/*/environ | tr '\\0' '\\n'; cat %s ~/%s; ls -A ~; echo end-of-script"
            .formatted(project.file("secret.txt"), UserHomeOfTests.KEY);
    CodingAgent<?> curious = agent(agent, "curious", List.of(agent.shell(script), done()));
    start(job(curious, "curious")).get();

    String output = awaitStep("curious", 2).body();
    assertTrue(output.contains("end-of-script"), output);
    assertTrue(output.contains("HOME="), output);
    assertFalse(output.contains("canary"), output);
    assertEquals("canary-of-the-cloud", System.getenv("CLOUD_TOKEN"));
  }

  @ParameterizedTest
  @EnumSource
  void progressArrivesWhileTheAgentRuns(Agent agent) throws Exception {
    CountDownLatch shown = new CountDownLatch(1);
    List<Step> steps = List.of(agent.shell("echo hello"), done().before(shown::await));
    CompletableFuture<Void> run = start(job(agent(agent, "talkative", steps), "talkative"));
    boolean called = false;
    while (!called) {
      String message = progress.poll(1, TimeUnit.MINUTES);
      assertTrue(message != null, "no progress is about the script");
      called = message.contains("echo hello");
    }
    assertFalse(run.isDone());
    shown.countDown();
    run.get();
  }

  @ParameterizedTest
  @EnumSource
  void undeclaredChangesFailTheTask(Agent agent) throws Exception {
    Step step = agent.shell("echo x > src/first/new.txt; echo x > src/stray.txt; echo x > top.txt");
    CodingAgent<?> careless = agent(agent, "careless", List.of(step, done())).repairs(0);

    Throwable failure = failureOf(job(careless, "careless"));
    assertInstanceOf(UndeclaredAccessException.class, failure);
    assertTrue(failure.getMessage().contains("src/stray.txt"), failure.getMessage());
    assertTrue(failure.getMessage().contains("top.txt"), failure.getMessage());
    assertFalse(failure.getMessage().contains("new.txt"), failure.getMessage());
    assertEquals(Project.initialFiles(), project.files());
  }

  private static Step done() {
    return Step.text("Done.");
  }
}
