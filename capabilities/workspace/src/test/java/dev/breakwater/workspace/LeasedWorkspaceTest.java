package dev.breakwater.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.resource.Resource;
import dev.breakwater.runtime.Access;
import dev.breakwater.runtime.Lease;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.workspace.disk.RealPaths;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The workspace of one attempt of a task: what is declared, and staged until the end. */
class LeasedWorkspaceTest {

  private static final class UserService {}

  @TempDir Path folder;
  private Path root;
  private Workspace whole;
  private Lease<Workspace> lease;
  private Workspace leased;

  @BeforeEach
  void lease() throws Exception {
    root = Files.createDirectory(folder.resolve("root"));
    whole = Workspace.at(root);
    whole.write("src/auth/types.ts", "types");
    whole.write("src/auth/token.ts", "token");
    whole.write("src/user/model.ts", "model");
    lease = whole.lease(access("src/auth/types.ts", "src/user/**"));
    leased = lease.value();
  }

  @Test
  void taskReadsWhatItReadsAndWhatItWrites() {
    assertEquals("types", leased.read("src/auth/types.ts"));
    assertEquals("model", leased.read("src/user/model.ts"));
    assertTrue(leased.exists("src/user/model.ts"));
    assertFalse(leased.exists("src/user/none.ts"));
  }

  @Test
  void refusedReadNamesTheTaskThePathAndTheLineToAdd() {
    String message =
        "user-service may not read src/auth/token.ts: change @Reads(\"src/auth/types.ts\") of"
            + " UserService to @Reads({\"src/auth/types.ts\", \"src/auth/token.ts\"})";

    assertRefused(message, () -> leased.read("src/auth/token.ts"));
    assertRefused(message, () -> leased.readBytes("src/auth/token.ts"));
    assertRefused(message, () -> leased.exists("src/auth/token.ts"));
  }

  @Test
  void refusedWriteNamesTheTaskThePathAndTheLineToAdd() {
    String message =
        "user-service may not write src/auth/types.ts: change @Writes(\"src/user/**\") of"
            + " UserService to @Writes({\"src/user/**\", \"src/auth/types.ts\"})";

    assertRefused(message, () -> leased.write("src/auth/types.ts", "x"));
    assertRefused(message, () -> leased.writeBytes("src/auth/types.ts", new byte[0]));
    assertRefused(
        message.replace("not write", "not delete"), () -> leased.delete("src/auth/types.ts"));
  }

  @Test
  void refusedPathOutsideTheRootSaysWhatToDoInstead() {
    assertRefused(
        "user-service may not read ../secret: it has a segment ..; give the path straight from the"
            + " root, below it",
        () -> leased.read("../secret"));
  }

  @Test
  void linkGivesNoAccessToWhatItPointsTo() throws IOException {
    Files.createSymbolicLink(root.resolve("src/user/alias.ts"), Path.of("../auth/token.ts"));
    Files.createSymbolicLink(root.resolve("src/user/types.ts"), Path.of("../auth/types.ts"));

    assertRefused(
        "user-service may not read src/user/alias.ts, which is src/auth/token.ts: change"
            + " @Reads(\"src/auth/types.ts\") of UserService to"
            + " @Reads({\"src/auth/types.ts\", \"src/auth/token.ts\"})",
        () -> leased.read("src/user/alias.ts"));
    assertThrows(UndeclaredAccessException.class, () -> leased.write("src/user/alias.ts", "x"));
    assertEquals("types", leased.read("src/user/types.ts"));
    assertThrows(UndeclaredAccessException.class, () -> leased.write("src/user/types.ts", "x"));
  }

