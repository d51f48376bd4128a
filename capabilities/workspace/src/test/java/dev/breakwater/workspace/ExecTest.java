package dev.breakwater.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.runtime.Engine;
import dev.breakwater.runtime.Lease;
import dev.breakwater.runtime.TaskFailedException;
import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Programs that a task runs in its directory, as they run without a sandbox. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class ExecTest {

  private static final PlannedTask TASK =
      PlannedTask.builder("auth-module", ExecTest.class).writes("src/**").build();

  @TempDir Path root;

  private Lease<Workspace> lease;
  private Workspace workspace;

  @BeforeEach
  void prepare() throws Exception {
    Files.createDirectory(root.resolve("src"));
    Files.writeString(root.resolve("src/a.txt"), "a");
    lease = open().lease(TestAccess.of(TASK));
    workspace = lease.value();
  }

  @AfterEach
  void end() throws Exception {
    lease.rollback();
  }

  private Workspace open() {
    return Workspace.builder(root).sandbox(Sandbox.NONE).open();
  }

  @Test
  void programWorksInTheDirectory() throws Exception {
    CommandResult result = workspace.exec("sh", "-c", "cat src/a.txt; echo b > src/b.txt; pwd");

    assertEquals(0, result.exitCode());
    assertEquals("a" + workspace.directory() + "\n", result.output());
    assertEquals("", result.errors());
    assertFalse(result.sandboxed());
    assertEquals(result, result.orThrow());
    lease.commit();
    assertEquals("b\n", Files.readString(root.resolve("src/b.txt")));
  }

  @Test
  void argumentsAreNotTakenApart() {
    assertEquals("a b;$HOME\n", workspace.exec("printf", "%s\\n", "a b;$HOME").output());
  }

  @Test
  void failureIsReported() {
    CommandResult result =
        workspace.exec("sh", "-c", "echo out; echo first >&2; echo no >&2; exit 3");

    assertEquals(3, result.exitCode());
    assertEquals("out\n", result.output());
    assertEquals("first\nno\n", result.errors());
    assertEquals(
        "sh -c echo out; echo first >&2; echo no >&2; exit 3 ended with 3:\n  first\n  no",
        assertThrows(IllegalStateException.class, result::orThrow).getMessage());
  }

  @Test
  void missingProgramIsReported() {
    UncheckedIOException failure =
        assertThrows(UncheckedIOException.class, () -> workspace.exec("no-such-program"));
    assertEquals(
        "cannot run no-such-program: it is not on the PATH: install it or name its path",
        failure.getMessage());
    UncheckedIOException absolute =
        assertThrows(UncheckedIOException.class, () -> workspace.exec("/no/such/program"));
    assertEquals("cannot run /no/such/program: there is no such file", absolute.getMessage());
  }

  @Test
  void silentProgramIsEnded() {
    Command command =
        Command.of("sh", "-c", "for i in 1 2 3 4; do echo $i; sleep 0.2; done; sleep 1000")
            .idleLimit(Duration.ofMillis(600));
    CommandTimeoutException failure =
        assertThrows(CommandTimeoutException.class, () -> workspace.exec(command));
    assertTrue(
        failure.getMessage().contains(" printed nothing for 0.6s, and was ended"),
        failure.getMessage());
    assertEquals("1\n2\n3\n4\n", failure.output());
  }

  @Test
  void programThatIgnoresTheRequestToEndIsKilled() {
    Command command =
        Command.of("sh", "-c", "trap '' TERM; echo begun; while :; do sleep 0.1; done")
            .timeout(Duration.ofMillis(200));
    long start = System.nanoTime();
    assertThrows(CommandTimeoutException.class, () -> workspace.exec(command));
    long seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();
    assertTrue(seconds >= 5, seconds + " s");
  }

  @Test
  void inputAndEnvironmentReachTheProgram() {
    Command command =
        Command.of("sh", "-c", "cat; echo $GREETING")
            .input("prompt\n")
            .environment("GREETING", "hi");
    assertEquals("prompt\nhi\n", workspace.exec(command).output());
    assertEquals("", workspace.exec("cat").output());
  }

  @Test
  void ofALongOutputTheBeginningAndTheEndAreKept() {
    CommandResult result = workspace.exec(Command.of("sh", "-c", "seq 1 100000").outputLimit(20));

    // 588,895 bytes in all.
    assertEquals(
        "1\n2\n3\n4\n5\n\n… 588875 bytes are left out here …\n99\n100000\n", result.output());
  }

  @Test
  void outputUpToTheLimitIsKeptWhole() {
    assertEquals(
        "12345678", workspace.exec(Command.of("printf", "12345678").outputLimit(8)).output());
    assertEquals(
        "1234567", workspace.exec(Command.of("printf", "1234567").outputLimit(9)).output());
  }

  @Test
  void timeOutKillsTheWholeTree() throws Exception {
    Path pids = Files.createTempFile("pids", "");
    // A child, a grandchild that has left its parent, and one in a session of its own.
    String script =
        "sleep 1000 & echo $! >> PIDS; (sleep 1000 & echo $! >> PIDS) ; "
            + "setsid sh -c 'echo $$ >> PIDS; exec sleep 1000' & "
            + "echo begun; wait";
    Command command =
        Command.of("sh", "-c", script.replace("PIDS", pids.toString()))
            .timeout(Duration.ofMillis(500));
    CommandTimeoutException failure =
        assertThrows(CommandTimeoutException.class, () -> workspace.exec(command));

    assertTrue(failure.getMessage().contains(" took longer than 0.5s, and was ended"));
    assertEquals("begun\n", failure.output());
    var started = Files.readAllLines(pids);
    assertEquals(3, started.size(), "all had started: " + started);
    for (String pid : started) {
      assertGone(pid);
    }
    Files.delete(pids);
  }

  @Test
  void whatAProgramLeavesRunningIsKilledWhenItEnds() throws Exception {
    String pid =
        workspace.exec("sh", "-c", "setsid sleep 1000 >/dev/null 2>&1 & echo $!").output().strip();
    assertGone(pid);
  }

  @Test
  void leftProcessThatHoldsTheOutputOpenIsNotWaitedFor() throws Exception {
    String pid = workspace.exec("sh", "-c", "sleep 1000 & echo $!").output().strip();
    assertGone(pid);
  }

  @Test
  void cancelledTaskTakesItsProgramWithIt() throws Exception {
    Path pids = Files.createTempFile("pids", "");
    Workspace whole = open();
    Engine engine = Engine.builder().timeout(Duration.ofMillis(400)).build();
    Run run = engine.begin(Plan.of("com.acme.Refactor", TASK));
    AtomicReference<Path> directory = new AtomicReference<>();
    run.startVoid(
        TASK,
        step -> {
          Workspace leased = step.open(whole);
          directory.set(leased.directory());
          leased.exec("sh", "-c", "echo $$ > " + pids + "; echo x > src/a.txt; sleep 1000");
        });
    assertThrows(TaskFailedException.class, run::await);

    assertGone(Files.readString(pids).strip());
    assertEquals("a", Files.readString(root.resolve("src/a.txt")));
    assertFalse(Files.exists(directory.get()));
    Files.delete(pids);
  }

  @Test
  void endOfTheLeaseEndsTheProgramsOfOtherThreads() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    AtomicReference<Throwable> end = new AtomicReference<>();
    Path directory = workspace.directory();
    Thread other =
        new Thread(
            () -> {
              begun.countDown();
              try {
                workspace.exec("sh", "-c", "touch src/begun; sleep 1000").orThrow();
              } catch (Throwable e) {
                end.set(e);
              }
            });
    other.start();
    begun.await();
    waitFor(() -> Files.exists(directory.resolve("src/begun")));
    lease.rollback();
    other.join();

    assertTrue(end.get() instanceof RuntimeException, String.valueOf(end.get()));
    assertFalse(Files.exists(directory));
  }

  @Test
  void missingSandboxIsReportedBeforeAnythingRuns() throws Exception {
    if (Bubblewrap.here().isPresent()) {
      return;
    }
    Workspace strict =
        Workspace.builder(root).sandbox(Sandbox.REQUIRED).open().lease(TestAccess.of(TASK)).value();
    assertEquals(
        "touch was not started, since there is no sandbox: install bubblewrap, or open the workspace"
            + " with sandbox(NONE) where you trust the program",
        assertThrows(IllegalStateException.class, () -> strict.exec("touch", "src/x"))
            .getMessage());
    assertFalse(Files.exists(strict.directory().resolve("src/x")));
    Workspace lenient = Workspace.at(root).lease(TestAccess.of(TASK)).value();
    assertThrows(IllegalStateException.class, () -> lenient.exec(Command.of("true").network(true)));
  }

  private static void assertGone(String pid) throws InterruptedException {
    waitFor(
        () -> ProcessHandle.of(Long.parseLong(pid)).map(handle -> !isRunning(handle)).orElse(true));
  }

  /** A process that has ended and whose parent has not asked is still known. */
  private static boolean isRunning(ProcessHandle handle) {
    try {
      String stat = Files.readString(Path.of("/proc/" + handle.pid() + "/stat"));
      return stat.charAt(stat.lastIndexOf(')') + 2) != 'Z';
    } catch (IOException e) {
      return handle.isAlive() && !Files.exists(Path.of("/proc/self"));
    }
  }

  private static void waitFor(BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      Thread.sleep(5);
    }
  }
}
