package dev.breakwater.workspace;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.breakwater.runtime.Engine;
import dev.breakwater.runtime.TaskFailedException;
import dev.breakwater.runtime.TaskOutcome;
import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
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
            + " src/auth/token.ts: change @Writes(\"src/auth/types.ts\") of TypeDefs"
            + " to @Writes({\"src/auth/types.ts\", \"src/auth/token.ts\"})",
        failure.getMessage());
    assertEquals(List.of(), workspace.list("**"));
  }

  @Test
  void whatIsNotDeclaredIsNotAttemptedAgain() {
    Workspace workspace = Workspace.at(root);
    AtomicInteger attempts = new AtomicInteger();
    Run patient = Engine.builder().attempts(3).build().begin(Plan.of("One", typeDefs));
    patient.startVoid(
        typeDefs,
        step -> {
          attempts.incrementAndGet();
          step.open(workspace).read("src/user/model.ts");
        });

    assertThrows(TaskFailedException.class, patient::await);
    assertEquals(1, attempts.get());
  }

  @Test
  void abandonedTaskCannotUseItsWorkspaceAndNothingOfItIsPublished() throws Exception {
    Workspace workspace = Workspace.at(root);
    PlannedTask failing = PlannedTask.builder("failing", AuthModule.class).build();
    PlannedTask deaf = PlannedTask.builder("deaf", TypeDefs.class).writes("src/**").build();
    Run hurried =
        Engine.builder()
            .gracePeriod(Duration.ofMillis(1))
            .build()
            .begin(Plan.of("Two", deaf, failing));
    CountDownLatch hasWritten = new CountDownLatch(1);
    CountDownLatch runIsOver = new CountDownLatch(1);
    CompletableFuture<Throwable> refused = new CompletableFuture<>();
    hurried.startVoid(
        deaf,
        step -> {
          Workspace leased = step.open(workspace);
          leased.write("src/a.ts", "half");
          hasWritten.countDown();
          while (runIsOver.getCount() > 0) {
            Thread.onSpinWait();
          }
          refused.complete(
              assertThrows(IllegalStateException.class, () -> leased.write("src/b.ts", "more")));
        });

    hurried.startVoid(
        failing,
        step -> {
          hasWritten.await();
          throw new IllegalStateException("no model");
        });

    TaskFailedException failure = assertThrows(TaskFailedException.class, hurried::await);
    runIsOver.countDown();

    assertEquals(TaskOutcome.ABANDONED, failure.report().task("deaf").outcome());
    assertEquals(
        "the workspace of deaf has ended: use it while the task is carried out",
        refused.get(30, SECONDS).getMessage());
    assertEquals(List.of(), workspace.list("**"));
  }
}
