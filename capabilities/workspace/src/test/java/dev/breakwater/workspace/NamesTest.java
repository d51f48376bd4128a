package dev.breakwater.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.breakwater.runtime.Lease;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.workspace.disk.Names;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names that are one to the file system, on file systems in memory like those of other systems. */
class NamesTest {

  @Test
  void fileSystemsAreKnownByWhatIsThere() throws IOException {
    assertEquals(Names.EXACT, Names.below(root(Configuration.unix(), "/root")));
    assertEquals(Names.IGNORING_CASE, Names.below(root(Configuration.windows(), "C:\\root")));
    assertTrue(Names.below(root(Configuration.osX(), "/root")) != Names.EXACT);
  }

  @Test
  void nameInOtherLettersIsTheFileThatIsThere() throws Exception {
    Path root = root(Configuration.osX(), "/root");
    Lease<Workspace> lease = lease(root, PlannedTask.builder("t", Names.class).writes("src/a.ts"));
    Workspace workspace = lease.value();

    assertEquals("old", workspace.read("SRC/A.ts"));
    workspace.write("src/A.TS", "new");
    assertEquals("new", workspace.read("src/a.ts"));
    assertThrows(UndeclaredAccessException.class, () -> workspace.read("SRC/b.ts"));
    lease.commit();
    assertEquals("new", Files.readString(root.resolve("src/a.ts")));
    assertEquals(List.of("src/a.ts", "src/b.ts"), Workspace.at(root).list("src/*"));
  }

  @Test
  void newNamesThatMeetAreOneFile() throws Exception {
    Path root = root(Configuration.osX(), "/root");
    Lease<Workspace> lease = lease(root, PlannedTask.builder("t", Names.class).writes("src/**"));
    Workspace workspace = lease.value();
    workspace.write("src/New.ts", "first");
    workspace.write("src/NEW.ts", "second");

    assertEquals("second", workspace.read("src/new.ts"));
    assertEquals(List.of("src/New.ts"), workspace.list("src/[nN]*"));
    assertTrue(workspace.delete("src/nEw.ts"));
    assertFalse(workspace.exists("src/New.ts"));
    lease.rollback();
  }

  @Test
  void allOfAWorkspaceWorksOnASystemLikeWindows() throws Exception {
    Path root = root(Configuration.windows(), "C:\\root");
    Lease<Workspace> lease = lease(root, PlannedTask.builder("t", Names.class).writes("src/**"));
    Workspace workspace = lease.value();
    workspace.write("src/new/deep/file.ts", "new");
    assertTrue(workspace.delete("src/a.ts"));
    assertEquals("b", workspace.read("src/b.ts"));
    lease.commit();

    assertEquals(List.of("src/b.ts", "src/new/deep/file.ts"), Workspace.at(root).list("src/**"));
    assertEquals("new", Files.readString(root.resolve("src\\new\\deep\\file.ts")));
  }

  @Test
  void composedAndDecomposedAccentsAreOneWhereTheyAreToTheSystem() {
    String composed = "caf\u00e9";
    String decomposed = "cafe\u0301";
    assertEquals(0, Names.IGNORING_CASE_AND_COMPOSITION.order().compare(composed, decomposed));
    assertEquals(0, Names.IGNORING_CASE_AND_COMPOSITION.order().compare("A\u00c9", "ae\u0301"));
    assertTrue(Names.IGNORING_CASE.order().compare(composed, decomposed) != 0);
    assertEquals(0, Names.IGNORING_CASE.order().compare("CAF\u00c9", composed));
    assertTrue(Names.EXACT.order().compare("A", "a") != 0);
  }

  @Test
  void casesAreTwoFilesWhereTheyAreToTheSystem() throws Exception {
    Path root = root(Configuration.unix(), "/root");
    Lease<Workspace> lease = lease(root, PlannedTask.builder("t", Names.class).writes("src/**"));
    lease.value().write("src/A.ts", "other");
    assertEquals("old", lease.value().read("src/a.ts"));
    lease.rollback();
  }

  private static Path root(Configuration system, String path) throws IOException {
    FileSystem files = Jimfs.newFileSystem(system.toBuilder().setAttributeViews("basic").build());
    Path root = Files.createDirectories(files.getPath(path));
    Files.createDirectories(root.resolve("src"));
    Files.writeString(root.resolve("src").resolve("a.ts"), "old");
    Files.writeString(root.resolve("src").resolve("b.ts"), "b");
    return root;
  }

  private static Lease<Workspace> lease(Path root, PlannedTask.Builder task) throws Exception {
    return Workspace.at(root).lease(TestAccess.of(task.build()));
  }
}
