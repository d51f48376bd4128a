package dev.breakwater.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.breakwater.runtime.Engine;
import dev.breakwater.runtime.Hold;
import dev.breakwater.runtime.OnFailure;
import dev.breakwater.runtime.TaskFailedException;
import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import dev.breakwater.runtime.spi.VoidTaskBody;
import dev.breakwater.workspace.disk.OutOfReachException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that a task sees by snapshot, while tasks that nothing orders change them. */
@Timeout(60)
class SnapshotTest {

  @TempDir Path folder;
  private Path root;
  private Workspace workspace;

  private final PlannedTask writer = task("writer").writes("src/**").build();
  private final PlannedTask observer = task("observer").snapshots("**").writes("out/**").build();

  private static PlannedTask.Builder task(String name) {
    return PlannedTask.builder(name, SnapshotTest.class);
  }

  @BeforeEach
  void plant() throws IOException {
    root = Files.createDirectory(folder.resolve("root")).toRealPath();
    plant("src/a.ts", "old a");
    plant("src/b.ts", "old b");
    plant("docs/x.md", "old x");
    workspace =
        Workspace.builder(root)
            .sandbox(Sandbox.NONE)
            .directoriesIn(Files.createDirectory(folder.resolve("directories")))
            .open();
  }

  private void plant(String path, String text) throws IOException {
    Files.createDirectories(root.resolve(path).getParent());
    Files.writeString(root.resolve(path), text);
  }

  private static Engine engine() {
    return Engine.builder().backoff(Duration.ZERO, Duration.ZERO).build();
  }

  /** Runs the writer to its end, and then the observer, which nothing orders. */
  private void run(VoidTaskBody writing, VoidTaskBody observing) {
    Run run = engine().begin(Plan.of("com.acme.Two", writer, observer), workspace);
    CompletableFuture<Void> written = run.startVoid(writer, writing);
    run.startVoid(
        observer,
        step -> {
          written.get();
          observing.run(step);
        });
    run.await();
  }

  private static void write(Workspace workspace, String... paths) {
    for (String path : paths) {
      workspace.write(path, "new " + path);
    }
  }

  private List<String> kept() throws IOException {
    Path versions = root.resolve(".breakwater/versions");
    if (!Files.exists(versions)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(versions)) {
      return files.map(Path::toString).toList();
    }
  }

  @Test
  void showsTheOldVersionsInEveryWay() throws Exception {
    run(
        step -> {
          Workspace files = step.open(workspace);
          write(files, "src/a.ts", "src/new.ts");
          files.delete("src/b.ts");
        },
        step -> {
          Workspace files = step.open(workspace);
          assertEquals("old a", files.read("src/a.ts"));
          assertEquals("old b", files.read("src/b.ts"));
          assertTrue(files.exists("src/b.ts"));
          assertFalse(files.exists("src/new.ts"));
          assertThrows(UncheckedIOException.class, () -> files.read("src/new.ts"));
          assertEquals(List.of("docs/x.md", "src/a.ts", "src/b.ts"), files.list("**"));
          assertEquals(List.of("src/a.ts", "src/b.ts"), files.list("src/*"));

          Path directory = files.directory();
          assertEquals("old a", Files.readString(directory.resolve("src/a.ts")));
          assertEquals("old b", Files.readString(directory.resolve("src/b.ts")));
          assertFalse(Files.exists(directory.resolve("src/new.ts")));
          assertEquals("old aold b", files.exec("sh", "-c", "cat src/*").output());
          files.write("out/seen", "x");
        });

    assertEquals("new src/a.ts", workspace.read("src/a.ts"));
    assertEquals(List.of("docs/x.md", "out/seen", "src/a.ts", "src/new.ts"), workspace.list("**"));
    assertEquals(List.of(), kept(), "nothing is left behind");
  }

