package dev.breakwater.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.workspace.disk.Disk;
import dev.breakwater.workspace.disk.RealPaths;
import dev.breakwater.workspace.journal.Journal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Kills a process that publishes, at random instants: after the root has been opened again, all of
 * a task's changes are there or none, and the next run finds its way.
 */
class KillTest {

  private static final int KILLS = Integer.getInteger("breakwater.kills", 20);

  @TempDir Path root;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void killedProcessLeavesAllOfATasksChangesOrNone(boolean durable) throws Exception {
    Random random = new Random(KILLS);
    int generation = 0;
    int unfinished = 0;
    int published = 0;
    for (int kill = 0; kill < KILLS / 2; kill++) {
      Process process = start(durable);
      try (BufferedReader out =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        if (random.nextInt(4) == 0) {
          // It may be about to recover what the one before it has left.
          TimeUnit.MICROSECONDS.sleep(random.nextInt(400_000));
        } else {
          assertEquals("started", out.readLine());
          published++;
          TimeUnit.MICROSECONDS.sleep(random.nextInt(durable ? 40_000 : 15_000));
        }
        process.toHandle().destroyForcibly(); // the process itself would close its streams
        process.waitFor();
        String rest = String.join("\n", out.lines().toList());
        assertTrue(rest.isEmpty() || rest.equals("started"), () -> "it found fault: " + rest);
      }
      unfinished += Journal.hasUnfinished(new Disk(root.toRealPath())) ? 1 : 0;
      int now = PublishingProcess.generationIn(Workspace.at(root));
      assertTrue(now >= generation, "generation " + generation + " was published before");
      assertNothingIsLeft();
      generation = now;
    }
    System.out.printf(
        "kills: %d of a process that publishes %s, %d of them with something to recover, %d"
            + " generations%n",
        KILLS / 2, durable ? "durably" : "without fsync", unfinished, generation);
    assertTrue(unfinished > 0, "some instants are in the midst of a publication");
    assertTrue(generation >= published, "whoever starts again goes on with the next generation");
  }

  /** With 10,000 files in the nightly run, of which each publication takes seconds. */
  @Test
  void killedProcessLeavesAllOfManyChangesOrNone() throws Exception {
    int files = KILLS >= 1_000 ? 10_000 : 300;
    int kills = Math.max(4, KILLS / 25);
    Random random = new Random(files);
    int unfinished = 0;
    for (int kill = 0; kill < kills; kill++) {
      Process process = start(kill % 2 == 0, files);
      try (BufferedReader out =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        assertEquals("started", out.readLine());
        TimeUnit.MILLISECONDS.sleep(random.nextInt(files));
        process.toHandle().destroyForcibly();
        process.waitFor();
      }
      unfinished += Journal.hasUnfinished(new Disk(root.toRealPath())) ? 1 : 0;
      Workspace workspace = Workspace.at(root);
      assertTrue(PublishingProcess.generationIn(workspace) > 0);
      assertEquals(files, workspace.list("more/**").size());
      assertNothingIsLeft();
    }
    System.out.printf(
        "kills: %d of a process that publishes %d files, %d of them with something to recover%n",
        kills, files, unfinished);
    assertTrue(unfinished > 0, "some instants are in the midst of a publication");
  }

  private Process start(boolean durable) throws IOException {
    return start(durable, 0);
  }

  private Process start(boolean durable, int files) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            PublishingProcess.class.getName(),
            root.toString(),
            String.valueOf(durable),
            String.valueOf(files))
        .redirectErrorStream(true)
        .start();
  }

  private void assertNothingIsLeft() throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      List<String> left =
          files
              .filter(Files::isRegularFile)
              .map(file -> RealPaths.relative(root, file))
              .filter(
                  path ->
                      path.contains("journal/")
                          || path.contains("versions/")
                          || path.contains(".breakwater-"))
              .toList();
      assertEquals(List.of(), left);
    }
  }
}
