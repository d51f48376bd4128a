package dev.breakwater.workspace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.breakwater.resource.InvalidResourceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The workspace of the application: everything below the root, and at once. */
class WorkspaceTest {

  @TempDir Path folder;
  private Path root;
  private Workspace workspace;

  @BeforeEach
  void open() throws IOException {
    root = Files.createDirectory(folder.resolve("root"));
    workspace = Workspace.at(root);
  }

  @Test
  void textComesBackAsItWasWritten() throws IOException {
    workspace.write("src/auth/types.ts", new StringBuilder("type Id = 'é😀';\r\n"));

    assertEquals("type Id = 'é😀';\r\n", workspace.read("src/auth/types.ts"));
    assertEquals("type Id = 'é😀';\r\n", Files.readString(root.resolve("src/auth/types.ts")));
  }

  @Test
  void bytesComeBackAsTheyWereWritten() {
    byte[] bytes = {0, -1, 127, -128};
    workspace.writeBytes("a.bin", bytes);

    assertArrayEquals(bytes, workspace.readBytes("a.bin"));
  }

  @Test
  void emptyFileIsAFile() {
    workspace.write("empty", "");

    assertTrue(workspace.exists("empty"));
    assertEquals("", workspace.read("empty"));
  }

  @Test
  void fileIsReplacedAsAWholeAndKeepsItsPermissions() throws IOException {
    assumeTrue(root.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Path script = Files.writeString(root.resolve("build"), "a long text that is replaced");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-x--x"));

    workspace.write("build", "short");

    assertEquals("short", Files.readString(script));
    assertEquals("rwxr-x--x", PosixFilePermissions.toString(Files.getPosixFilePermissions(script)));
  }

  @Test
  void newFileHasThePermissionsOfAnyOther() throws IOException {
    assumeTrue(root.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Path plain = Files.writeString(root.resolve("plain"), "x");

    workspace.write("written", "x");

    assertEquals(
        Files.getPosixFilePermissions(plain),
        Files.getPosixFilePermissions(root.resolve("written")));
  }

  @Test
  void missingFileIsReportedByItsPath() {
    UncheckedIOException e =
        assertThrows(UncheckedIOException.class, () -> workspace.read("src/none.ts"));

    assertEquals("cannot read src/none.ts: there is no such file", e.getMessage());
    assertInstanceOf(NoSuchFileException.class, e.getCause());
  }

  @Test
  void folderIsNoFile() throws IOException {
    Files.createDirectories(root.resolve("src/auth"));

    assertFalse(workspace.exists("src/auth"));
    assertFalse(workspace.delete("src/auth"));
    assertTrue(Files.isDirectory(root.resolve("src/auth")));
    assertEquals(
        "cannot read src/auth: it is no regular file",
        assertThrows(UncheckedIOException.class, () -> workspace.read("src/auth")).getMessage());
    assertEquals(
        "cannot write src/auth: there is a folder of that name",
        assertThrows(UncheckedIOException.class, () -> workspace.write("src/auth", "x"))
            .getMessage());
  }

  @Test
  void fileIsNoFolder() throws IOException {
    workspace.write("src", "x");

    assertFalse(workspace.exists("src/a.ts"));
    assertThrows(UncheckedIOException.class, () -> workspace.read("src/a.ts"));
    assertThrows(UncheckedIOException.class, () -> workspace.write("src/a.ts", "x"));
    assertEquals(List.of("src"), filesOnDisk());
  }

  @Test
  void malformedTextIsAnErrorAndNotReplaced() throws IOException {
    Files.write(root.resolve("latin1"), "café".getBytes(StandardCharsets.ISO_8859_1));

    UncheckedIOException reading =
        assertThrows(UncheckedIOException.class, () -> workspace.read("latin1"));
    assertEquals("cannot read latin1: it is not well-formed text", reading.getMessage());
    assertInstanceOf(CharacterCodingException.class, reading.getCause());

    UncheckedIOException writing =
        assertThrows(UncheckedIOException.class, () -> workspace.write("half", "\ud83d"));
    assertEquals("cannot write half: it is not well-formed text", writing.getMessage());
    assertFalse(workspace.exists("half"));
  }

  @Test
  void deleteSaysWhetherThereWasAFile() {
    workspace.write("a", "x");

    assertTrue(workspace.delete("a"));
    assertFalse(workspace.delete("a"));
    assertFalse(workspace.exists("a"));
  }

  @Test
  void listGivesMatchingFilesSortedAndNoFolders() throws IOException {
    for (String path : List.of("src/b.ts", "src/a.ts", "src/auth/c.ts", "src/a.js", "top.ts")) {
      workspace.write(path, "x");
    }
    Files.createDirectory(root.resolve("src/folder.ts"));

    assertEquals(List.of("src/a.ts", "src/b.ts"), workspace.list("src/*.ts"));
    assertEquals(
        List.of("src/a.ts", "src/auth/c.ts", "src/b.ts", "top.ts"), workspace.list("**/*.ts"));
    assertEquals(
        List.of("src/a.js", "src/a.ts", "src/auth/c.ts", "src/b.ts"), workspace.list("src/"));
    assertEquals(
        List.of("src/a.js", "src/a.ts", "src/auth/c.ts", "src/b.ts"), workspace.list("sr{x,c/}"));
    assertEquals(List.of("src/auth/c.ts", "top.ts"), workspace.list("{top,src/auth/c}.ts"));
    assertEquals(List.of("src/a.ts"), workspace.list("src/a.ts"));
    assertEquals(List.of("src/a.ts"), workspace.list("s[q-s]c/?.ts").subList(0, 1));
    assertEquals(List.of(), workspace.list("none/**"));
    assertEquals(List.of(), workspace.list("top.ts/*"));
  }

  @Test
  void listLooksOnlyWhereThePatternCanMatch() throws IOException {
    workspace.write("src/a.ts", "x");
    Path closed = Files.createDirectories(root.resolve("closed/inner"));
    Files.createDirectories(root.resolve("src/deep"));
    assumeTrue(root.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    try {
      assertEquals(List.of("src/a.ts"), workspace.list("src/*.ts"));
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void listRefusesWhatIsNoPatternOfFiles() {
    assertThrows(InvalidResourceException.class, () -> workspace.list("src//a"));
    assertThrows(InvalidResourceException.class, () -> workspace.list("../*"));
    assertThrows(InvalidResourceException.class, () -> workspace.list(""));
    assertEquals(
        "the application may not list table:users: a workspace holds only files; pass a pattern"
            + " of files",
        assertThrows(UndeclaredAccessException.class, () -> workspace.list("table:users"))
            .getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/etc/passwd   | /etc/passwd | it is absolute; give the path from the root of the"
            + " workspace",
        "C:/x          | C:/x | it begins with a drive; give the path from the root of the"
            + " workspace",
        "c:x           | c:x | it begins with a drive; give the path from the root of the"
            + " workspace",
        "a\\b          | a\\b | a backslash is in no path; write / between folders",
        "../x          | ../x | it has a segment ..; give the path straight from the root, below"
            + " it",
        "a/../../x     | a/../../x | it has a segment ..; give the path straight from the root,"
            + " below it",
        "./x           | ./x | it has a segment .; give the path straight from the root, below it",
        "a//b          | a//b | it has an empty segment; write one / between folders, none at the"
            + " end",
        "a/            | a/ | it has an empty segment; write one / between folders, none at the"
            + " end",
        ".breakwater/x | .breakwater/x | names that begin with .breakwater are the library's own;"
            + " choose another",
      })
  void pathThatIsNoneIsRefusedWithWhatToDo(String path, String shown, String reason) {
    String message = "the application may not read " + shown + ": " + reason;

    assertRefused(message, () -> workspace.read(path));
    assertRefused(message, () -> workspace.readBytes(path));
    assertRefused(message, () -> workspace.exists(path));
    assertRefused(message.replace("read", "write"), () -> workspace.write(path, "x"));
    assertRefused(message.replace("read", "write"), () -> workspace.writeBytes(path, new byte[0]));
    assertRefused(message.replace("read", "delete"), () -> workspace.delete(path));
  }

  @Test
  void emptyPathIsRefused() {
    assertRefused(
        "the application may not read \"\": an empty path names no file; name one below the root",
        () -> workspace.read(""));
  }

  @Test
  void nulIsRefusedAndShown() {
    assertRefused(
        "the application may not read a\\u0000b: no file's name holds the character NUL; leave it"
            + " out",
        () -> workspace.read("a\0b"));
  }

  @Test
  void linkOutOfTheRootIsRefusedInEveryCall() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "secret");
    link("out", folder);
    link("file", secret);
    link("nested/inner", Path.of("../out"));

    for (String path : List.of("out/secret", "file", "nested/inner/secret")) {
      assertThrows(UndeclaredAccessException.class, () -> workspace.read(path));
      assertThrows(UndeclaredAccessException.class, () -> workspace.exists(path));
      assertThrows(UndeclaredAccessException.class, () -> workspace.write(path, "x"));
      assertThrows(UndeclaredAccessException.class, () -> workspace.delete(path));
    }
    assertRefused(
        "the application may not read out/secret: the link out leads out of the workspace; put"
            + " what it points to below the root",
        () -> workspace.read("out/secret"));
    assertThrows(UndeclaredAccessException.class, () -> workspace.write("out/new", "x"));
    assertFalse(Files.exists(folder.resolve("new")));
    assertEquals("secret", Files.readString(secret));
  }

  @Test
  void listFollowsNoLinks() throws IOException {
    Files.writeString(folder.resolve("secret"), "secret");
    Files.writeString(Files.createDirectory(folder.resolve("deep")).resolve("secret"), "secret");
    workspace.write("src/a.ts", "x");
    link("out", folder);
    link("loop", Path.of("."));
    link("alias", Path.of("src"));
    link("file", folder.resolve("secret"));

    assertEquals(List.of("src/a.ts"), workspace.list("**"));
    assertEquals(List.of(), workspace.list("out/*"));
    assertEquals(List.of(), workspace.list("out/deep/*"));
    assertEquals(List.of(), workspace.list("alias/*"));
    assertEquals(List.of(), workspace.list("file"));
  }

  @Test
  void linkBelowTheRootCountsAsWhatItPointsTo() throws IOException {
    workspace.write("src/a.ts", "old");
    link("alias", Path.of("src"));
    link("self", Path.of("."));

    workspace.write("alias/a.ts", "new");

    assertEquals("new", workspace.read("src/a.ts"));
    assertEquals("new", workspace.read("self/self/alias/a.ts"));
    assertTrue(Files.isSymbolicLink(root.resolve("alias")));
  }

  @Test
  void linkToNothingIsNoFileAndIsReplacedByWriting() throws IOException {
    link("dangling", folder.resolve("not-yet"));

    assertFalse(workspace.exists("dangling"));
    assertThrows(UncheckedIOException.class, () -> workspace.read("dangling"));
    workspace.write("dangling", "mine");

    assertEquals("mine", workspace.read("dangling"));
    assertFalse(Files.exists(folder.resolve("not-yet")));
  }

  @Test
  void linkToNothingIsNoFolder() throws IOException {
    link("dangling", folder.resolve("not-yet"));

    assertThrows(UncheckedIOException.class, () -> workspace.write("dangling/x", "x"));
    assertFalse(Files.exists(folder.resolve("not-yet")));
  }

  @Test
  void rootMayBeALinkItself() throws IOException {
    Path alias = Files.createSymbolicLink(folder.resolve("alias"), root);

    Workspace.at(alias).write("a", "x");

    assertEquals("x", workspace.read("a"));
  }

  @Test
  void rootMustBeADirectory() throws IOException {
    Path none = folder.resolve("none");

    assertEquals(
        "there is no directory " + none + ": make it before a workspace is opened there",
        assertThrows(IllegalArgumentException.class, () -> Workspace.at(none)).getMessage());
    Path file = Files.writeString(folder.resolve("file"), "x");
    assertThrows(IllegalArgumentException.class, () -> Workspace.at(file));
    assertThrows(NullPointerException.class, () -> Workspace.at(null));
  }

  @Test
  void nullsAreRefused() {
    assertThrows(NullPointerException.class, () -> workspace.read(null));
    assertThrows(NullPointerException.class, () -> workspace.write(null, "x"));
    assertThrows(NullPointerException.class, () -> workspace.write("a", null));
    assertThrows(NullPointerException.class, () -> workspace.writeBytes("a", null));
    assertThrows(NullPointerException.class, () -> workspace.list(null));
    assertEquals(List.of(), workspace.list("**"));
  }

  @Test
  void readerNeverSeesAHalfWrittenFileNorATemporaryOne() throws Exception {
    String[] texts = {"a".repeat(200_000), "b".repeat(300_000)};
    workspace.write("file", texts[0]);
    CyclicBarrier together = new CyclicBarrier(2);
    Thread writer =
        new Thread(
            () -> {
              meet(together);
              for (int round = 0; round < 200; round++) {
                workspace.write("file", texts[round % 2]);
              }
            });
    writer.start();
    meet(together);
    while (writer.isAlive()) {
      String text = workspace.read("file");
      assertTrue(text.equals(texts[0]) || text.equals(texts[1]));
      assertEquals(List.of("file"), workspace.list("**"));
    }
    writer.join();
    assertEquals(List.of("file"), filesOnDisk());
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private void link(String path, Path target) throws IOException {
    Path link = root.resolve(path);
    Files.createDirectories(link.getParent());
    Files.createSymbolicLink(link, target);
  }

  private List<String> filesOnDisk() throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  private static void assertRefused(
      String message, org.junit.jupiter.api.function.Executable executable) {
    assertEquals(message, assertThrows(UndeclaredAccessException.class, executable).getMessage());
  }

  @Test
  void rootMayBeInAZipFile() throws Exception {
    Path zip = Files.createTempDirectory("zip").resolve("files.zip");
    try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
      Files.createDirectory(files.getPath("/root"));
      Workspace workspace = Workspace.at(files.getPath("/root"));
      workspace.write("src/a.txt", "a");
      assertEquals("a", workspace.read("src/a.txt"));
      assertEquals(List.of("src/a.txt"), workspace.list("**"));
    }
  }
}
