package dev.breakwater.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.runtime.Access;
import dev.breakwater.runtime.Lease;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.workspace.disk.RealPaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The directory of a task. */
class DirectoryTest {

  @TempDir Path root;

  private Workspace whole;

  @BeforeEach
  void prepare() throws IOException {
    write("src/types.ts", "types");
    write("src/auth/token.ts", "token");
    write("src/auth/deep/more.ts", "more");
    write("src/user/secret.ts", "secret");
    write(".git/config", "config");
    whole = Workspace.at(root);
  }

  @Test
  void holdsJustWhatTheTaskMaySee() throws Exception {
    Lease<Workspace> lease = lease();
    Path directory = lease.value().directory();

    assertEquals(
        List.of("src/auth/deep/more.ts", "src/auth/token.ts", "src/types.ts"), files(directory));
    assertEquals("token", Files.readString(directory.resolve("src/auth/token.ts")));
    assertTrue(directory.isAbsolute());
    assertFalse(directory.startsWith(root.toRealPath()), "tools look upwards for what is around");
    assertEquals(root.getFileName(), directory.getFileName());
    assertEquals(directory, lease.value().directory());
    lease.rollback();
  }

  @Test
  void gitIsThereOnlyWhereAPatternNamesIt() throws Exception {
    Lease<Workspace> everything = lease(PlannedTask.builder("all", Object.class).writes("**"));
    assertFalse(Files.exists(everything.value().directory().resolve(".git")));
    everything.rollback();

    Lease<Workspace> git = lease(PlannedTask.builder("git", Object.class).reads(".git/**"));
    assertEquals(List.of(".git/config"), files(git.value().directory()));
    git.rollback();
  }

  @Test
  void whatChangesThereIsPublishedWhenTheTaskSucceeds() throws Exception {
    Lease<Workspace> lease = lease();
    Path directory = lease.value().directory();
    Files.writeString(directory.resolve("src/auth/token.ts"), "other");
    Files.createDirectories(directory.resolve("src/auth/new/folder"));
    Files.writeString(directory.resolve("src/auth/new/file.ts"), "new");
    Files.delete(directory.resolve("src/auth/deep/more.ts"));
    assertEquals("token", read("src/auth/token.ts"));
    lease.commit();

    assertEquals("other", read("src/auth/token.ts"));
    assertEquals("new", read("src/auth/new/file.ts"));
    assertFalse(Files.exists(root.resolve("src/auth/deep/more.ts")));
    assertFalse(Files.exists(directory), "it is removed");
  }

  @Test
  void nothingIsPublishedWhenTheTaskFails() throws Exception {
    Lease<Workspace> lease = lease();
    Path directory = lease.value().directory();
    Files.writeString(directory.resolve("src/auth/token.ts"), "other");
    lease.rollback();

    assertEquals("token", read("src/auth/token.ts"));
    assertFalse(Files.exists(directory));
  }

  @Test
  void undeclaredChangesFailTheTaskAndAreListed() throws Exception {
    Lease<Workspace> lease = lease();
    Path directory = lease.value().directory();
    Files.writeString(directory.resolve("src/auth/token.ts"), "other");
    Files.delete(directory.resolve("src/types.ts"));
    Files.createDirectories(directory.resolve("src/user"));
    Files.writeString(directory.resolve("src/user/secret.ts"), "overwritten");
    Files.writeString(directory.resolve("notes.md"), "notes");
    UndeclaredAccessException refusal =
        assertThrows(UndeclaredAccessException.class, lease::commit);
    lease.rollback();

    String message = refusal.getMessage();
    assertTrue(
        message.startsWith(
            String.format(
                "auth-module may not publish its changes: it changed undeclared paths in its"
                    + " directory, so that nothing is published:%n"
                    + "  notes.md%n"
                    + "  src/types.ts (deleted)%n"
                    + "  src/user/secret.ts%n"
                    + "To fix, change @Writes(\"src/auth/**\") of DirectoryTest to"
                    + " @Writes({\"src/auth/**\", \"notes.md\", \"src/types.ts\","
                    + " \"src/user/secret.ts\"}), or leave them as they were%n"
                    + "Its files are kept in ")),
        message);
    assertEquals("token", read("src/auth/token.ts"));
    assertEquals("types", read("src/types.ts"));
    assertEquals("secret", read("src/user/secret.ts"));
    assertFalse(Files.exists(root.resolve("notes.md")));
    Path kept = Path.of(message.substring(message.indexOf(" kept in ") + 9));
    assertEquals("other", Files.readString(kept.resolve("src/auth/token.ts")));
    assertEquals("notes", Files.readString(kept.resolve("notes.md")));
    assertFalse(Files.exists(directory));
  }

