package dev.breakwater.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.breakwater.runtime.Lease;
import dev.breakwater.runtime.TestAccess;
import dev.breakwater.runtime.spi.PlannedTask;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Programs in the sandbox. Where there must be one, as in continuous integration, {@code
 * -Dbreakwater.sandbox=required} makes these tests fail rather than be left out.
 */
@Timeout(60)
class SandboxTest {

  /** Not in a folder for temporary files, of which programs have one of their own. */
  private Path home;

  private Path root;
  private Lease<Workspace> lease;
  private Workspace workspace;

  @BeforeEach
  void prepare() throws Exception {
    boolean required = "required".equals(System.getProperty("breakwater.sandbox"));
    assumeTrue(required || Bubblewrap.here().isPresent(), "bubblewrap is not installed");
    home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "sandbox");
    root = Files.createDirectories(home.resolve("root"));
    Files.createDirectories(root.resolve("src"));
    Files.writeString(root.resolve("src/a.txt"), "a");
    Files.writeString(root.resolve("secret.txt"), "canary");
    lease =
        Workspace.builder(root)
            .sandbox(Sandbox.REQUIRED)
            .open()
            .lease(
                TestAccess.of(
                    PlannedTask.builder("task", SandboxTest.class).writes("src/**").build()));
    workspace = lease.value();
  }

  @AfterEach
  void end() throws Exception {
    if (lease != null) {
      lease.rollback();
      FolderRemoval.of(home);
    }
  }

  @Test
  void programWorksInTheDirectory() throws Exception {
    CommandResult result = workspace.exec("sh", "-c", "cat src/a.txt; echo b > src/b.txt; pwd");

    assertEquals("", result.errors());
    assertEquals("a" + workspace.directory() + "\n", result.output());
    assertTrue(result.sandboxed());
    lease.commit();
    assertEquals("b\n", Files.readString(root.resolve("src/b.txt")));
  }

  @Test
  void itCanWriteNowhereElse() throws Exception {
    Path inHome = Path.of(System.getProperty("user.home"), "breakwater-" + System.nanoTime());
    CommandResult result = shell("echo x > " + inHome);
    assertNotEquals(0, result.exitCode());
    assertTrue(result.errors().contains("Read-only file system"), result.errors());
    assertNotEquals(0, shell("mount -o remount,rw / && touch " + inHome).exitCode());
    assertFalse(Files.exists(inHome));

    Path beside = home.resolve("beside.txt");
    CommandResult unused = shell("echo x > " + beside);
    assertFalse(Files.exists(beside));
  }

  @Test
  void whatItWritesForTheTimeBeingIsItsOwn() throws Exception {
    String name = "breakwater-" + System.nanoTime();
    assertEquals(0, shell("echo x > /tmp/" + name + " && cat /tmp/" + name).exitCode());
    assertFalse(Files.exists(Path.of("/tmp", name)));
  }

  @Test
  void itSeesNeitherTheRootNorTheDirectoriesOfOthers() throws Exception {
    Path secret = root.toRealPath().resolve("secret.txt");
    assertNotEquals(0, shell("cat " + secret).exitCode());
    assertNotEquals(0, shell("echo x > " + root.toRealPath() + "/src/a.txt").exitCode());
    assertEquals("a", Files.readString(root.resolve("src/a.txt")));

    Lease<Workspace> other =
        Workspace.at(root)
            .lease(
                TestAccess.of(
                    PlannedTask.builder("other", SandboxTest.class).reads("secret.txt").build()));
    Path theirs = other.value().directory().resolve("secret.txt");
    assertTrue(Files.exists(theirs));
    assertNotEquals(0, shell("cat " + theirs).exitCode());
    other.rollback();
  }

  @Test
  void itHasNoNetworkUnlessTheCommandAsksForIt() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      String connect = "exec 3<>/dev/tcp/127.0.0.1/" + server.getLocalPort();
      Command command = Command.of("bash", "-c", connect);
      assertNotEquals(0, workspace.exec(command).exitCode());
      assertEquals(0, workspace.exec(command.network(true)).exitCode());
    }
  }

  @Test
  void itSeesNoOtherProcesses() {
    long own = ProcessHandle.current().pid();
    String seen = shell("ls /proc").output();
    assertFalse(seen.lines().anyMatch(String.valueOf(own)::equals), seen);
    assertNotEquals(0, shell("kill -9 " + own).exitCode());
  }

  @Test
  void timeOutKillsTheWholeTree() throws Exception {
    Command command =
        Command.of("sh", "-c", "setsid sleep 4321 & sleep 4321 & wait")
            .timeout(Duration.ofMillis(500));
    assertThrows(CommandTimeoutException.class, () -> workspace.exec(command));
    while (ProcessHandle.allProcesses().anyMatch(SandboxTest::isOurs)) {
      Thread.sleep(5);
    }
  }

  private static boolean isOurs(ProcessHandle process) {
    return process.info().commandLine().orElse("").contains("sleep 4321");
  }

  private CommandResult shell(String script) {
    return workspace.exec("sh", "-c", script);
  }
}