  @Test
  void linkOutOfTheRootIsRefused() throws IOException {
    Files.writeString(folder.resolve("secret"), "secret");
    Files.createSymbolicLink(root.resolve("src/user/out"), folder);

    assertRefused(
        "user-service may not read src/user/out/secret: the link src/user/out leads out of the"
            + " workspace; put what it points to below the root",
        () -> leased.read("src/user/out/secret"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a*b/[x]{y,z}?.ts",
        "a b.ts",
        " leading",
        "trailing ",
        "tab\there",
        "line\nbreak",
        "quote\".ts",
        "table:users",
        "a/b:c",
        "emoji-😀.ts",
        "family-👨‍👩‍👧.ts",
        "comma,here",
        "!important",
        "***",
        "}{][",
        "$HOME/~",
        "@Reads",
        "#hash",
        "%2e%2e",
        "..."
      })
  void suggestedLineAllowsThePathItIsFor(String path) {
    String message =
        assertThrows(UndeclaredAccessException.class, () -> leased.read(path)).getMessage();

    assertFalse(message.contains("\n"), message);
    String start = " to @Reads({\"src/auth/types.ts\", \"";
    String literal =
        message.substring(message.indexOf(start) + start.length(), message.lastIndexOf("\"})"));
    assertTrue(
        Resource.parse(unescape(literal)).matches(path), () -> literal + " is to allow " + path);
    assertEquals("file", Resource.parse(unescape(literal)).scheme());
  }

  @Test
  void taskSeesItsOwnChangesAtOnceAndOthersAfterTheCommit() throws Exception {
    leased.write("src/user/model.ts", "mine");
    leased.write("src/user/new/a.ts", "new");
    leased.write("src/user/gone.ts", "x");
    assertTrue(leased.delete("src/user/gone.ts"));

    assertEquals("mine", leased.read("src/user/model.ts"));
    assertTrue(leased.exists("src/user/new/a.ts"));
    assertEquals(List.of("src/user/model.ts", "src/user/new/a.ts"), leased.list("src/user/**"));
    assertEquals("model", whole.read("src/user/model.ts"));
    assertFalse(whole.exists("src/user/new/a.ts"));

    lease.commit();

    assertEquals("mine", whole.read("src/user/model.ts"));
    assertEquals("new", whole.read("src/user/new/a.ts"));
    assertFalse(whole.exists("src/user/gone.ts"));
    assertNoTemporaryFiles();
  }

  @Test
  void deletedFileIsGoneForTheTaskAtOnceAndForOthersAfterTheCommit() throws Exception {
    assertTrue(leased.delete("src/user/model.ts"));

    assertFalse(leased.delete("src/user/model.ts"));
    assertFalse(leased.exists("src/user/model.ts"));
    assertEquals(List.of(), leased.list("src/user/*"));
    assertInstanceOf(
        NoSuchFileException.class,
        assertThrows(UncheckedIOException.class, () -> leased.read("src/user/model.ts"))
            .getCause());
    assertTrue(whole.exists("src/user/model.ts"));

    lease.commit();

    assertFalse(whole.exists("src/user/model.ts"));
  }

  @Test
  void deletedFileMayBeWrittenAgainAndGiveWayToAFolder() throws Exception {
    leased.delete("src/user/model.ts");
    leased.write("src/user/model.ts/index.ts", "folder now");

    lease.commit();

    assertEquals("folder now", whole.read("src/user/model.ts/index.ts"));
  }

  @Test
  void rollbackLeavesNothing() throws Exception {
    leased.write("src/user/model.ts", "mine");
    leased.write("src/user/new.ts", "new");
    leased.delete("src/user/model.ts");

    lease.rollback();

    assertEquals("model", whole.read("src/user/model.ts"));
    assertEquals(
        List.of("src/auth/token.ts", "src/auth/types.ts", "src/user/model.ts"), whole.list("**"));
  }

  @Test
  void commitThatCannotWriteOneFileChangesNone() throws Exception {
    leased.write("src/user/a.ts", "new");
    leased.write("src/user/blocked", "x");
    leased.write("src/user/model.ts", "mine");
    Files.createDirectories(root.resolve("src/user/blocked"));

    UncheckedIOException e = assertThrows(UncheckedIOException.class, lease::commit);

    assertEquals("cannot write src/user/blocked: there is a folder of that name", e.getMessage());
    assertEquals("model", whole.read("src/user/model.ts"));
    assertFalse(whole.exists("src/user/a.ts"));
    assertNoTemporaryFiles();
  }

  @Test
  void linkPutInTheWayBeforeTheCommitLeadsNowhere() throws Exception {
    leased.write("src/user/out/x.ts", "mine");
    Files.createSymbolicLink(root.resolve("src/user/out"), folder);

    assertThrows(UncheckedIOException.class, lease::commit);

    assertFalse(Files.exists(folder.resolve("x.ts")));
  }

  @Test
  void listGivesOnlyWhatTheTaskMayRead() {
    leased.write("src/user/z.ts", "x");

    assertEquals(
        List.of("src/auth/types.ts", "src/user/model.ts", "src/user/z.ts"), leased.list("**"));
    assertEquals(List.of("src/auth/types.ts"), leased.list("src/auth/*"));
    assertRefused(
        "user-service may not list src/auth/token.ts: change @Reads(\"src/auth/types.ts\") of"
            + " UserService to @Reads({\"src/auth/types.ts\", \"src/auth/token.ts\"})",
        () -> leased.list("src/auth/token.ts"));
  }

  @Test
  void writtenBytesAreACopyBothWays() {
    byte[] bytes = "mine".getBytes(UTF_8);
    leased.writeBytes("src/user/model.ts", bytes);
    bytes[0] = 'X';
    leased.readBytes("src/user/model.ts")[0] = 'Y';

    assertEquals("mine", leased.read("src/user/model.ts"));
  }

  @Test
  void everyCallAfterTheEndSaysWhoseLeaseEnded() throws Exception {
    Lease<Workspace> other = whole.lease(access("src/auth/types.ts", "src/user/**"));
    Workspace dropped = other.value();
    lease.commit();
    other.rollback();

    for (Workspace ended : List.of(leased, dropped)) {
      assertEnded(() -> ended.read("src/user/model.ts"));
      assertEnded(() -> ended.readBytes("src/user/model.ts"));
      assertEnded(() -> ended.write("src/user/model.ts", "x"));
      assertEnded(() -> ended.writeBytes("src/user/model.ts", new byte[0]));
      assertEnded(() -> ended.exists("src/user/model.ts"));
      assertEnded(() -> ended.list("src/user/*"));
      assertEnded(() -> ended.delete("src/user/model.ts"));
      assertEnded(() -> ended.lease(access("src/user/model.ts")));
    }
    assertEquals("model", whole.read("src/user/model.ts"));
  }

  @Test
  void taskThatDeclaresNothingTouchesNothing() throws Exception {
    Workspace none =
        whole
            .lease(TestAccess.of(PlannedTask.builder("user-service", UserService.class).build()))
            .value();

    assertRefused(
        "user-service may not list **: add @Reads(\"**\") to UserService", () -> none.list("**"));
    assertThrows(UndeclaredAccessException.class, () -> none.read("src/auth/types.ts"));
  }

  @Test
  void workspaceHandedOnGivesNoMoreThanItHasAndReportsToItsHolder() throws Exception {
    PlannedTask inner =
        PlannedTask.builder("inner", LeasedWorkspaceTest.class).writes("src/**").build();
    Lease<Workspace> innerLease = leased.lease(TestAccess.of(inner));
    Workspace handedOn = innerLease.value();

    handedOn.write("src/user/model.ts", "inner");
    assertRefused(
        "user-service may not write src/auth/token.ts: change @Writes(\"src/user/**\") of"
            + " UserService to @Writes({\"src/user/**\", \"src/auth/token.ts\"})",
        () -> handedOn.write("src/auth/token.ts", "x"));
    assertEquals(List.of("src/auth/types.ts", "src/user/model.ts"), handedOn.list("src/**"));
    innerLease.commit();

    assertEquals("inner", leased.read("src/user/model.ts"));
    assertEquals("model", whole.read("src/user/model.ts"));
    lease.commit();
    assertEquals("inner", whole.read("src/user/model.ts"));
  }

  @Test
  void threadsOfATaskMayWriteAtOnce() throws Exception {
    CompletableFuture<?>[] writers =
        IntStream.range(0, 8)
            .mapToObj(
                number ->
                    CompletableFuture.runAsync(
                        () -> {
                          for (int file = 0; file < 50; file++) {
                            leased.write("src/user/" + number + "/" + file, "x");
                            leased.list("src/user/**");
                          }
                        },
                        work -> new Thread(work).start()))
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(writers).get(60, TimeUnit.SECONDS);

    lease.commit();

    assertEquals(400, whole.list("src/user/*/*").size());
  }

  private static Access access(String reads, String... writes) {
    return TestAccess.of(
        PlannedTask.builder("user-service", UserService.class).reads(reads).writes(writes).build());
  }

  /** What javac makes of the string. */
  private static String unescape(String literal) {
    StringBuilder text = new StringBuilder();
    for (int index = 0; index < literal.length(); index++) {
      char c = literal.charAt(index);
      if (c != '\\') {
        text.append(c);
      } else if (literal.charAt(index + 1) == 'u') {
        text.append((char) Integer.parseInt(literal.substring(index + 2, index + 6), 16));
        index += 5;
      } else {
        text.append(literal.charAt(++index));
      }
    }
    return text.toString();
  }

  private void assertNoTemporaryFiles() throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      assertEquals(
          List.of(),
          files
              .filter(Files::isRegularFile)
              .map(file -> RealPaths.relative(root, file))
              .filter(path -> path.contains(".breakwater"))
              .filter(path -> !path.equals(".breakwater/.gitignore"))
              .toList());
    }
  }

  private static void assertEnded(org.junit.jupiter.api.function.Executable executable) {
    assertEquals(
        "the workspace of user-service has ended: use it while the task is carried out",
        assertThrows(IllegalStateException.class, executable).getMessage());
  }

  private static void assertRefused(
      String message, org.junit.jupiter.api.function.Executable executable) {
    assertEquals(message, assertThrows(UndeclaredAccessException.class, executable).getMessage());
  }

  @Test
  void linkIntoTheLibrarysOwnFilesIsRefused() throws Exception {
    Files.createDirectories(root.resolve(".breakwater/run"));
    Files.writeString(root.resolve(".breakwater/run/lock"), "lock");
    Files.createSymbolicLink(root.resolve("src/user/own"), Path.of("../../.breakwater/run"));

    for (String path : List.of("src/user/own/lock", "src/user/own/new")) {
      UndeclaredAccessException refusal =
          assertThrows(UndeclaredAccessException.class, () -> leased.write(path, "text"));
      assertTrue(
          refusal
              .getMessage()
              .startsWith("user-service may not write " + path + ": it leads to .breakwater/run/"),
          refusal.getMessage());
      assertThrows(UndeclaredAccessException.class, () -> whole.read(path));
    }
  }

  @Test
  void fileThatWasOnlyThereMeanwhileLeavesNothingToPublish() throws Exception {
    leased.write("src/user/new/deep/file.ts", "text");
    assertTrue(leased.delete("src/user/new/deep/file.ts"));
    leased.write("src/user/other.ts", "other");
    lease.commit();

    assertEquals("other", whole.read("src/user/other.ts"));
    assertFalse(Files.exists(root.resolve("src/user/new")));
  }
}
