package dev.breakwater.testing.agents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.codingagents.CodingAgent;
import dev.breakwater.testing.Step;
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

/** Ends agents that wait for the model and have started processes of their own. */
@Execution(ExecutionMode.CONCURRENT)
class AgentEndTest extends AgentTestCase {

  /** Leaves a process in a session of its own, which runs when the script ends. */
  private static final String SCRIPT =
      "setsid sh -c 'touch $TMPDIR/started; sleep 1000; : %s' >/dev/null 2>&1 &"
          + " while [ ! -e $TMPDIR/started ]; do sleep 0.1; done; echo started";

  private final String marker = UUID.randomUUID().toString();

  /** The number of the step that never ends. */
  private int last;

  /** Returns an agent that edits a file, leaves a process in another session, and waits. */
  private CodingAgent<?> waiting(Agent agent) {
    List<Step> steps = new ArrayList<>();
    steps.addAll(agent.edit(project.file("src/first/who.txt"), "nobody", "somebody"));
    steps.add(agent.shell(SCRIPT.formatted(marker)));
    steps.add(Step.text("Done.").delay(Duration.ofMinutes(10)));
    last = steps.size();
    return agent(agent, "waiting", steps).environment("MARKER", marker);
  }

  /** Waits until the agent waits for the model, and checks that its processes are found. */
  private void awaitWork() throws Exception {
    awaitStep("waiting", last);
    List<String> running = RunningProcesses.with(marker);
    assertTrue(running.stream().anyMatch(line -> line.contains("sleep 1000")), running.toString());
  }

  @ParameterizedTest
  @EnumSource
  void cancelLeavesNothing(Agent agent) throws Exception {
    CompletableFuture<Void> run = start(job(waiting(agent), "waiting"));
    awaitWork();

    assertTrue(run.cancel(true));
    assertNothingIsLeft();
  }

  @ParameterizedTest
  @EnumSource(names = {"CLAUDE", "CODEX"})
  void timeOutLeavesNothing(Agent agent) throws Exception {
    CodingAgent<?> hurried = waiting(agent).timeout(Duration.ofSeconds(30));
    CompletableFuture<Void> run =
        start(
            (workspace, context) -> {
              if (context.attempt() == 1) {
                hurried.run(prompt("waiting"), workspace, context);
              } else {
                throw (Exception) context.lastFailure().orElseThrow();
              }
            });
    awaitWork();

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
    start((workspace, context) -> {}).get();
    assertEquals(Project.initialFiles(), project.files());
  }
}
