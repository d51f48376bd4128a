package dev.breakwater.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.breakwater.runtime.Engine;
import dev.breakwater.runtime.TaskFailedException;
import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import dev.breakwater.workspace.disk.Disk;
import dev.breakwater.workspace.disk.Folder;
import dev.breakwater.workspace.disk.FolderRemoval;
import dev.breakwater.workspace.disk.Identity;
import dev.breakwater.workspace.journal.Journal;
import dev.breakwater.workspace.journal.JournalText;
import dev.breakwater.workspace.journal.Owner;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tries to make a run lose its lock, so that a second one works below the root at the same time.
 */
@Timeout(120)
class LostLockTest {

  private static final PlannedTask TASK =
      PlannedTask.builder("task", LostLockTest.class).writes("*.txt").build();

  @TempDir Path folder;
  private Path root;

  @BeforeEach
  void plant() throws IOException {
    root = Files.createDirectory(folder.resolve("root"));
    Files.writeString(root.resolve("a.txt"), "old");
  }

  private interface Body {
    void run(Workspace workspace) throws Exception;
  }

  private static void run(Path root, Body body) {
    Workspace workspace = Workspace.builder(root).whenHeld(WhenHeld.FAIL).open();
    Engine engine = Engine.builder().executor(Runnable::run).build();
    Run run = engine.begin(Plan.of("com.acme.First", TASK), workspace);
    run.startVoid(TASK, step -> body.run(step.open(workspace)));
    run.await();
  }

  /** Another process, which says whether it ran. */
  public static void main(String[] arguments) {
    try {
      run(Path.of(arguments[0]), workspace -> workspace.write("other.txt", "other"));
      System.out.println("ran");
    } catch (WorkspaceHeldException e) {
      System.out.println(e.getMessage());
    }
  }

  private static String otherProcess(Path root) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.home=" + System.getProperty("user.home"),
                "-cp",
                System.getProperty("java.class.path"),
                LostLockTest.class.getName(),
                root.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }

  private void assertHeldWhile(Path other, Body body) {
    assertHeldWhile(other, "First in process " + ProcessHandle.current().pid() + " since", body);
  }

  private void assertHeldWhile(Path other, String holder, Body body) {
    run(
        root,
        workspace -> {
          workspace.write("a.txt", "new");
          body.run(workspace);
          String output = otherProcess(other);
          assertTrue(output.contains("which is held by " + holder), output);
        });
    assertFalse(Files.exists(root.resolve("other.txt")));
  }

  @Test
  void codeThatReadsEveryFile() throws Exception {
    assertHeldWhile(
        root,
        workspace -> {
          try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
              Files.readAllBytes(file);
            }
          }
        });
    assertEquals("new", Files.readString(root.resolve("a.txt")));
    assertEquals("ran", otherProcess(root).strip());
  }

  @Test
  void secondClassLoader() throws Exception {
    assertHeldWhile(
        root,
        workspace -> {
          List<URL> urls = new ArrayList<>();
          for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            urls.add(Path.of(entry).toUri().toURL());
          }
          try (URLClassLoader loader =
              new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Class<?> copy = loader.loadClass(LostLockTest.class.getName());
            Method main = copy.getMethod("main", String[].class);
            main.setAccessible(true);
            main.invoke(null, (Object) new String[] {root.toString()});
          }
          assertFalse(Files.exists(root.resolve("other.txt")));
        });
    assertEquals("new", Files.readString(root.resolve("a.txt")));
  }

  @Test
  void linkToTheRoot() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("link"), root);
    assertHeldWhile(link, workspace -> assertHeldHere(link));
  }

  @Test
  void sameDirectoryMountedAtAnotherPath() throws Exception {
    Path second = Files.createDirectory(folder.resolve("second"));
    assumeTrue(
        new ProcessBuilder("mount", "--bind", root.toString(), second.toString()).start().waitFor()
            == 0,
        "mounting does not work here");
    try {
      assertHeldWhile(second, workspace -> assertHeldHere(second));
    } finally {
      new ProcessBuilder("umount", second.toString()).start().waitFor();
    }
  }

  private static void assertHeldHere(Path other) {
    assertThrows(WorkspaceHeldException.class, () -> run(other, workspace -> {}));
  }

  @Test
  void gitCleanDoesNotLetOthersIn() throws Exception {
    assertHeldWhile(
        root,
        "a run that has just begun or ended",
        workspace -> FolderRemoval.of(root.resolve(".breakwater")));
    assertEquals("new", Files.readString(root.resolve("a.txt")));
    assertEquals("ran", otherProcess(root).strip());
  }

  /** A process of another user or container does not see the lock outside of the root. */
  @Test
  void processThatTookOverInTheRootIsNoticedBeforePublishing() throws Exception {
    TaskFailedException failure =
        assertThrows(
            TaskFailedException.class,
            () ->
                run(
                    root,
                    workspace -> {
                      workspace.write("a.txt", "new");
                      Files.writeString(
                          root.resolve(".breakwater/run/holder"),
                          "Other in process 7 since then\n7 0 elsewhere token\n");
                    }));
    assertTrue(
        failure
            .getMessage()
            .contains(
                "the lock of "
                    + root.toRealPath()
                    + " was lost, and Other in process 7 since then works there now"),
        failure.getMessage());
    assertEquals("old", Files.readString(root.resolve("a.txt")));
  }

  @Test
  void recoveryLeavesTheJournalOfALivingProcessAlone() throws Exception {
    Disk disk = new Disk(root.toRealPath());
    Process owner = new ProcessBuilder("sleep", "60").start();
    try {
      Owner living =
          new Owner(
              owner.pid(),
              owner.info().startInstant().orElseThrow().toEpochMilli(),
              Owner.me().space(),
              "token");
      Path journal;
      try (Folder journals = Journal.folder(disk)) {
        journal = journals.path().resolve("1.open");
        Files.createFile(journal);
        String inode = Identity.of(journals.attributes("1.open")).inode();
        Files.writeString(
            journal,
            new JournalText(
                    living,
                    List.of(new JournalText.Entry("a.txt", ".breakwater-1-0.tmp", null)),
                    List.of(),
                    null)
                .first(inode));
      }
      Files.writeString(root.resolve(".breakwater-1-0.tmp"), "being written");
      Workspace.at(root);
      assertThrows(WorkspaceHeldException.class, () -> run(root, workspace -> {}));
      assertTrue(Files.exists(root.resolve(".breakwater-1-0.tmp")));
      assertTrue(Files.exists(journal));

      owner.destroyForcibly().waitFor();
      run(root, workspace -> workspace.write("a.txt", "new"));
      assertEquals(List.of(), Trees.leftovers(root));
      assertEquals("new", Files.readString(root.resolve("a.txt")));
    } finally {
      owner.destroyForcibly();
    }
  }
}
