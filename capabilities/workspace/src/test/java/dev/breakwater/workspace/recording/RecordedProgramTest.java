package dev.breakwater.workspace.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import dev.breakwater.runtime.spi.VoidTaskBody;
import dev.breakwater.workspace.Sandbox;
import dev.breakwater.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a recording learns of a task that works in a directory. */
@DisabledOnOs(OS.WINDOWS)
class RecordedProgramTest {

  private final PlannedTask task = PlannedTask.builder("users", RecordedProgramTest.class).build();

  @TempDir Path root;

  private Recording recording;

  @BeforeEach
  void prepare() throws Exception {
    Files.createDirectories(root.resolve("src/user"));
    Files.writeString(root.resolve("src/types.ts"), "types");
    Files.writeString(root.resolve("src/user/model.ts"), "model");
    recording = Recording.of(Workspace.builder(root).sandbox(Sandbox.NONE).open());
  }

  @Test
  void programMayHaveReadAnythingAndHasWrittenWhatIsOther() throws Exception {
    record(
        step -> step.open(recording.workspace()).exec("sh", "-c", "cp src/types.ts src/user/a.ts"));

    Suggestion suggestion = recording.suggestions().get(0);
    assertEquals(List.of(), suggestion.reads());
    assertEquals(List.of("**"), suggestion.snapshots());
    assertEquals(List.of("src/user/a.ts"), suggestion.writes());
    assertTrue(recording.toString().contains("cp src/types.ts src/user/a.ts"), recording::toString);
    assertEquals("types", Files.readString(root.resolve("src/user/a.ts")), "it is published");
  }

  @Test
  void whatAFailedTaskHasChangedCountsToo() {
    assertThrows(
        RuntimeException.class,
        () ->
            record(
                step -> {
                  Path directory = step.open(recording.workspace()).directory();
                  Files.delete(directory.resolve("src/user/model.ts"));
                  throw new IllegalStateException("no");
                }));

    Suggestion suggestion = recording.suggestions().get(0);
    assertEquals(List.of(), suggestion.reads());
    assertEquals(List.of("**"), suggestion.snapshots());
    assertEquals(List.of("src/user/model.ts"), suggestion.writes());
    assertTrue(Files.exists(root.resolve("src/user/model.ts")), "it is not published");
  }

  @Test
  void newLinkFailsTheTaskAsEver() {
    RuntimeException failure =
        assertThrows(
            RuntimeException.class,
            () ->
                record(
                    step ->
                        step.open(recording.workspace())
                            .exec("ln", "-s", "/etc/hosts", "src/hosts")));
    assertTrue(
        failure.getCause().getMessage().contains("src/hosts (no regular file)"),
        failure.getCause().getMessage());
  }

  private void record(VoidTaskBody body) {
    Run run = recording.engine().begin(Plan.of("Rename", task));
    run.startVoid(task, body);
    run.await();
  }
}
