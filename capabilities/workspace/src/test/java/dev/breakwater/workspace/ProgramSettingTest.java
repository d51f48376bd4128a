package dev.breakwater.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.runtime.Lease;
import dev.breakwater.runtime.spi.PlannedTask;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The environment, the home directory and the streams of programs without a sandbox. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class ProgramSettingTest {

  private static final PlannedTask TASK =
      PlannedTask.builder("auth-module", ProgramSettingTest.class).writes("src/**").build();

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
  void environmentHasNothingThatNobodyNames() {
    Map<String, String> parent =
        Map.of(
            "PATH",
            "/bin",
            "LC_ALL",
            "C",
            "API_KEY",
            "secret",
            "OTHER_KEY",
            "secret",
            "PWD",
            "/x",
            "GIT_DIR",
            "/y");
    assertEquals(
        "{API_KEY=secret, EXTRA=1, HOME=/home, LC_ALL=C, PATH=/bin, TMPDIR=/tmp}",
        ProgramEnvironment.of(
                parent,
                Command.of("x").inherit("API_KEY", "MISSING").environment("EXTRA", "1"),
                Path.of("/home"),
                Path.of("/tmp"))
            .toString());
    String names = workspace.exec("sh", "-c", "env | cut -d= -f1 | sort").output();
    Set<String> allowed =
        Set.of(
            "PATH",
            "LANG",
            "TERM",
            "TZ",
            "USER",
            "HOME",
            "TMPDIR",
            "BREAKWATER_EXEC",
            "PWD",
            "OLDPWD",
            "SHLVL",
            "_");
    for (String name : names.lines().toList()) {
      assertTrue(allowed.contains(name) || name.startsWith("LC_"), names);
    }
  }

  @Test
  void homeDirectoryIsAnEmptyFolder() throws Exception {
    String home = workspace.exec("sh", "-c", "cd; ls -A; echo x > kept; pwd").output().strip();
    assertNotEquals(System.getProperty("user.home"), home);
    assertEquals("x\n", workspace.exec("sh", "-c", "cat ~/kept").output());
    assertFalse(Path.of(home).startsWith("/tmp"), home);
    lease.rollback();
    assertFalse(Files.exists(Path.of(home)));
  }

  @Test
  void loginWithARefreshTokenIsNotCopied() throws Exception {
    Path real = Objects.requireNonNull(UserHome.find());
    Path login = Files.createTempFile(real, ".test-of-programs", ".json");
    try {
      Files.writeString(login, "{\"tokens\": {\"refresh-Token\": \"nab\"}}");
      Command command = Command.of("true").home(Home.empty().copy(login.getFileName().toString()));
      IllegalStateException failure =
          assertThrows(IllegalStateException.class, () -> workspace.exec(command));
      assertTrue(
          failure.getMessage().startsWith(login.toRealPath() + " has a refresh token"),
          failure.getMessage());
      Files.writeString(login, "{\"OPENAI_API_KEY\": \"abc\", \"refresh_token\": null}");
      assertEquals(0, workspace.exec(command).exitCode());
    } finally {
      Files.delete(login);
    }
  }

  @Test
  void changesOfTheRootItselfAreFound() throws Exception {
    Path file = root.toRealPath().resolve("src/a.txt");
    UndeclaredAccessException failure =
        assertThrows(
            UndeclaredAccessException.class, () -> workspace.exec("sh", "-c", "echo x > " + file));
    assertTrue(
        failure.getMessage().startsWith("while sh -c echo x > " + file + " ran without a sandbox"),
        failure.getMessage());
    assertTrue(failure.getMessage().contains("\n  src/a.txt\n"), failure.getMessage());
  }

  @Test
  void changesOfTheRootByAStartedProgramAreFoundAtTheEnd() throws Exception {
    Path file = root.toRealPath().resolve("src/a.txt");
    RunningProgram program = workspace.start(Command.of("sh", "-c", "echo x > " + file));
    while (program.isRunning()) {
      Thread.sleep(5);
    }
    assertThrows(UndeclaredAccessException.class, lease::commit);
  }

  @Test
  void fileOfThatNameIsAChangeWithoutTheRepository() throws Exception {
    assertEquals(0, workspace.exec("sh", "-c", "echo gitdir: /elsewhere > .git").exitCode());
    assertThrows(UndeclaredAccessException.class, lease::commit);
  }

  @Test
  void gitRepositoryIsThrownAwayWithoutASandbox() throws Exception {
    CommandResult result =
        workspace.exec(
            Command.of("sh", "-c", "echo b > src/b.txt; git status --short; git log --format=%s")
                .git(true));
    assertEquals("?? src/b.txt\nInitial state\n", result.orThrow().output());
    lease.commit();
    assertEquals("b\n", Files.readString(root.resolve("src/b.txt")));
    assertFalse(Files.exists(root.resolve(".git")));
  }

  @Test
  void argumentThatIsTooLongIsRefused() {
    IllegalArgumentException failure =
        assertThrows(
            IllegalArgumentException.class, () -> Command.of("agent", "-p", "x".repeat(131_072)));
    assertEquals(
        "argument 2 of agent has 131,072 bytes, and systems accept 128 KiB: pass long texts with"
            + " input(…)",
        failure.getMessage());
    Command longOne = Command.of("agent", "-p", "x".repeat(10_000));
    assertTrue(longOne.toString().length() < 301, longOne.toString());
  }

  @Test
  void linesArriveWhileTheProgramRuns() throws Exception {
    BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    CompletableFuture<CommandResult> result =
        CompletableFuture.supplyAsync(
            () ->
                workspace.exec(
                    Command.of(
                            "sh",
                            "-c",
                            "echo one; while [ ! -e src/go ]; do sleep 0.01; done;"
                                + " printf 'two\\r\\nthr\\303\\244e'")
                        .onLine(
                            line -> {
                              lines.add(line);
                              throw new IllegalStateException("a listener that fails");
                            })));
    assertEquals("one", lines.take());
    workspace.write("src/go", "");
    assertEquals("two", lines.take());
    assertEquals("thräe", lines.take());
    assertEquals("one\ntwo\r\nthräe", result.get().output());
  }

  @Test
  void startedProgramExchangesMessages() throws Exception {
    try (RunningProgram program = workspace.start(Command.of("cat"))) {
      program.input().write("hello\n".getBytes(StandardCharsets.UTF_8));
      program.input().flush();
      byte[] answer = new byte[6];
      assertEquals(6, program.output().readNBytes(answer, 0, 6));
      assertEquals("hello\n", new String(answer, StandardCharsets.UTF_8));
      assertTrue(program.isRunning());
      program.input().close();
      assertEquals(0, program.await().exitCode());
    }
    RunningProgram left = workspace.start(Command.of("sleep", "1000"));
    lease.rollback();
    assertFalse(left.isRunning());
    assertThrows(IllegalStateException.class, left::await);
  }
}