  @Test
  void workspaceAndDirectoryAreOne() throws Exception {
    Lease<Workspace> lease = lease();
    Workspace workspace = lease.value();
    workspace.write("src/auth/before.ts", "before");
    workspace.delete("src/auth/token.ts");
    Path directory = workspace.directory();
    assertEquals("before", Files.readString(directory.resolve("src/auth/before.ts")));
    assertFalse(Files.exists(directory.resolve("src/auth/token.ts")));

    Files.writeString(directory.resolve("src/auth/tool.ts"), "tool");
    assertEquals("tool", workspace.read("src/auth/tool.ts"));
    workspace.write("src/auth/after.ts", "after");
    assertEquals("after", Files.readString(directory.resolve("src/auth/after.ts")));
    assertEquals(
        List.of("src/auth/after.ts", "src/auth/before.ts", "src/auth/tool.ts"),
        workspace.list("src/auth/*.ts"));
    assertTrue(workspace.delete("src/auth/tool.ts"));
    lease.commit();

    assertEquals("before", read("src/auth/before.ts"));
    assertEquals("after", read("src/auth/after.ts"));
    assertFalse(Files.exists(root.resolve("src/auth/token.ts")));
    assertFalse(Files.exists(root.resolve("src/auth/tool.ts")));
  }

  @Test
  void fileThatIsAsBeforeHasNotChanged() throws Exception {
    Lease<Workspace> lease = lease();
    Path directory = lease.value().directory();
    // A formatter that rewrites every file, also those that the task only reads.
    Files.writeString(directory.resolve("src/types.ts"), "types");
    lease.commit();

    assertEquals("types", read("src/types.ts"));
  }

  @Test
  void permissionsAreKeptAndPublished() throws Exception {
    write("src/auth/run.sh", "#!/bin/sh");
    Files.setPosixFilePermissions(
        root.resolve("src/auth/run.sh"), PosixFilePermissions.fromString("rwxr-x---"));
    Lease<Workspace> lease = lease();
    Path directory = lease.value().directory();
    assertEquals("rwxr-x---", permissions(directory.resolve("src/auth/run.sh")));
    Files.setPosixFilePermissions(
        directory.resolve("src/auth/token.ts"), PosixFilePermissions.fromString("rwx------"));
    lease.commit();

    assertEquals("rwx------", permissions(root.resolve("src/auth/token.ts")));
    assertEquals("rwxr-x---", permissions(root.resolve("src/auth/run.sh")));
  }

  @Test
  void linksBelowTheRootAreThereAndOthersAreNot() throws Exception {
    Path outside = Files.createTempFile("outside", "");
    Files.createSymbolicLink(root.resolve("src/auth/inside"), Path.of("../types.ts"));
    Files.createSymbolicLink(
        root.resolve("src/auth/absolute"), root.resolve("src/auth/token.ts").toAbsolutePath());
    Files.createSymbolicLink(root.resolve("src/auth/outside"), outside);
    Lease<Workspace> lease = lease();
    Path directory = lease.value().directory();

    assertEquals("types", Files.readString(directory.resolve("src/auth/inside")));
    assertEquals(
        directory.resolve("src/auth/token.ts"),
        directory.resolve("src/auth/absolute").toRealPath());
    assertFalse(Files.exists(directory.resolve("src/auth/outside"), LinkOption.NOFOLLOW_LINKS));
    lease.commit();
    assertTrue(Files.isSymbolicLink(root.resolve("src/auth/inside")));
    Files.delete(outside);
  }

