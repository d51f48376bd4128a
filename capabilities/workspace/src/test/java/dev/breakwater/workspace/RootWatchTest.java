package dev.breakwater.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.breakwater.runtime.Engine;
import dev.breakwater.runtime.TaskFailedException;
import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Programs without a sandbox, while other tasks publish. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class RootWatchTest {

  private static final PlannedTask WRITER =
      PlannedTask.builder("writer", RootWatchTest.class).writes("a.txt").build();
  private static final PlannedTask RUNNER =
      PlannedTask.builder("runner", RootWatchTest.class).writes("b.txt").build();

  @TempDir Path root;

  private final CountDownLatch reviewed = new CountDownLatch(1);
  private final CountDownLatch running = new CountDownLatch(1);

  /** The writer's review lasts until the program runs, which lasts until a file is published. */
  private void run(String program) throws Exception {
    Files.writeString(root.resolve("c.txt"), "c");
    Workspace workspace =
        Workspace.builder(root)
            .sandbox(Sandbox.NONE)
            .beforePublish(
                changes -> {
                  if (changes.task().equals("writer")) {
                    reviewed.countDown();
                    running.await();
                  }
                  return ChangeReview.Decision.accept();
                })
            .open();
    Run run = Engine.standard().begin(Plan.of("Graph", WRITER, RUNNER), workspace);
    run.startVoid(WRITER, step -> step.open(workspace).write("a.txt", "a"));
    run.startVoid(
        RUNNER,
        step -> {
          reviewed.await();
          step.open(workspace)
              .exec(Command.of("sh", "-c", program).onLine(line -> running.countDown()))
              .orThrow();
        });
    run.await();
  }

  @Test
  void publicationsThatFollowAReviewAreNotItsChanges() throws Exception {
    String published = root.toRealPath().resolve("a.txt").toString();
    run(
        "echo running; while [ ! -e "
            + published
            + " ]; do sleep 0.02; done; sleep 0.2; echo b > b.txt");
    assertEquals("a", Files.readString(root.resolve("a.txt")));
    assertEquals("b\n", Files.readString(root.resolve("b.txt")));
  }

  @Test
  void itsOwnChangesAreFound() throws Exception {
    String other = root.toRealPath().resolve("c.txt").toString();
    TaskFailedException failure =
        assertThrows(TaskFailedException.class, () -> run("echo running; echo x > " + other));
    UndeclaredAccessException cause =
        assertInstanceOf(UndeclaredAccessException.class, failure.getCause());
    assertEquals(true, cause.getMessage().contains("c.txt"), cause.getMessage());
  }
}
