package dev.breakwater.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.runtime.Lease;
import dev.breakwater.runtime.TestAccess;
import dev.breakwater.runtime.spi.PlannedTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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
    Path file = journal.resolve("1.decided");
    Files.write(file, List.of(line, "end"));
    Files.writeString(root.resolve(".breakwater-1-0.tmp"), "overwritten");
    UncheckedIOException failure =
        assertThrows(UncheckedIOException.class, () -> Workspace.at(root));

    assertTrue(
        failure.getMessage().endsWith(" is not what this library writes; remove it"),
        failure.getMessage());
    assertOutsideIsAsItWas();
    Files.delete(file);
    Workspace.at(root).write("a", "works");
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
    Files.writeString(journal.resolve("1.prepared"), "write a .breakw");
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