  @Test
  void linkThatATaskMakesLeadsItNowhereAndIsNotPublished() throws Exception {
    Path outside = Files.createTempFile("outside", "");
    Lease<Workspace> lease = lease();
    Path directory = lease.value().directory();
    Files.createSymbolicLink(directory.resolve("src/auth/out"), outside);
    assertThrows(UndeclaredAccessException.class, () -> lease.value().read("src/auth/out"));
    UndeclaredAccessException refusal =
        assertThrows(UndeclaredAccessException.class, lease::commit);
    lease.rollback();

    assertTrue(
        refusal.getMessage().contains("  src/auth/out (no regular file)"), refusal.getMessage());
    assertTrue(
        refusal.getMessage().contains("only regular files can be published"), refusal.getMessage());
    assertFalse(Files.exists(root.resolve("src/auth/out"), LinkOption.NOFOLLOW_LINKS));
    Files.delete(outside);
  }

  @Test
  void editFromOutsideOfAFileInTheDirectoryFailsTheTask() throws Exception {
    Lease<Workspace> lease = lease();
    Path directory = lease.value().directory();
    Files.writeString(directory.resolve("src/auth/token.ts"), "other");
    write("src/types.ts", "by hand");

    OutsideEditException failure = assertThrows(OutsideEditException.class, lease::commit);
    lease.rollback();
    assertEquals(List.of("src/types.ts"), failure.paths());
    assertEquals(
        "other", Files.readString(failure.kept().orElseThrow().resolve("src/auth/token.ts")));
  }

  @Test
  void taskOfAnInnerGraphHasADirectoryOfItsOwn() throws Exception {
    Lease<Workspace> outer = lease();
    outer.value().write("src/auth/outer.ts", "outer");
    Lease<Workspace> inner =
        outer.value().lease(access(PlannedTask.builder("inner", Object.class).writes("src/**")));
    Path directory = inner.value().directory();
    assertEquals("outer", Files.readString(directory.resolve("src/auth/outer.ts")));
    assertFalse(Files.exists(directory.resolve("src/user/secret.ts")), "the outer one may not");
    Files.writeString(directory.resolve("src/auth/inner.ts"), "inner");
    inner.commit();
    assertEquals("inner", outer.value().read("src/auth/inner.ts"));
    assertFalse(Files.exists(root.resolve("src/auth/inner.ts")));
    outer.commit();
    assertEquals("inner", read("src/auth/inner.ts"));
  }

  @Test
  void applicationHasTheRootItself() {
    IllegalStateException refusal = assertThrows(IllegalStateException.class, whole::directory);
    assertTrue(refusal.getMessage().startsWith("directory() is for tasks"), refusal.getMessage());
  }

  @Test
  void taskThatHasEndedGetsNone() throws Exception {
    Lease<Workspace> lease = lease();
    lease.commit();
    assertThrows(IllegalStateException.class, lease.value()::directory);
  }

  @Test
  void whatAProcessThatIsGoneHasLeftIsRemoved(@TempDir Path parent) throws Exception {
    Path abandoned = Files.createDirectory(parent.resolve("breakwater-1-abandoned"));
    Files.writeString(abandoned.resolve("lock"), "");
    Files.createDirectories(abandoned.resolve("a/b"));
    Path foreign = Files.createDirectory(parent.resolve("breakwater-notes"));
    Lease<Workspace> lease =
        Workspace.builder(root)
            .directoriesIn(parent)
            .open()
            .lease(access(PlannedTask.builder("task", Object.class).reads("src/types.ts")));

    Path directory = lease.value().directory();
    assertTrue(directory.startsWith(parent.toRealPath()));
    assertFalse(Files.exists(abandoned));
    assertTrue(Files.exists(foreign));
    assertInstanceOf(Path.class, directory);
    lease.rollback();
  }

  @Test
  void directoriesBelowTheRootAreRefused() throws Exception {
    Path inside = Files.createDirectory(root.resolve("directories"));
    assertThrows(
        IllegalArgumentException.class,
        () -> Workspace.builder(root.toRealPath()).directoriesIn(inside).open());
  }

  private Lease<Workspace> lease() throws Exception {
    return lease(
        PlannedTask.builder("auth-module", DirectoryTest.class)
            .reads("src/types.ts")
            .writes("src/auth/**"));
  }

  private Lease<Workspace> lease(PlannedTask.Builder task) throws Exception {
    return whole.lease(access(task));
  }

  private static Access access(PlannedTask.Builder task) {
    return TestAccess.of(task.build());
  }

  private static List<String> files(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.filter(Files::isRegularFile)
          .map(file -> RealPaths.relative(directory, file))
          .sorted()
          .toList();
    }
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String read(String path) throws IOException {
    return Files.readString(root.resolve(path));
  }
}
