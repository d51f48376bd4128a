package dev.breakwater.workspace.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.runtime.Access;
import dev.breakwater.runtime.Lease;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.workspace.UndeclaredAccessException;
import dev.breakwater.workspace.Workspace;
import dev.breakwater.workspace.internal.Touches;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a recording notes, and what it suggests for it. */
class RecordingTest {

  private static final class TypeDefs {}

  private static final class AuthModule {}

  @TempDir Path folder;
  private Path root;
  private Recording recording;

  @BeforeEach
  void begin() throws Exception {
    root = Files.createDirectory(folder.resolve("root"));
    Workspace whole = Workspace.at(root);
    whole.write("src/auth/types.ts", "types");
    whole.write("src/auth/token.ts", "token");
    whole.write("src/user/model.ts", "model");
    recording = Recording.at(root);
  }

  @Test
  void whatIsReadOrAskedForIsARead() throws Exception {
    typeDefs(
        workspace -> {
          assertEquals("types", workspace.read("src/auth/types.ts"));
          workspace.readBytes("src/user/model.ts");
          assertFalse(workspace.exists("docs/none.md"));
        });

    assertSuggests("@Reads({\"docs/none.md\", \"src/auth/types.ts\", \"src/user/model.ts\"})");
  }

  @Test
  void whatIsWrittenOrDeletedIsAWrite() throws Exception {
    typeDefs(
        workspace -> {
          workspace.write("src/auth/types.ts", "new");
          workspace.delete("src/user/model.ts");
          workspace.writeBytes("docs/a.md", new byte[0]);
        });

    assertSuggests("@Writes({\"docs/a.md\", \"src/auth/types.ts\", \"src/user/model.ts\"})");
    assertEquals("new", Workspace.at(root).read("src/auth/types.ts"));
    assertFalse(Files.exists(root.resolve("src/user/model.ts")));
  }

  @Test
  void whatIsListedIsAReadOfThePatternItself() throws Exception {
    typeDefs(
        workspace ->
            assertEquals(
                List.of("src/auth/token.ts", "src/auth/types.ts"), workspace.list("src/auth/*")));

    assertSuggests("@Reads(\"src/auth/*\")");
  }

  @Test
  void whatTheTaskHasWrittenItselfItMayRead() throws Exception {
    typeDefs(
        workspace -> {
          workspace.write("src/auth/types.ts", "new");
          workspace.read("src/auth/types.ts");
        });
    authModule(workspace -> workspace.write("src/auth/types.ts", "newer"));

    assertEquals(List.of(), recording.suggestions().get(0).reads());
  }

  @Test
  void anotherAttemptFindsNothingOfTheFirst() throws Exception {
    authModule(workspace -> workspace.write("src/auth/types.ts", "newer"));
    Lease<Workspace> failed = lease("type-defs", TypeDefs.class);
    failed.value().write("src/auth/types.ts", "new");
    failed.rollback();
    typeDefs(workspace -> workspace.read("src/auth/types.ts"));

    assertEquals(
        """
        // on AuthModule (auth-module)
        @Writes("src/auth/types.ts")

        // on TypeDefs (type-defs)
        @Reads("src/auth/types.ts")
        @Writes("src/auth/types.ts")
        """,
        recording.toString());
  }

  @Test
  void whatFailedAttemptsTouchedCounts() throws Exception {
    Lease<Workspace> failed = lease("type-defs", TypeDefs.class);
    failed.value().write("src/auth/types.ts", "new");
    failed.rollback();

    assertSuggests("@Writes(\"src/auth/types.ts\")");
    assertEquals("types", Workspace.at(root).read("src/auth/types.ts"), "is rolled back as ever");
  }

  @Test
  void runsAccumulate() throws Exception {
    typeDefs(workspace -> workspace.read("src/auth/types.ts"));
    typeDefs(workspace -> workspace.read("src/user/model.ts"));

    assertSuggests("@Reads({\"src/auth/types.ts\", \"src/user/model.ts\"})");
  }