  @Test
  void earlierTaskIsSeenAndAnUnorderedOneIsNot() throws Exception {
    PlannedTask first = task("first").writes("src/a.ts", "src/b.ts").build();
    PlannedTask second = task("second").writes("src/a.ts").after(first).build();
    PlannedTask last = task("last").snapshots("src/**").after(first).build();
    Run run = engine().begin(Plan.of("Chain", first, second, last), workspace);
    run.startVoid(first, step -> write(step.open(workspace), "src/a.ts", "src/b.ts"));
    CompletableFuture<Void> replaced =
        run.startVoid(second, step -> step.open(workspace).write("src/a.ts", "second"));
    CompletableFuture<String> seen =
        run.start(
            last,
            step -> {
              replaced.get();
              Workspace files = step.open(workspace);
              return files.read("src/a.ts") + ", " + files.read("src/b.ts");
            });

    assertEquals("new src/a.ts, new src/b.ts", run.await(seen::join));
    assertEquals("second", workspace.read("src/a.ts"));
  }

  @Test
  void declaredReadsAndWritesAreNotSnapshots() throws Exception {
    PlannedTask reader =
        task("reader").reads("src/a.ts").snapshots("src/**").writes("out/**").after(writer).build();
    Run run = engine().begin(Plan.of("Reads", writer, reader), workspace);
    run.startVoid(writer, step -> write(step.open(workspace), "src/a.ts"));
    run.startVoid(
        reader,
        step -> {
          Workspace files = step.open(workspace);
          assertEquals("new src/a.ts", files.read("src/a.ts"));
          files.write("out/a", "mine");
          assertEquals("mine", files.read("out/a"));
        });
    run.await();
  }

  @Test
  void pathThatOnlyASnapshotCoversIsNotWritten() {
    UndeclaredAccessException[] refused = new UndeclaredAccessException[2];
    assertThrows(
        TaskFailedException.class,
        () ->
            run(
                step -> {},
                step -> {
                  Workspace files = step.open(workspace);
                  refused[0] =
                      assertThrows(
                          UndeclaredAccessException.class, () -> files.write("src/a.ts", "x"));
                  Files.writeString(files.directory().resolve("src/a.ts"), "changed");
                }));

    assertEquals(
        "observer may not write src/a.ts: change @Writes(\"out/**\") of SnapshotTest to"
            + " @Writes({\"out/**\", \"src/a.ts\"})",
        refused[0].getMessage());
    assertEquals("old a", workspace.read("src/a.ts"));
  }

  @Test
  void outsideEditOfASnapshotDoesNotFailTheTask() throws Exception {
    run(
        step -> write(step.open(workspace), "src/a.ts"),
        step -> {
          Workspace files = step.open(workspace);
          assertEquals("old b", files.read("src/b.ts"));
          plant("src/a.ts", "edited");
          plant("src/b.ts", "edited");
          assertEquals("old a", files.read("src/a.ts"), "never the edit instead of a kept version");
          files.write("out/x", "done");
        });

    assertEquals("done", workspace.read("out/x"));
    assertEquals("edited", workspace.read("src/b.ts"));
  }

