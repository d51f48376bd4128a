package dev.breakwater.workspace;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.breakwater.runtime.Engine;
import dev.breakwater.runtime.Plan;
import dev.breakwater.runtime.PlannedTask;
import dev.breakwater.runtime.Run;
import dev.breakwater.runtime.TaskFailedException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workspace in the tasks of a run. */
class WorkspaceRunTest {

  private static final class TypeDefs {}

  private static final class AuthModule {}

  private final PlannedTask typeDefs =
      PlannedTask.builder("type-defs", TypeDefs.class).writes("src/auth/types.ts").build();
  private final PlannedTask authModule =
      PlannedTask.builder("auth-module", AuthModule.class)
          .reads("src/auth/types.ts")
          .writes("src/auth/*.ts")
          .after(typeDefs)
          .build();
  private final Run run =
      Engine.standard().begin(Plan.of("com.acme.AuthRefactor", typeDefs, authModule));

  @TempDir Path root;

  @Test
  void laterTaskReadsWhatAnEarlierOneWrote() throws Exception {
    Workspace workspace = Workspace.at(root);
    run.startVoid(typeDefs, step -> step.open(workspace).write("src/auth/types.ts", "types"));
    CompletableFuture<String> read =
        run.start(authModule, step -> step.open(workspace).read("src/auth/types.ts"));

    assertEquals("types", run.finish(read::join).get(30, SECONDS));
    assertEquals("types", workspace.read("src/auth/types.ts"));
  }

  @Test
  void failedTaskLeavesNothingAndTheRunSaysWhatToDeclare() {
    Workspace workspace = Workspace.at(root);
    run.startVoid(
        typeDefs,
        step -> {
          step.open(workspace).write("src/auth/types.ts", "types");
          step.open(workspace).write("src/auth/token.ts", "token");
        });
    run.startVoid(authModule, step -> {});

    TaskFailedException failure = assertThrows(TaskFailedException.class, run::await);
    assertEquals(
        "AuthRefactor: type-defs failed: UndeclaredAccessException: type-defs may not write"
            + " src/auth/token.ts: add @Writes(\"src/auth/token.ts\") to TypeDefs",
        failure.getMessage());
    assertEquals(List.of(), workspace.list("**"));
  }
}