  @Test
  void linksCountAsWhatTheyPointTo() throws Exception {
    Files.createSymbolicLink(root.resolve("lib"), root.resolve("src"));
    typeDefs(workspace -> workspace.read("lib/auth/types.ts"));

    assertSuggests("@Reads(\"src/auth/types.ts\")");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "/etc/passwd", "../secret", "a//b", "C:/x", ".breakwater/lock", "out/x"})
  void refusesWhatIsNotBelowTheRoot(String path) throws Exception {
    Files.createDirectory(folder.resolve("outside"));
    Files.createSymbolicLink(root.resolve("out"), folder.resolve("outside"));

    typeDefs(
        workspace -> {
          assertThrows(UndeclaredAccessException.class, () -> workspace.read(path));
          assertThrows(UndeclaredAccessException.class, () -> workspace.write(path, "x"));
        });

    assertSuggests("// it touched no file");
  }

  @Test
  void aTaskThatHandsItsWorkspaceOnTouchesWhatTheInnerTasksTouch() throws Exception {
    try (var inner = new Inner(lease("outer", AuthModule.class))) {
      Lease<Workspace> lease = inner.lease.value().lease(access("inner", TypeDefs.class));
      lease.value().read("src/user/model.ts");
      lease.value().write("src/auth/types.ts", "new");
      lease.value().read("src/auth/types.ts");
      lease.commit();
    }

    String both = "@Reads(\"src/user/model.ts\")\n@Writes(\"src/auth/types.ts\")\n";
    assertEquals(
        "// on AuthModule (outer)\n"
            + both
            + "\n// on TypeDefs (inner)\n"
            // Nothing is known of the graphs, so that the two seem to be of one.
            + "// outer writes src/auth/types.ts too, and went first: add"
            + " @After(AuthModule.class) to keep that order\n"
            + both,
        recording.toString());
  }

  private record Inner(Lease<Workspace> lease) implements AutoCloseable {
    @Override
    public void close() throws Exception {
      lease.commit();
    }
  }

  @Test
  void whatWorkedUnseenMayHaveReadAnything() throws Exception {
    Workspace workspace = recording.workspace();
    RecordedGraphs graphs = new RecordedGraphs();
    Touches touches = graphs.within(access("type-defs", TypeDefs.class));
    touches.read("package.json");
    touches.read(".git/HEAD");
    touches.mayHaveReadAnything("npm test");
    touches.changedInDirectory(List.of("dist/a.js", "dist/b.js"));

    assertEquals(
        """
        // on TypeDefs (type-defs)
        // npm test may have read any file unseen, so that this task sees everything by snapshot
        @Reads({".git/HEAD", "package.json"})
        @Snapshot("**")
        @Writes("dist/*.js")
        """,
        graphs.suggestions().get(0).toString());
    assertTrue(workspace.exists("src/auth/types.ts"));
  }

  @Test
  void leasesAreNotToBeRecordedIn() throws Exception {
    Workspace lease = lease("type-defs", TypeDefs.class).value();

    assertThrows(IllegalArgumentException.class, () -> Recording.of(lease));
  }

  @Test
  void theApplicationTouchesNothing() {
    recording.workspace().write("a", "b");

    assertEquals("// nothing has been recorded\n", recording.toString());
    assertEquals(List.of(), recording.suggestions());
  }

  private void assertSuggests(String lines) {
    assertEquals("// on TypeDefs (type-defs)\n" + lines + "\n", recording.toString());
  }

  private void typeDefs(Consumer<Workspace> task) throws Exception {
    carryOut("type-defs", TypeDefs.class, task);
  }

  private void authModule(Consumer<Workspace> task) throws Exception {
    carryOut("auth-module", AuthModule.class, task);
  }

  private void carryOut(String name, Class<?> type, Consumer<Workspace> task) throws Exception {
    Lease<Workspace> lease = lease(name, type);
    task.accept(lease.value());
    lease.commit();
  }

  private Lease<Workspace> lease(String name, Class<?> type) throws Exception {
    return recording.workspace().lease(access(name, type));
  }

  private static Access access(String name, Class<?> type) {
    return Access.of("com.acme.Graph", PlannedTask.builder(name, type).build());
  }
}
