package dev.breakwater.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.runtime.Access;
import dev.breakwater.runtime.Engine;
import dev.breakwater.runtime.Lease;
import dev.breakwater.runtime.RunReport;
import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a task learns about its workspace, and what it may leave behind. */
@Timeout(60)
class TaskWorkspaceTest {

  private static final PlannedTask TASK =
      PlannedTask.builder("task", TaskWorkspaceTest.class)
          .reads("lib/**")
          .writes("src/**", "target/report.txt")
          .build();

  @TempDir Path root;

  @BeforeEach
  void plant() throws IOException {
    for (String path : List.of("src/a.txt", "lib/l.txt", "secret.txt")) {
      Files.createDirectories(root.resolve(path).getParent());
      Files.writeString(root.resolve(path), "old");
    }
  }

  private Lease<Workspace> lease() throws Exception {
    return lease(Workspace.builder(root).sandbox(Sandbox.NONE).open());
  }

  private static Lease<Workspace> lease(Workspace workspace) throws Exception {
    return workspace.lease(TestAccess.of(TASK));
  }

  @Test
  void accessIsThatOfTheTask() throws Exception {
    Access access = TestAccess.of(TASK);
    Workspace application = Workspace.at(root);
    assertSame(access, application.lease(access).value().access());
    assertThrows(IllegalStateException.class, application::access);
    assertThrows(IllegalStateException.class, application::changes);
  }

  @Test
  void changesInMemoryAndInTheDirectoryAreListed() throws Exception {
    Workspace workspace = lease().value();
    assertEquals(List.of(), workspace.changes());
    workspace.write("src/a.txt", "new");
    workspace.write("src/b.txt", "new");
    assertEquals("[src/a.txt REPLACED true, src/b.txt CREATED true]", text(workspace.changes()));
    workspace.exec("sh", "-c", "rm src/a.txt; echo x > lib/l.txt; echo y > undeclared");
    assertEquals(
        "[lib/l.txt REPLACED false, src/a.txt DELETED true, src/b.txt CREATED true,"
            + " undeclared CREATED false]",
        text(workspace.changes()));
  }

  private static String text(List<FileChange> changes) {
    return changes.stream()
        .map(change -> change.path() + " " + change.kind() + " " + change.declared())
        .toList()
        .toString();
  }

  @Test
  void editsInParallelLoseNothing() throws Exception {
    Workspace workspace = lease().value();
    workspace.write("src/a.txt", "");
    List<Thread> threads = new ArrayList<>();
    for (int number = 0; number < 20; number++) {
      String line = number + "\n";
      Thread thread =
          new Thread(
              () ->
                  workspace.edit(
                      "src/a.txt",
                      text -> {
                        Thread.yield();
                        return text + line;
                      }));
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(20, workspace.read("src/a.txt").lines().distinct().count());
  }

  @Test
  void editNeedsTheRightToWrite() throws Exception {
    Workspace workspace = lease().value();
    UndeclaredAccessException failure =
        assertThrows(
            UndeclaredAccessException.class, () -> workspace.edit("lib/l.txt", text -> "x"));
    assertEquals(
        "task may not edit lib/l.txt: change @Writes({\"src/**\", \"target/report.txt\"}) of"
            + " TaskWorkspaceTest to @Writes({\"src/**\", \"target/report.txt\", \"lib/l.txt\"})",
        failure.getMessage());
  }

  @Test
  void discardedFilesAreNeitherPublishedNorAnError() throws Exception {
    Workspace application =
        Workspace.builder(root).sandbox(Sandbox.NONE).discard("coverage/**", "target/**").open();
    Lease<Workspace> lease = lease(application);
    lease.value().write("target/report.txt", "declared, and discarded");
    lease
        .value()
        .exec("sh", "-c", "mkdir coverage; echo x > coverage/index.html; echo new > src/a.txt")
        .orThrow();
    assertEquals("[src/a.txt REPLACED true]", text(lease.value().changes()));
    lease.commit();
    assertEquals("new\n", Files.readString(root.resolve("src/a.txt")));
    assertFalse(Files.exists(root.resolve("coverage")));
    assertFalse(Files.exists(root.resolve("target/report.txt")));
    assertThrows(
        IllegalArgumentException.class, () -> Workspace.builder(root).discard("table:users"));
  }

  @Test
  void refusalsThatATaskCatchesAreInItsReport() {
    AtomicReference<RunReport> report = new AtomicReference<>();
    Workspace workspace = Workspace.at(root);
    Run run =
        Engine.builder()
            .executor(Runnable::run)
            .onReport(report::set)
            .build()
            .begin(Plan.of("com.acme.Graph", TASK), workspace);
    run.startVoid(
        TASK,
        step -> {
          Workspace lease = step.open(workspace);
          assertThrows(UndeclaredAccessException.class, () -> lease.read("secret.txt"));
          assertThrows(UndeclaredAccessException.class, () -> lease.read("../outside"));
          assertThrows(UndeclaredAccessException.class, () -> lease.list("docs/*.md"));
        });
    run.await();
    assertEquals(
        List.of(
            "task may not read secret.txt: change @Reads(\"lib/**\") of TaskWorkspaceTest to"
                + " @Reads({\"lib/**\", \"secret.txt\"})",
            "task may not read ../outside: it has a segment ..; give the path straight from the"
                + " root, below it",
            "task may not list docs/*.md: change @Reads(\"lib/**\") of TaskWorkspaceTest to"
                + " @Reads({\"lib/**\", \"docs/*.md\"})"),
        report.get().task("task").refusals());
    assertTrue(report.get().toString().contains("succeeded, 3 refusals"), report.toString());
  }

  @Test
  void applicationMayNotWriteWhileARunHoldsTheRoot() {
    Workspace workspace = Workspace.at(root);
    AtomicReference<String> message = new AtomicReference<>();
    Run run =
        Engine.builder()
            .executor(Runnable::run)
            .build()
            .begin(Plan.of("com.acme.Graph", TASK), workspace);
    run.startVoid(
        TASK,
        step -> {
          message.set(
              assertThrows(WorkspaceHeldException.class, () -> workspace.write("secret.txt", "x"))
                  .getMessage());
          assertThrows(WorkspaceHeldException.class, () -> workspace.delete("secret.txt"));
          assertEquals("old", workspace.read("secret.txt"));
        });
    run.await();
    assertTrue(
        message.get().startsWith("the application may not write secret.txt, since " + root),
        message.get());
    assertTrue(message.get().contains(" is held by Graph in process "), message.get());
    workspace.write("secret.txt", "afterwards");
  }
}
