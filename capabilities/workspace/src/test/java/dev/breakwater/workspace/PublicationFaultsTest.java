package dev.breakwater.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.workspace.disk.Disk;
import dev.breakwater.workspace.journal.Change;
import dev.breakwater.workspace.journal.Journal;
import dev.breakwater.workspace.journal.Publication;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lets each operation of the file system fail in turn while a task's changes are published. */
class PublicationFaultsTest {

  @TempDir Path folder;
  private Path root;
  private SortedMap<String, String> before;
  private SortedMap<String, String> after;

  @BeforeEach
  void describeOutcomes() throws IOException {
    root = folder.resolve("root");
    plant();
    before = Trees.of(root);
    new Publication(new Disk(root), false).publish(changes(), () -> {});
    after = Trees.of(root);
    assertEquals(List.of(), Trees.leftovers(root));
  }

  private void plant() throws IOException {
    if (Files.exists(root)) {
      try (Stream<Path> all = Files.walk(root)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    Files.createDirectories(root.resolve("src/deep"));
    Files.writeString(root.resolve("a.txt"), "old a");
    Files.writeString(root.resolve("src/deep/b.sh"), "old b");
    Files.setPosixFilePermissions(
        root.resolve("src/deep/b.sh"), PosixFilePermissions.fromString("rwxr-x---"));
    Files.writeString(root.resolve("src/c.txt"), "old c");
    Files.writeString(root.resolve("becomes-folder"), "old file");
    Files.createSymbolicLink(root.resolve("dangling"), Path.of("nowhere"));
    Files.writeString(root.resolve("untouched"), "untouched");
  }

  private static TreeMap<String, Change> changes() {
    TreeMap<String, Change> changes = new TreeMap<>();
    changes.put("a.txt", to("new a"));
    changes.put("src/deep/b.sh", to("new b"));
    changes.put("src/c.txt", Change.DELETE);
    changes.put("becomes-folder", Change.DELETE);
    changes.put("becomes-folder/d.txt", to("new d"));
    changes.put("dangling", to("new link"));
    changes.put("new/folders/e.txt", to("new e"));
    changes.put("new/folders/f.txt", to("new f"));
    return changes;
  }

  private static Change to(String text) {
    return Change.to(text.getBytes(UTF_8));
  }

  @ParameterizedTest
  @CsvSource({"BEFORE,false", "BEFORE,true", "AFTER,false", "AFTER,true"})
  void oneFaultLeavesTheTreeAsItWasOrAsPublished(FailingFolder.Way way, boolean durable)
      throws IOException {
    int failed = 0;
    int operation = 0;
    for (boolean hasFailed = true; hasFailed; operation++) {
      plant();
      FailingFolder.Faults faults = new FailingFolder.Faults(operation, way);
      IOException failure = publish(new Disk(root, faults), durable);
      hasFailed = faults.hasFailed();
      failed += failure == null ? 0 : 1;
      String at = "operation " + operation + " failed with " + failure;

      assertEquals(failure == null ? after : before, withoutLeftovers(), at);
      assertUsable(at);
    }
    assertTrue(failed > 50, operation + " operations, " + failed + " failures");
  }

  @ParameterizedTest
  @CsvSource({"false", "true"})
  void faultThatLastsIsRolledBackByTheNextRun(boolean durable) throws IOException {
    int unfinished = 0;
    int committed = 0;
    int operation = 0;
    for (boolean hasFailed = true; hasFailed; operation++) {
      plant();
      FailingFolder.Faults faults =
          new FailingFolder.Faults(operation, FailingFolder.Way.FROM_THEN_ON);
      IOException failure = publish(new Disk(root, faults), durable);
      hasFailed = faults.hasFailed();
      unfinished += Journal.hasUnfinished(new Disk(root)) ? 1 : 0;
      String at = "no operation from " + operation + " on; " + failure;
      assertNull(Journal.recover(new Disk(root)), at);

      assertEquals(List.of(), Trees.leftovers(root), at);
      boolean isAfter = Trees.of(root).equals(after);
      committed += isAfter ? 1 : 0;
      assertTrue(isAfter || Trees.of(root).equals(before), () -> at + "\n" + read(root));
      // A failed task may have published only if not even its journal could be read afterwards.
      assertTrue(failure == null || !isAfter || committed <= 3, at);
      assertUsable(at);
    }
    assertTrue(unfinished > 50, unfinished + " unfinished publications of " + operation);
  }

  @Test
  void newerEditIsNeverOverwritten() throws IOException {
    int conflicts = 0;
    for (int operation = 0; ; operation++) {
      plant();
      FailingFolder.Faults faults =
          new FailingFolder.Faults(operation, FailingFolder.Way.FROM_THEN_ON);
      publish(new Disk(root, faults), false);
      if (!faults.hasFailed()) {
        break;
      }
      Files.writeString(root.resolve("a.txt"), "edited by a person");
      SortedMap<String, String> edited = Trees.of(root);
      try {
        Journal.recover(new Disk(root));
        assertEquals("edited by a person", Files.readString(root.resolve("a.txt")));
      } catch (FileSystemException conflict) {
        conflicts++;
        assertTrue(conflict.getMessage().contains("a.txt"), conflict.getMessage());
        assertEquals(edited, Trees.of(root));
        FileSystemException again =
            assertThrows(
                FileSystemException.class,
                () -> new Publication(new Disk(root), false).publish(changes(), () -> {}));
        assertEquals(conflict.getMessage(), again.getMessage());
        assertEquals(edited, Trees.of(root));
      }
    }
    assertTrue(conflicts > 5, conflicts + " conflicts");
  }

  private static @Nullable IOException publish(Disk disk, boolean durable) {
    try {
      new Publication(disk, durable).publish(changes(), () -> {});
      return null;
    } catch (IOException e) {
      return e;
    } catch (java.io.UncheckedIOException e) {
      return assertNotNullCause(e);
    }
  }

  private static IOException assertNotNullCause(java.io.UncheckedIOException e) {
    assertNotNull(e.getCause());
    return e.getCause();
  }

  /** Former contents of a publication that has happened may be left to the next one. */
  private SortedMap<String, String> withoutLeftovers() throws IOException {
    SortedMap<String, String> tree = Trees.of(root);
    tree.keySet().removeIf(path -> path.endsWith(".old"));
    return tree;
  }

  private void assertUsable(String at) throws IOException {
    TreeMap<String, Change> more = new TreeMap<>();
    more.put("untouched", to("published afterwards"));
    new Publication(new Disk(root), false).publish(more, () -> {});
    assertEquals("published afterwards", Files.readString(root.resolve("untouched")), at);
    assertEquals(List.of(), Trees.leftovers(root), at);
    assertFalse(Journal.hasUnfinished(new Disk(root)), at);
  }

  private static String read(Path root) {
    try {
      return Trees.of(root).toString();
    } catch (IOException e) {
      return e.toString();
    }
  }
}
