package dev.breakwater.workspace;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.breakwater.runtime.Engine;
import dev.breakwater.runtime.Lease;
import dev.breakwater.runtime.TaskFailedException;
import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import dev.breakwater.workspace.disk.Disk;
import dev.breakwater.workspace.disk.Folder;
import dev.breakwater.workspace.journal.Change;
import dev.breakwater.workspace.journal.Journal;
import dev.breakwater.workspace.journal.Layout;
import dev.breakwater.workspace.journal.Owner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A checkout that brings files of the library's own along, so that it writes outside of the root.
 */
class HostileRootTest {

  @TempDir Path folder;
  private Path root;
  private Path outside;

  @BeforeEach
  void prepare() throws IOException {
    root = Files.createDirectory(folder.resolve("root"));
    outside = Files.createDirectory(folder.resolve("outside"));
    Files.writeString(outside.resolve("canary"), "canary");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete ../outside/canary",
        "delete %2E%2E%2Foutside%2Fcanary",
        "write ../outside/canary .breakwater-1-0.tmp",
        "write canary ../outside/.breakwater-1-0.tmp",
        "write canary ../outside/canary",
        "write a b c",
        "delete"
      })
  void journalOfSomebodyElseIsNotFollowed(String line) throws Exception {
    Path journal = Files.createDirectories(root.resolve(".breakwater/journal"));
    Path file = journal.resolve("1.open");
    Files.write(file, List.of(line, "end"));
    Files.writeString(root.resolve(".breakwater-1-0.tmp"), "overwritten");
    assertRefused(file, "was not written by this user on this machine; look at it and remove it");
  }

  private void assertRefused(Path file, String problem) throws Exception {
    SortedMap<String, String> before = Trees.of(root);
    UncheckedIOException failure =
        assertThrows(UncheckedIOException.class, () -> Workspace.at(root));

    assertEquals(
        "cannot recover "
            + root.toRealPath()
            + ": "
            + file.toRealPath(LinkOption.NOFOLLOW_LINKS)
            + " "
            + problem,
        failure.getMessage());
    assertOutsideIsAsItWas();
    assertEquals(before, Trees.of(root));
    new ProcessBuilder("rm", "-rf", file.toString()).start().waitFor();
    Workspace.at(root).write("a", "works");
  }

  /** A journal that this user has written on this machine, but for another place. */
  @Test
  void signedJournalThatWasCopiedIsNotFollowed() throws Exception {
    Disk disk = new Disk(root);
    Files.writeString(root.resolve("a"), "old");
    byte[] content;
    try (Folder journals = Journal.folder(disk)) {
      Layout layout = Layout.of(disk, "0", Map.of("a", Change.to(new byte[1])));
      Journal journal = Journal.open(disk, journals, "0", layout, false);
      content = Files.readAllBytes(root.resolve(".breakwater/journal/0.open"));
      journal.rollBack();
    }
    Path file = root.resolve(".breakwater/journal/1.open");
    Files.write(root.resolve(".breakwater/journal/takes-its-number"), new byte[0]);
    Files.write(file, content);
    assertRefused(file, "was not written by this user on this machine; look at it and remove it");
  }

  @ParameterizedTest
  @CsvSource({
    "1.open,link,is a link; remove it",
    "1.closed,link,is a link; remove it",
    "1.open,folder,is not a regular file; remove it",
    "1.open,pipe,is not a regular file; remove it",
    "1.open,device,is not a regular file; remove it",
    "1.open,huge,is larger than any file of this library; remove it"
  })
  @Timeout(20)
  void journalThatIsNotAFileIsNotOpened(String name, String kind, String problem) throws Exception {
    Path file = Files.createDirectories(root.resolve(".breakwater/journal")).resolve(name);
    make(kind, file);
    assertRefused(file, problem);
  }

  @ParameterizedTest
  @CsvSource({
    "run/lock,link,is a link; remove it",
    "run/lock,folder,is not a regular file; remove it",
    "run/lock,pipe,is not a regular file; remove it",
    "run/lock,device,is not a regular file; remove it",
    "run/holder,link,is a link; remove it",
    "run/holder,folder,is not a regular file; remove it",
    "run/holder,pipe,is not a regular file; remove it",
    "run/holder,huge,is larger than any file of this library; remove it",
    "run,link,is a link; remove it",
    "run,pipe,is not a folder; remove it",
    "journal,file,is not a folder; remove it",
    "folders,device,is not a folder; remove it",
    "versions,link,is a link; remove it",
    "versions,pipe,is not a folder; remove it"
  })
  @Timeout(20)
  void runDoesNotFollowWhatLiesInItsPlace(String name, String kind, String problem)
      throws Exception {
    Path file = root.resolve(".breakwater").resolve(name);
    Files.createDirectories(file.getParent());
    make(kind, file);
    Throwable failure = assertThrows(UncheckedIOException.class, this::runAGraph);

    assertTrue(failure.getMessage().endsWith(problem), failure.getMessage());
    assertOutsideIsAsItWas();
    new ProcessBuilder("rm", "-rf", file.toString()).start().waitFor();
    runAGraph();
    assertEquals("text", Files.readString(root.resolve("new/file")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "pipe", "device", "link"})
  @Timeout(20)
  void placeOfTheWholeFolderIsTaken(String kind) throws Exception {
    Path file = root.resolve(".breakwater");
    make(kind, file);
    Throwable failure = assertThrows(UncheckedIOException.class, this::runAGraph);
    assertTrue(failure.getMessage().endsWith("; remove it"), failure.getMessage());
    assertOutsideIsAsItWas();
  }

  @ParameterizedTest
  @ValueSource(strings = {"link", "pipe", "folder", "huge"})
  @Timeout(20)
  void listOfIgnoredFilesStaysAsItIs(String kind) throws Exception {
    Path file = root.resolve(".breakwater/.gitignore");
    Files.createDirectories(file.getParent());
    make(kind, file);
    runAGraph();
    assertOutsideIsAsItWas();
    assertEquals("text", Files.readString(root.resolve("new/file")));
  }

  /** All of it is tracked, as after {@code git add -f}: it has no meaning for another process. */
  @Test
  void filesOfAnEarlierRunThatAreTrackedByGitAreHarmless() throws Exception {
    runAGraph();
    Path run = root.resolve(".breakwater/run");
    Files.writeString(
        run.resolve("holder"),
        "\u001b[31mSomebody\n1 1 "
            + Owner.me().space()
            + " 11111111-1111-1111-1111-111111111111\n");
    Files.writeString(run.resolve("lock"), "content");
    runAGraph();
    assertEquals("text", Files.readString(root.resolve("new/file")));
  }

  private void make(String kind, Path file) throws Exception {
    switch (kind) {
      case "link" -> Files.createSymbolicLink(file, outside.resolve("made-by-a-link"));
      case "folder" -> Files.createDirectory(file);
      case "file" -> Files.writeString(file, "");
      case "pipe" ->
          assertEquals(0, new ProcessBuilder("mkfifo", file.toString()).start().waitFor());
      case "device" -> {
        Process made = new ProcessBuilder("mknod", file.toString(), "c", "1", "5").start();
        assumeTrue(made.waitFor() == 0, "this user may not make devices");
      }
      case "huge" -> {
        try (var channel = FileChannel.open(file, CREATE_NEW, WRITE)) {
          channel.write(ByteBuffer.allocate(1), 1L << 36);
        }
      }
      default -> throw new IllegalArgumentException(kind);
    }
  }

  private void runAGraph() {
    PlannedTask task = PlannedTask.builder("task", HostileRootTest.class).writes("**").build();
    Workspace workspace = Workspace.at(root);
    Run run = Engine.builder().executor(Runnable::run).build().begin(Plan.of("G", task), workspace);
    run.startVoid(task, step -> step.open(workspace).write("new/file", "text"));
    try {
      run.await();
    } catch (TaskFailedException e) {
      if (e.getCause() instanceof UncheckedIOException failure) {
        throw failure;
      }
      throw e;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {".breakwater", ".breakwater/journal", ".breakwater/folders"})
  void folderOfTheLibraryThatIsALinkIsNotWrittenThrough(String link) throws Exception {
    Files.createDirectories(root.resolve(link).getParent());
    Files.createSymbolicLink(root.resolve(link), outside);
    UncheckedIOException failure = assertThrows(UncheckedIOException.class, this::writeAsATask);

    assertTrue(
        failure
            .getMessage()
            .endsWith(link.substring(link.indexOf('/') + 1) + " is a link; remove it"),
        failure.getMessage());
    assertOutsideIsAsItWas();
  }

  @Test
  void unfinishedJournalOfNobodyIsRemoved() throws Exception {
    Path journal = Files.createDirectories(root.resolve(".breakwater/journal"));
    Files.writeString(journal.resolve("1.new"), "write a .breakw");
    Workspace.at(root).write("a", "works");
    try (Stream<Path> left = Files.list(journal)) {
      assertEquals(List.of(), left.toList());
    }
  }

  private void writeAsATask() throws Exception {
    Lease<Workspace> lease =
        Workspace.at(root)
            .lease(
                TestAccess.of(
                    PlannedTask.builder("task", HostileRootTest.class).writes("**").build()));
    lease.value().write("new/file", "text");
    lease.commit();
  }

  private void assertOutsideIsAsItWas() throws IOException {
    try (Stream<Path> all = Files.list(outside)) {
      assertEquals(List.of(outside.resolve("canary")), all.toList());
    }
    assertEquals("canary", Files.readString(outside.resolve("canary")));
  }
}
