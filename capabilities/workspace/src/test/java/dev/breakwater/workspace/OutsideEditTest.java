package dev.breakwater.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.runtime.Engine;
import dev.breakwater.runtime.TaskFailedException;
import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import dev.breakwater.runtime.spi.VoidTaskBody;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that somebody else changes while a task works. */
class OutsideEditTest {

  private final PlannedTask task =
      PlannedTask.builder("auth-module", OutsideEditTest.class)
          .reads("src/types.ts")
          .writes("src/auth/*.ts")
          .build();
  private final Plan plan = Plan.of("com.acme.Refactor", task);

  @TempDir Path root;

  @BeforeEach
  void prepare() throws IOException {
    outside("src/types.ts", "types");
    outside("src/auth/token.ts", "token");
  }

  @Test
  void editOfAFileThatTheTaskReplacesIsNotLost() throws Exception {
    OutsideEditException failure =
        failureOf(
            step -> {
              Workspace workspace = step.open(Workspace.at(root));
              workspace.write("src/auth/token.ts", "by the task");
              workspace.write("src/auth/new.ts", "new");
              outside("src/auth/token.ts", "by hand");
            });

    assertEquals(List.of("src/auth/token.ts"), failure.paths());
    assertEquals("by hand", read("src/auth/token.ts"));
    assertTrue(Files.notExists(root.resolve("src/auth/new.ts")), "all or nothing");
    Path kept = failure.kept().orElseThrow();
    assertEquals("by the task", Files.readString(kept.resolve("src/auth/token.ts")));
    assertEquals("new", Files.readString(kept.resolve("src/auth/new.ts")));
    assertEquals(
        "src/auth/token.ts was changed from outside since auth-module began: nothing of it is"
            + " published; its files are kept in "
            + kept,
        failure.getMessage());
  }

  @Test
  void editOfAFileThatTheTaskHasReadFailsIt() throws Exception {
    OutsideEditException failure =
        failureOf(
            step -> {
              Workspace workspace = step.open(Workspace.at(root));
              workspace.write("src/auth/new.ts", workspace.read("src/types.ts"));
              outside("src/types.ts", "other types");
            });

    assertEquals(List.of("src/types.ts"), failure.paths());
    assertTrue(Files.notExists(root.resolve("src/auth/new.ts")));
  }

  @Test
  void taskThatHasOnlyReadKeepsNothing() throws Exception {
    OutsideEditException failure =
        failureOf(
            step -> {
              step.open(Workspace.at(root)).read("src/types.ts");
              outside("src/types.ts", "other types");
            });

    assertEquals(Optional.empty(), failure.kept());
  }

  @Test
  void editBeforeTheTaskLooksCountsToo() throws Exception {
    OutsideEditException failure =
        failureOf(
            step -> {
              Workspace workspace = step.open(Workspace.at(root));
              Thread.sleep(30);
              outside("src/auth/token.ts", "by hand");
              workspace.write("src/auth/token.ts", "by the task");
            });

    assertEquals(List.of("src/auth/token.ts"), failure.paths());
  }

  @Test
  void editThatHidesItsTimeIsNoticed() throws Exception {
    FileTime before = Files.getLastModifiedTime(root.resolve("src/types.ts"));
    OutsideEditException failure =
        failureOf(
            step -> {
              step.open(Workspace.at(root)).read("src/types.ts");
              Thread.sleep(30);
              outside("src/types.ts", "TYPES");
              Files.setLastModifiedTime(root.resolve("src/types.ts"), before);
            });

    assertEquals(List.of("src/types.ts"), failure.paths());
  }

  @Test
  void newFileInTheWayIsAnEditToo() throws Exception {
    OutsideEditException failure =
        failureOf(
            step -> {
              step.open(Workspace.at(root)).write("src/auth/new.ts", "by the task");
              outside("src/auth/new.ts", "by hand");
            });

    assertEquals("by hand", read("src/auth/new.ts"));
    assertEquals(List.of("src/auth/new.ts"), failure.paths());
  }

  @Test
  void otherFilesMayChange() throws Exception {
    Run run = Engine.standard().begin(plan);
    run.startVoid(
        task,
        step -> {
          Workspace workspace = step.open(Workspace.at(root));
          workspace.read("src/types.ts");
          workspace.write("src/auth/token.ts", "by the task");
          outside("src/auth/other.ts", "by hand");
          outside("readme.md", "by hand");
        });
    run.await();

    assertEquals("by the task", read("src/auth/token.ts"));
  }

  @Test
  void anotherAttemptStartsFromTheFilesAsTheyAreNow() throws Exception {
    AtomicInteger attempts = new AtomicInteger();
    Run run =
        Engine.builder()
            .attempts(2)
            .backoff(Duration.ofMillis(30), Duration.ofMillis(30))
            .build()
            .begin(plan);
    run.startVoid(
        task,
        step -> {
          Workspace workspace = step.open(Workspace.at(root));
          String types = workspace.read("src/types.ts");
          if (attempts.incrementAndGet() == 1) {
            outside("src/types.ts", "other types");
          }
          workspace.write("src/auth/token.ts", "of " + types);
        });
    run.await();

    assertEquals("of other types", read("src/auth/token.ts"));
  }

  private OutsideEditException failureOf(VoidTaskBody body) {
    Run run = Engine.standard().begin(plan);
    run.startVoid(task, body);
    Throwable cause = assertThrows(TaskFailedException.class, run::await).getCause();
    return assertInstanceOf(OutsideEditException.class, cause);
  }

  private void outside(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String read(String path) throws IOException {
    return Files.readString(root.resolve(path));
  }
}
