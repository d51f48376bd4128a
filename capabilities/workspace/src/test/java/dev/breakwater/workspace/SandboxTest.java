package dev.breakwater.workspace;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.breakwater.runtime.Lease;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.workspace.disk.FolderRemoval;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
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
    assertEquals("a" + root.toRealPath() + "\n", result.output());
    assertTrue(result.sandboxed());
    lease.commit();
    assertEquals("b\n", Files.readString(root.resolve("src/b.txt")));
  }

  @Test
  void itCanWriteNowhereElse() throws Exception {
    for (String place : List.of("/etc", "/usr", "/proc/sys/kernel", "/sys/kernel")) {
      CommandResult result = shell("echo x > " + place + "/breakwater-test");
      assertNotEquals(0, result.exitCode(), place);
    }
    assertNotEquals(0, shell("cat /proc/sys/vm/swappiness > /proc/sys/vm/swappiness").exitCode());
    assertNotEquals(0, shell("echo h > /proc/sysrq-trigger").exitCode());
    assertNotEquals(0, shell("mount -o remount,rw / && touch /breakwater-test").exitCode());
    assertFalse(Files.exists(Path.of("/breakwater-test")));

    Path beside = home.resolve("beside.txt");
    CommandResult unused = shell("echo x > " + beside);
    assertFalse(Files.exists(beside));
  }

  @Test
  void itsHomeDirectoryIsItsOwn() throws Exception {
    Path real = Objects.requireNonNull(UserHome.find());
    String name = "breakwater-" + System.nanoTime();
    assertEquals(
        real + "\nx\n", shell("echo $HOME; cd; echo x > " + name + "; cat ~/" + name).output());
    assertEquals("x\n", shell("cat ~/" + name).output());
    assertFalse(Files.exists(real.resolve(name)));
    assertEquals(name + "\n", shell("ls -A ~ | grep -v work").output());
  }

  @Test
  void filesOfTheHomeDirectoryAreThereIfTheCommandNamesThem() throws Exception {
    Path real = Objects.requireNonNull(UserHome.find());
    Path settings = Files.createTempDirectory(real, ".test-of-programs");
    String name = settings.getFileName().toString();
    try {
      Files.createDirectories(settings.resolve("tools"));
      Files.writeString(settings.resolve("config.toml"), "setting");
      Files.writeString(settings.resolve("tools/tool"), "#!/bin/sh\necho tool");
      assertTrue(settings.resolve("tools/tool").toFile().setExecutable(true));
      Home named = Home.empty().copy(name + "/config.toml", "missing").readOnly(name + "/tools");
      String script =
          "cd ~/%s; cat config.toml; echo x > config.toml; tools/tool; echo x > tools/tool"
              .formatted(name);
      CommandResult result = workspace.exec(Command.of("sh", "-c", script).home(named));

      assertEquals("settingtool\n", result.output());
      assertTrue(result.errors().contains("Read-only file system"), result.errors());
      assertEquals("setting", Files.readString(settings.resolve("config.toml")));
      assertEquals(
          "tool\n",
          workspace
              .exec(Command.of(settings.resolve("tools/tool").toString()).home(named))
              .output());
      Path other =
          Files.copy(settings.resolve("tools/tool"), settings.resolve("other"), COPY_ATTRIBUTES);
      assertEquals(
          other
              + " is "
              + other
              + ", and the sandbox hides your home directory: add"
              + " home(Home.empty().programs(\""
              + other
              + "\")) to the command",
          assertThrows(IllegalStateException.class, () -> workspace.exec(other.toString()))
              .getMessage());
      Home installed = Home.empty().programs(other.toString());
      assertEquals("tool\n", workspace.exec(Command.of(other.toString()).home(installed)).output());
    } finally {
      FolderRemoval.of(settings);
    }
  }

  @Test
  void programAmongTemporaryFilesIsReported() throws Exception {
    Path folder = Files.createTempDirectory(Path.of("/tmp"), "program");
    Path tool = Files.writeString(folder.resolve("tool"), "#!/bin/sh\necho tool");
    try {
      assertTrue(tool.toFile().setExecutable(true));
      assertEquals(
          tool + " is below /tmp, which the sandbox hides: install it in another folder",
          assertThrows(IllegalStateException.class, () -> workspace.exec(tool.toString()))
              .getMessage());
      assertEquals(0, shell("cp /bin/true src/tool").exitCode());
      assertEquals(0, workspace.exec("src/tool").exitCode());
    } finally {
      FolderRemoval.of(folder);
    }
  }

  @Test
  void directoryIsAtThePathOfTheRoot() throws Exception {
    Path absolute = root.toRealPath().resolve("src/a.txt");
    assertEquals("a", shell("cat " + absolute + "; echo new > " + absolute).output());
    assertEquals("a", Files.readString(absolute));
    lease.commit();
    assertEquals("new\n", Files.readString(absolute));
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

  @Test
  void programThatIsAskedToEndHasTimeToSaySomething() {
    Command command =
        Command.of("sh", "-c", "trap 'echo usage: 42; exit 0' TERM; echo begun; sleep 1000 & wait")
            .timeout(Duration.ofMillis(500));
    CommandTimeoutException failure =
        assertThrows(CommandTimeoutException.class, () -> workspace.exec(command));
    assertEquals("begun\nusage: 42\n", failure.output());
  }

  /** The sandbox would end with the thread that has started it. */
  @Test
  void startedProgramOutlivesTheThreadThatStartedIt() throws Exception {
    AtomicReference<RunningProgram> started = new AtomicReference<>();
    Thread thread = new Thread(() -> started.set(workspace.start(Command.of("cat"))));
    thread.start();
    thread.join();
    Thread.sleep(100);
    RunningProgram program = started.get();
    assertTrue(program.isRunning());
    program.input().write(new byte[] {'x'});
    program.input().close();
    assertEquals('x', program.output().read());
    assertEquals(0, program.await().exitCode());
  }

  @Test
  void temporaryFilesWork() {
    assertEquals(0, shell("mktemp && mktemp -d").orThrow().exitCode());
  }

  @Test
  void gitRepositoryIsThrownAway() throws Exception {
    Command git =
        Command.of(
                "sh",
                "-c",
                "git log --format=%s; git status --short; echo b >> src/a.txt; git diff --stat;"
                    + " ls .git/hooks; git remote; git add -A;"
                    + " git -c user.name=a -c user.email=a@b commit -qm second; git log --format=%s")
            .git(true);
    CommandResult result = workspace.exec(git);
    assertEquals(
        "Initial state\n src/a.txt | 2 +-\n 1 file changed, 1 insertion(+), 1 deletion(-)\n"
            + "second\nInitial state\n",
        result.output());
    assertEquals("second\n", workspace.exec(git.onLine(line -> {})).output().substring(0, 7));
    assertFalse(Files.exists(workspace.directory().resolve(".git/HEAD")));
    lease.commit();
    assertEquals("ab\nb\n", Files.readString(root.resolve("src/a.txt")));
    assertFalse(Files.exists(root.resolve(".git")));
  }

  private static boolean isOurs(ProcessHandle process) {
    return process.info().commandLine().orElse("").contains("sleep 4321");
  }

  private CommandResult shell(String script) {
    return workspace.exec("sh", "-c", script);
  }
}
