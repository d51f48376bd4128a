package dev.breakwater.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.breakwater.runtime.Lease;
import dev.breakwater.runtime.spi.PlannedTask;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file below the root that has another name outside of it. */
class HardLinkTest {

  @TempDir Path folder;
  private Path root;
  private Path canary;

  @BeforeEach
  void prepare() throws Exception {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("unix"));
    root = Files.createDirectory(folder.resolve("root"));
    canary = Files.writeString(folder.resolve("canary"), "canary");
    Files.createLink(root.resolve("linked"), canary);
  }

  @Test
  void isNotRead() throws Exception {
    UndeclaredAccessException refusal =
        assertThrows(
            UndeclaredAccessException.class,
            () -> lease(Workspace.at(root)).value().read("linked"));

    assertEquals(
        "task may not read linked: it has another name (a hard link), which may be outside of the"
            + " root; where such files are meant to be read, open the workspace with"
            + " hardLinks(true)",
        refusal.getMessage());
    assertThrows(UndeclaredAccessException.class, () -> Workspace.at(root).read("linked"));
    assertThrows(
        UndeclaredAccessException.class, () -> lease(Workspace.at(root)).value().directory());
  }

  @Test
  void isReadWhereTheUserWantsIt() throws Exception {
    Workspace workspace = lease(Workspace.builder(root).hardLinks(true).open()).value();
    assertEquals("canary", workspace.read("linked"));
    assertEquals("canary", Files.readString(workspace.directory().resolve("linked")));
  }

  @Test
  void isReplacedAndTheOtherNameStaysAsItIs() throws Exception {
    Lease<Workspace> lease = lease(Workspace.at(root));
    lease.value().write("linked", "own");
    assertEquals("own", lease.value().read("linked"));
    lease.commit();

    assertEquals("own", Files.readString(root.resolve("linked")));
    assertEquals("canary", Files.readString(canary));
    assertEquals(List.of("linked"), Workspace.at(root).list("*"));
    assertEquals("own", Workspace.at(root).read("linked"));
  }

  private static Lease<Workspace> lease(Workspace workspace) throws Exception {
    return workspace.lease(
        TestAccess.of(PlannedTask.builder("task", HardLinkTest.class).writes("**").build()));
  }
}
