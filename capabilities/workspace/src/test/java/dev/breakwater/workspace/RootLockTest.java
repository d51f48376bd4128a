package dev.breakwater.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.runtime.Engine;
import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import dev.breakwater.runtime.spi.VoidTaskBody;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two runs over one root. */
@Timeout(60)
class RootLockTest {

  private final PlannedTask task =
      PlannedTask.builder("task", RootLockTest.class).writes("**").build();
  private final CountDownLatch firstHasBegun = new CountDownLatch(1);
  private final CountDownLatch firstMayEnd = new CountDownLatch(1);

  @TempDir Path root;

  @Test
  void secondRunWaitsForTheFirst() throws Exception {
    CompletableFuture<Void> first = startFirst();
    CountDownLatch secondHasBegun = new CountDownLatch(1);
    CompletableFuture<Void> second =
        start(
            "Second",
            Workspace.at(root),
            step -> {
              assertEquals("first", step.read("file"));
              secondHasBegun.countDown();
            });
    assertFalse(secondHasBegun.await(100, TimeUnit.MILLISECONDS));
    firstMayEnd.countDown();

    first.get();
    second.get();
    assertEquals(0, secondHasBegun.getCount());
  }

  @Test
  void secondRunFailsAtOnceWhereItIsNotToWait() throws Exception {
    CompletableFuture<Void> first = startFirst();
    Workspace impatient = Workspace.builder(root).whenHeld(WhenHeld.FAIL).open();
    Throwable cause = causeOf(start("Second", impatient, step -> {}));
    firstMayEnd.countDown();
    first.get();

    assertInstanceOf(WorkspaceHeldException.class, cause);
    String message = cause.getMessage();
    assertTrue(
        message.startsWith(
            "Second cannot work below "
                + root.toRealPath()
                + ", which is held by First in process "
                + ProcessHandle.current().pid()
                + " since "),
        message);
    start("Third", impatient, step -> {}).get();
  }

  @Test
  void waitingRunCanBeCancelled() throws Exception {
    CompletableFuture<Void> first = startFirst();
    CompletableFuture<Void> second = start("Second", Workspace.at(root), step -> {});
    second.cancel(true);
    firstMayEnd.countDown();
    first.get();

    start("Third", Workspace.at(root), step -> {}).get();
  }

  @Test
  void runOfAnotherProcessIsWaitedForAndNamed() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                HoldingProcess.class.getName(),
                root.toString())
            .redirectErrorStream(true)
            .start();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      assertEquals("held", out.readLine());
      Workspace impatient = Workspace.builder(root).whenHeld(WhenHeld.FAIL).open();
      Throwable cause = causeOf(start("Second", impatient, step -> {}));
      assertTrue(
          cause.getMessage().contains("held by Elsewhere in process " + process.pid()),
          cause.getMessage());
      CompletableFuture<Void> cancelled = start("Third", Workspace.at(root), step -> {});
      assertTrue(cancelled.cancel(true));
      CompletableFuture<Void> patient = start("Fourth", Workspace.at(root), step -> {});
      assertFalse(patient.isDone());
      process.destroyForcibly().waitFor();
      patient.get();
    }
  }

  @Test
  void rootsOfWhichOneContainsTheOtherExcludeEachOther() throws Exception {
    Path inner = Files.createDirectories(root.resolve("module/docs"));
    Path sibling = Files.createDirectories(root.resolveSibling(root.getFileName() + "-docs"));
    CompletableFuture<Void> first = startFirst();
    start("Sibling", Workspace.at(sibling), step -> {}).get();
    Workspace impatient = Workspace.builder(inner).whenHeld(WhenHeld.FAIL).open();
    Throwable below = causeOf(start("Second", impatient, step -> {}));
    CompletableFuture<Void> patient = start("Third", Workspace.at(inner), step -> {});
    firstMayEnd.countDown();
    first.get();
    patient.get();

    assertInstanceOf(WorkspaceHeldException.class, below);
    assertTrue(
        below.getMessage().contains("First in process ")
            && below.getMessage().contains(", which works below " + root.toRealPath()),
        below.getMessage());
  }

  private CompletableFuture<Void> startFirst() throws InterruptedException {
    CompletableFuture<Void> first =
        start(
            "First",
            Workspace.at(root),
            workspace -> {
              workspace.write("file", "first");
              firstHasBegun.countDown();
              firstMayEnd.await();
            });
    firstHasBegun.await();
    return first;
  }

  private interface Body {
    void run(Workspace workspace) throws Throwable;
  }

  private CompletableFuture<Void> start(String graph, Workspace workspace, Body body) {
    Run run = Engine.standard().begin(Plan.of("com.acme." + graph, task), workspace);
    VoidTaskBody opens = step -> body.run(step.open(workspace));
    run.startVoid(task, opens);
    return run.finish();
  }

  /** What the run failed with. */
  private static Throwable causeOf(CompletableFuture<Void> outcome) throws InterruptedException {
    try {
      outcome.get();
    } catch (ExecutionException e) {
      return e.getCause();
    }
    throw new AssertionError("it succeeded");
  }
}
