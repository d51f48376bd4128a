package dev.breakwater.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.breakwater.runtime.Engine;
import dev.breakwater.runtime.Lease;
import dev.breakwater.runtime.OnFailure;
import dev.breakwater.runtime.TaskFailedException;
import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Folders that a task only reads, which its programs see in place. */
@Timeout(60)
class MountTest {

  @TempDir Path folder;
  private Path root;
  private Path directories;
  private Lease<Workspace> lease;
  private Workspace workspace;

  @BeforeEach
  void plant() throws IOException {
    boolean required = "required".equals(System.getProperty("breakwater.sandbox"));
    assumeTrue(required || Bubblewrap.here().isPresent(), "bubblewrap is not installed");
    root = Files.createDirectories(folder.resolve("root")).toRealPath();
    directories = Files.createDirectory(folder.resolve("directories"));
    for (String path :
        List.of(
            "src/user/u.ts",
            "src/auth/a.ts",
            "src/top.ts",
            "vendor/lib/v.js",
            "vendor/lib/.git/config",
            "vendor/.breakwater-x",
            "secret/s.txt",
            "file.txt")) {
      Files.createDirectories(root.resolve(path).getParent());
      Files.writeString(root.resolve(path), "old " + path);
    }
    Files.createSymbolicLink(root.resolve("vendor/inside"), Path.of("lib/v.js"));
    Files.createSymbolicLink(root.resolve("vendor/outside"), Path.of("/etc/passwd"));
    Files.createSymbolicLink(root.resolve("vendor/secret"), Path.of("../secret/s.txt"));
  }

  @AfterEach
  void end() throws Exception {
    if (lease != null) {
      lease.rollback();
    }
  }

  private void open(String[] reads, String... writes) throws Exception {
    lease =
        Workspace.builder(root)
            .sandbox(Sandbox.REQUIRED)
            .directoriesIn(directories)
            .open()
            .lease(
                TestAccess.of(
                    PlannedTask.builder("task", MountTest.class)
                        .reads(reads)
                        .writes(writes)
                        .build()));
    workspace = lease.value();
  }

  private CommandResult shell(String script) {
    return workspace.exec("sh", "-c", script);
  }

  /** The names of all files that were copied. */
  private List<String> copied() throws IOException {
    try (Stream<Path> all = Files.walk(directories)) {
      return all.filter(Files::isRegularFile)
          .map(file -> file.toString().replaceAll(".*/" + root.getFileName() + "/", ""))
          .filter(file -> !file.contains("/lock"))
          .filter(file -> !file.startsWith("/"))
          .sorted()
          .toList();
    }
  }

  @Test
  void foldersThatAreOnlyReadAreNotCopied() throws Exception {
    open(new String[] {"src/**", "vendor/**", "file.txt"}, "src/user/**");
    CommandResult result =
        shell("cat vendor/lib/v.js src/auth/a.ts; echo; echo new > src/user/u.ts; ls -A vendor");

    assertEquals("", result.errors());
    assertEquals(
        "old vendor/lib/v.jsold src/auth/a.ts\n.breakwater-x\ninside\nlib\noutside\nsecret\n",
        result.output());
    assertEquals(List.of("file.txt", "src/top.ts", "src/user/u.ts"), copied());
    assertTrue(shell("echo x > vendor/lib/v.js").errors().contains("Read-only"));
    lease.commit();
    assertEquals("new\n", Files.readString(root.resolve("src/user/u.ts")));
    assertEquals("old vendor/lib/v.js", Files.readString(root.resolve("vendor/lib/v.js")));
  }

  @Test
  void whatIsNotDeclaredStaysHidden() throws Exception {
    open(new String[] {"**"}, "src/user/**");
    assertEquals("", shell("cat vendor/lib/.git/config vendor/.breakwater-x").output());
    open(new String[] {"vendor/**"}, "src/user/**");
    assertEquals("old vendor/lib/v.js", shell("cat vendor/inside").output());
    assertNotEquals(0, shell("cat vendor/secret").exitCode());
    assertNotEquals(0, shell("ls secret").exitCode());
  }

  @Test
  void workspaceAndDirectoryShowTheSameFiles() throws Exception {
    open(new String[] {"vendor/**", "file.txt"}, "src/**");
    assertEquals("old vendor/lib/v.js", shell("cat vendor/lib/v.js").output());
    assertEquals("old vendor/lib/v.js", workspace.read("vendor/lib/v.js"));
    assertTrue(workspace.exists("vendor/lib/v.js"));
    assertEquals(List.of("vendor/lib/v.js"), workspace.list("vendor/**/*.js"));
    assertFalse(copied().contains("vendor/lib/v.js"));

    Path directory = workspace.directory();
    assertEquals("old vendor/lib/v.js", Files.readString(directory.resolve("vendor/lib/v.js")));
    assertEquals("old vendor/lib/v.js", shell("cat vendor/lib/v.js").output());
    workspace.write("src/top.ts", "new");
    lease.commit();
    assertEquals("new", Files.readString(root.resolve("src/top.ts")));
  }

