package dev.breakwater.testing.agents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.testing.Step;
import dev.breakwater.workspace.Command;
import dev.breakwater.workspace.CommandTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Agents that are ended while they wait for the model and have started processes of their own. */
@Execution(ExecutionMode.CONCURRENT)
class AgentEndTest extends AgentTestCase {

  private final String marker = UUID.randomUUID().toString();

  /** An agent that has edited a file, left a process in a session of its own, and now waits. */
  private Command waiting(Agent agent) {
    List<Step> steps = new ArrayList<>();
    steps.addAll(agent.edit(project.file("src/first/who.txt"), "nobody", "somebody"));
    steps.add(agent.shell("setsid sh -c 'sleep 1000; : " + marker + "' >/dev/null 2>&1 & echo ok"));
    steps.add(Step.text("Done.").delay(Duration.ofMinutes(10)));
    return command(agent, "waiting", steps).environment("MARKER", marker);
  }

  /** {@return the number of the step that never ends} */
  private static int last(Agent agent) {
    return agent == Agent.CLAUDE ? 4 : 3;
  }

  @ParameterizedTest
  @EnumSource
  void cancelLeavesNothing(Agent agent) throws Exception {
    CompletableFuture<Void> run = start(waiting(agent));
    awaitStep("waiting", last(agent));
    List<String> running = RunningProcesses.with(marker);
    assertTrue(running.stream().anyMatch(line -> line.contains("sleep 1000")), running.toString());

    assertTrue(run.cancel(true));
    assertNothingIsLeft();
  }

  @ParameterizedTest
  @EnumSource
  void timeOutLeavesNothing(Agent agent) throws Exception {
    CompletableFuture<Void> run = start(waiting(agent).timeout(Duration.ofSeconds(30)));
    awaitStep("waiting", last(agent));
    assertFalse(RunningProcesses.with(marker).isEmpty());

    Throwable failure = assertThrows(ExecutionException.class, run::get).getCause();
    assertInstanceOf(CommandTimeoutException.class, failure.getCause());
    assertNothingIsLeft();
  }

  private void assertNothingIsLeft() throws Exception {
    long end = System.nanoTime() + LONG.toNanos();
    while (!RunningProcesses.with(marker).isEmpty() && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    assertEquals(List.of(), RunningProcesses.with(marker));
    // A later run waits until the cancelled one has released the root.
    start(Command.of("true")).get();
    assertEquals(Project.initialFiles(), project.files());
  }
}