  @Test
  void permissionsAreThoseOfTheVersion() throws Exception {
    assumeTrue(root.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Files.setPosixFilePermissions(
        root.resolve("src/a.ts"), PosixFilePermissions.fromString("rwxr-x---"));
    run(
        step -> {
          Path directory = step.open(workspace).directory();
          Files.delete(directory.resolve("src/a.ts"));
          Files.writeString(directory.resolve("src/a.ts"), "new");
        },
        step ->
            assertEquals(
                "rwxr-x---",
                PosixFilePermissions.toString(
                    Files.getPosixFilePermissions(
                        step.open(workspace).directory().resolve("src/a.ts")))));
  }

  @Test
  void linksAreThoseOfTheVersion() throws Exception {
    Files.createSymbolicLink(root.resolve("src/link"), Path.of("../docs"));
    Files.createSymbolicLink(root.resolve("src/file"), Path.of("a.ts"));
    run(
        step -> {
          Path directory = step.open(workspace).directory();
          Files.delete(directory.resolve("src/file"));
          Files.writeString(directory.resolve("src/file"), "no link any more");
        },
        step -> {
          Workspace files = step.open(workspace);
          assertEquals("old a", files.read("src/file"));
          assertEquals("old x", files.read("src/link/x.md"));
          Path directory = files.directory();
          assertTrue(Files.isSymbolicLink(directory.resolve("src/file")));
          assertEquals("old a", Files.readString(directory.resolve("src/file")));
        });
    assertEquals("no link any more", workspace.read("src/file"));
  }

  @Test
  void fileMakesRoomForAFolder() throws Exception {
    run(
        step -> {
          Path directory = step.open(workspace).directory();
          Files.delete(directory.resolve("src/a.ts"));
          Files.createDirectory(directory.resolve("src/a.ts"));
          Files.writeString(directory.resolve("src/a.ts/deep"), "deep");
        },
        step -> {
          Workspace files = step.open(workspace);
          assertEquals("old a", files.read("src/a.ts"));
          assertFalse(files.exists("src/a.ts/deep"));
          assertEquals(List.of("src/a.ts", "src/b.ts"), files.list("src/**"));
          assertEquals("old a", Files.readString(files.directory().resolve("src/a.ts")));
        });
  }

  @Test
  void secondAttemptSeesTheSame() throws Exception {
    AtomicInteger attempts = new AtomicInteger();
    PlannedTask retried = task("observer").snapshots("**").writes("out/**").attempts(2).build();
    Run run = engine().begin(Plan.of("Retried", writer, retried), workspace);
    CountDownLatch firstAttempt = new CountDownLatch(1);
    CompletableFuture<Void> written =
        run.startVoid(
            writer,
            step -> {
              firstAttempt.await();
              write(step.open(workspace), "src/a.ts");
            });
    List<String> seen = new ArrayList<>();
    run.startVoid(
        retried,
        step -> {
          seen.add(step.open(workspace).read("src/a.ts"));
          if (attempts.incrementAndGet() == 1) {
            firstAttempt.countDown();
            throw new IOException("once more");
          }
          written.get();
          seen.add(step.open(workspace).read("src/a.ts"));
        });
    run.await();

    assertEquals(List.of("old a", "old a", "old a"), seen);
    assertEquals(List.of(), kept());
  }

  /** As after a publication that was rolled back. */
  @Test
  void secondNameOfTheLibraryIsNotTakenForAHardLink() throws Exception {
    DiskTree files = DiskTree.at(root, false, false);
    Hold hold = RootSnapshots.begin(files, Plan.of("Two", writer, observer), 7);
    Objects.requireNonNull(RootSnapshots.of(root, 7))
        .keep(new Publisher(7, "writer"), List.of("src/a.ts"), files);
    assertEquals(1, kept().size());

    assertEquals("old a", new String(files.read("src/a.ts"), UTF_8));
    Files.createLink(folder.resolve("elsewhere"), root.resolve("src/a.ts"));
    assertThrows(OutOfReachException.class, () -> files.read("src/a.ts"));

    hold.release();
    assertEquals(List.of(), kept());
    assertThrows(OutOfReachException.class, () -> files.read("src/a.ts"));
  }

  @Test
  void nothingIsKeptWhereNoSnapshotCoversThePath() throws Exception {
    PlannedTask narrow = task("observer").snapshots("docs/**").build();
    List<String> during = new ArrayList<>();
    Run run = engine().begin(Plan.of("Narrow", writer, narrow), workspace);
    CompletableFuture<Void> written =
        run.startVoid(writer, step -> write(step.open(workspace), "src/a.ts"));
    run.startVoid(
        narrow,
        step -> {
          written.get();
          during.addAll(kept());
        });
    run.await();

    assertEquals(List.of(), during);
    assertFalse(Files.exists(root.resolve(".breakwater/versions"), LinkOption.NOFOLLOW_LINKS));
  }

  @Test
  void aVersionIsOneSecondNameOfEachReplacedFileUntilNobodySeesIt() throws Exception {
    PlannedTask other = task("other").snapshots("src/a.ts").build();
    Run run = engine().begin(Plan.of("Three", writer, observer, other), workspace);
    Object before = Files.getAttribute(root.resolve("src/a.ts"), "unix:ino");
    CompletableFuture<Void> written =
        run.startVoid(writer, step -> write(step.open(workspace), "src/a.ts", "src/b.ts"));
    CompletableFuture<Void> seen =
        run.startVoid(
            other,
            step -> {
              written.get();
              assertEquals(2, kept().size(), "one for each file, however many tasks see it");
              List<Object> inodes = new ArrayList<>();
              for (String file : kept()) {
                inodes.add(Files.getAttribute(Path.of(file), "unix:ino"));
              }
              assertTrue(inodes.contains(before), "it is a link, not a copy");
            });
    run.startVoid(
        observer,
        step -> {
          seen.get();
          assertEquals("old a", step.open(workspace).read("src/a.ts"));
        });
    run.await();
    assertEquals(List.of(), kept());
  }

  @Test
  void leftVersionsOfAKilledProcessAreDeleted() throws Exception {
    Files.createDirectories(root.resolve(".breakwater/versions"));
    Path versions = root.resolve(".breakwater/versions");
    Files.createLink(versions.resolve(UUID.randomUUID() + ".kept"), root.resolve("src/a.ts"));
    plant(".breakwater/versions/of-a-checkout", "stays");

    Workspace opened = Workspace.at(root);

    assertEquals(List.of(versions.resolve("of-a-checkout").toString()), kept());
    assertEquals("old a", opened.read("src/a.ts"));
  }

  @Test
  void runOfATaskSeesItsLeaseAsTheBase() throws Exception {
    PlannedTask outer =
        task("outer").snapshots("docs/**").reads("src/b.ts").writes("src/**").build();
    PlannedTask innerWriter = task("inner-writer").writes("src/**").build();
    PlannedTask innerObserver = task("inner-observer").snapshots("**").build();
    List<String> seen = new ArrayList<>();
    for (boolean inDirectory : new boolean[] {false, true}) {
      seen.clear();
      plant("src/a.ts", "old a");
      plant("src/b.ts", "old b");
      Run run = engine().begin(Plan.of("Outer", outer), workspace);
      run.startVoid(
          outer,
          step -> {
            Workspace lease = step.open(workspace);
            lease.write("src/a.ts", "of the outer task");
            if (inDirectory) {
              lease.directory();
            }
            Run inner = engine().begin(Plan.of("Inner", innerWriter, innerObserver), lease);
            CompletableFuture<Void> written =
                inner.startVoid(
                    innerWriter,
                    each -> write(each.open(lease), "src/a.ts", "src/b.ts", "src/c.ts"));
            inner.startVoid(
                innerObserver,
                each -> {
                  written.get();
                  Workspace files = each.open(lease);
                  seen.add(files.read("src/a.ts"));
                  seen.add(files.read("src/b.ts"));
                  seen.addAll(files.list("**"));
                  seen.add(Files.readString(files.directory().resolve("src/b.ts")));
                });
            inner.await();
            seen.add(lease.read("src/a.ts"));
          });
      run.await();

      assertEquals(
          List.of(
              "of the outer task",
              "old b",
              "docs/x.md",
              "src/a.ts",
              "src/b.ts",
              "old b",
              "new src/a.ts"),
          seen,
          "in a directory: " + inDirectory);
      Files.delete(root.resolve("src/c.ts"));
    }
  }

  @Test
  void tasksThatAreSkippedOrFailNeedNoVersion() throws Exception {
    PlannedTask failing = task("failing").writes("out/x").build();
    PlannedTask skipped = task("skipped").snapshots("**").after(failing).build();
    Engine patient = Engine.builder().onFailure(OnFailure.FINISH_INDEPENDENT).build();
    List<String> during = new ArrayList<>();
    PlannedTask later = task("later").after(writer).build();
    Run run = patient.begin(Plan.of("Skips", failing, skipped, writer, later), workspace);
    CompletableFuture<Void> skips = run.startVoid(skipped, step -> {});
    run.startVoid(
        failing,
        step -> {
          throw new IOException("fails");
        });
    run.startVoid(
        writer,
        step -> {
          assertThrows(Exception.class, skips::get);
          write(step.open(workspace), "src/a.ts");
        });
    run.startVoid(later, step -> during.addAll(kept()));

    assertThrows(TaskFailedException.class, run::await);
    assertEquals(List.of(), during);
  }
}