  @Test
  void editFromOutsideIsFound() throws Exception {
    open(new String[] {"vendor/**"}, "src/**");
    assertEquals(0, shell("echo x > src/top.ts").exitCode());
    Files.writeString(root.resolve("vendor/lib/v.js"), "edited");
    OutsideEditException failure = assertThrows(OutsideEditException.class, lease::commit);
    assertTrue(failure.getMessage().contains("vendor/lib/v.js"), failure.getMessage());
    assertEquals("old src/top.ts", Files.readString(root.resolve("src/top.ts")));
  }

  @Test
  void hardLinkIsRefusedAsInACopy() throws Exception {
    Path outside = Files.writeString(folder.resolve("outside"), "outside");
    Files.createLink(root.resolve("vendor/hard"), outside);
    open(new String[] {"vendor/**"}, "src/**");
    UndeclaredAccessException failure =
        assertThrows(UndeclaredAccessException.class, () -> shell("cat vendor/hard"));
    assertTrue(failure.getMessage().contains("vendor/hard"), failure.getMessage());
  }

  @Test
  void snapshotsAreSeenInPlaceWhereNoUnorderedTaskWrites() throws Exception {
    PlannedTask other = PlannedTask.builder("other", MountTest.class).writes("src/auth/**").build();
    PlannedTask agent =
        PlannedTask.builder("agent", MountTest.class)
            .snapshots("src/**", "vendor/**")
            .writes("src/user/**")
            .build();
    PlannedTask later =
        PlannedTask.builder("later", MountTest.class).writes("vendor/**").after(agent).build();
    Workspace application =
        Workspace.builder(root).sandbox(Sandbox.REQUIRED).directoriesIn(directories).open();
    Run run = Engine.standard().begin(Plan.of("Three", other, agent, later), application);
    var published =
        run.startVoid(
            other,
            step -> {
              step.open(application).write("src/auth/a.ts", "new");
              step.open(application).write("src/auth/more.ts", "new");
            });
    run.startVoid(
        agent,
        step -> {
          published.get();
          workspace = step.open(application);
          CommandResult result =
              shell("cat vendor/lib/v.js src/auth/*; echo; echo new > src/user/u.ts");
          assertEquals("", result.errors());
          assertEquals("old vendor/lib/v.jsold src/auth/a.ts\n", result.output());
          assertEquals(List.of("src/top.ts", "src/user/u.ts"), copied(), "src/auth is shared");
          assertTrue(shell("echo x > src/auth/a.ts").errors().contains("Read-only"));
          assertTrue(shell("echo x > vendor/lib/v.js").errors().contains("Read-only"));
          assertEquals("old src/auth/a.ts", workspace.read("src/auth/a.ts"));
          assertEquals("old vendor/lib/v.js", workspace.read("vendor/lib/v.js"));
          assertEquals(
              List.of("src/auth/a.ts", "src/top.ts", "src/user/u.ts"), workspace.list("src/**"));
        });
    run.startVoid(later, step -> {});
    run.await();

    assertEquals("new\n", application.read("src/user/u.ts"));
    assertEquals("new", application.read("src/auth/a.ts"));
  }

  /** A copy that tasks share would hide the edit from all but the first. */
  @Test
  void editOfAFileThatIsReadIsNotedForEachTask() throws Exception {
    PlannedTask other =
        PlannedTask.builder("other", MountTest.class).writes("src/auth/b.ts").build();
    PlannedTask[] agents = new PlannedTask[2];
    for (int agent = 0; agent < 2; agent++) {
      agents[agent] =
          PlannedTask.builder("agent" + agent, MountTest.class)
              .reads("src/auth/a.ts")
              .snapshots("src/**")
              .writes("out/" + agent)
              .build();
    }
    Workspace application =
        Workspace.builder(root).sandbox(Sandbox.REQUIRED).directoriesIn(directories).open();
    Plan plan = Plan.of("Three", other, agents[0], agents[1]);
    Run run =
        Engine.builder().onFailure(OnFailure.FINISH_INDEPENDENT).build().begin(plan, application);
    CountDownLatch looked = new CountDownLatch(2);
    CountDownLatch edited = new CountDownLatch(1);
    for (int agent = 0; agent < 2; agent++) {
      String out = "out/" + agent;
      run.startVoid(
          agents[agent],
          step -> {
            Workspace files = step.open(application);
            files.exec("sh", "-c", "mkdir -p out; cat src/auth/a.ts > " + out).orThrow();
            looked.countDown();
            edited.await();
          });
    }
    run.startVoid(
        other,
        step -> {
          looked.await();
          Files.writeString(root.resolve("src/auth/a.ts"), "by hand");
          edited.countDown();
        });
    assertThrows(TaskFailedException.class, run::await);

    assertFalse(Files.exists(root.resolve("out/0")));
    assertFalse(Files.exists(root.resolve("out/1")));
  }
}
