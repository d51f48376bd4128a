package dev.breakwater.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.runtime.Engine;
import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import dev.breakwater.workspace.journal.UserFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Parts of home directories that outlive an attempt. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class KeptHomeTest {

  private static final PlannedTask FIRST =
      PlannedTask.builder("first", KeptHomeTest.class).writes("first/**").attempts(3).build();
  private static final PlannedTask SECOND =
      PlannedTask.builder("second", KeptHomeTest.class)
          .writes("second/**")
          .attempts(2)
          .after(FIRST)
          .build();
  private static final Plan PLAN = Plan.of("com.acme.Graph", FIRST, SECOND);

  /** Shows what earlier attempts have left, and adds a line to each of two files. */
  private static final Command COMMAND =
      Command.of(
              "sh",
              "-c",
              "cat ~/.agent/sessions/log ~/.agent/scratch 2>/dev/null; mkdir -p ~/.agent/sessions;"
                  + " echo kept >> ~/.agent/sessions/log; echo lost >> ~/.agent/scratch")
          .home(Home.empty().keep(".agent/sessions"));

  @TempDir Path root;

  private final Engine engine = Engine.builder().backoff(Duration.ZERO, Duration.ZERO).build();

  @ParameterizedTest
  @EnumSource(names = {"NONE", "IF_AVAILABLE"})
  void theNextAttemptOfTheTaskFindsThemAndNobodyElse(Sandbox sandbox) throws Exception {
    Set<Path> before = homes();
    Workspace workspace = Workspace.builder(root).sandbox(sandbox).open();
    List<String> seen = new CopyOnWriteArrayList<>();
    for (int number = 0; number < 2; number++) {
      Run run = engine.begin(PLAN, workspace);
      for (PlannedTask task : PLAN.tasks()) {
        run.startVoid(
            task,
            step -> {
              String output = step.open(workspace).exec(COMMAND).orThrow().output();
              seen.add(task + " " + output.lines().toList());
              if (step.context().attempt() < step.context().attempts()) {
                throw new IOException("again");
              }
            });
      }
      run.await();
    }
    List<String> once =
        List.of("first []", "first [kept]", "first [kept, kept]", "second []", "second [kept]");
    assertEquals(Stream.concat(once.stream(), once.stream()).toList(), seen);
    assertEquals(before, homes());
  }

  @ParameterizedTest
  @EnumSource(names = {"NONE", "IF_AVAILABLE"})
  void aWorkspaceSaysWhetherProgramsAreSandboxed(Sandbox sandbox) throws Exception {
    Workspace workspace = Workspace.builder(root).sandbox(sandbox).open();
    Run run = engine.begin(PLAN, workspace);
    run.startVoid(
        FIRST,
        step -> {
          Workspace lease = step.open(workspace);
          boolean sandboxed = lease.exec(Command.of("true")).sandboxed();
          assertEquals(sandboxed, lease.isSandboxed());
          assertEquals(sandboxed, workspace.isSandboxed());
        });
    run.startVoid(SECOND, step -> {});
    run.await();
    assertTrue(sandbox != Sandbox.NONE || !workspace.isSandboxed());
  }

  /** The folders of home directories of this process, which is the only one that tests here. */
  private static Set<Path> homes() throws IOException {
    Path own = UserFolder.create();
    assertFalse(own == null);
    String mine = "breakwater-" + ProcessHandle.current().pid() + "-";
    try (Stream<Path> all = Files.walk(Files.createDirectories(own.resolve("homes")), 2)) {
      return all.filter(path -> path.getParent().getFileName().toString().startsWith(mine))
          .filter(Files::isDirectory)
          .collect(Collectors.toSet());
    }
  }
}
