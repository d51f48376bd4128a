package dev.breakwater.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.runtime.Engine;
import dev.breakwater.runtime.OnFailure;
import dev.breakwater.runtime.Schedule;
import dev.breakwater.runtime.TaskFailedException;
import dev.breakwater.runtime.spi.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every byte that a task sees follows from the order alone: random graphs, timing, failures and
 * attempts, both schedules, and each way to look at files, against an oracle.
 *
 * <p>{@code -Dbreakwater.snapshots=100000} runs so many graphs, {@code -Dbreakwater.seed=…} one of
 * them.
 */
class SnapshotRunsTest {

  private static final int GRAPHS = Integer.getInteger("breakwater.snapshots", 10_000);
  private static final long SEED = Long.getLong("breakwater.seed", -1);

  /** One of so many observations is made by a program in a sandbox, if there is one. */
  private static final int PROGRAMS = Integer.getInteger("breakwater.programs", 1_000);

  private static final boolean SANDBOX = Bubblewrap.here().isPresent();

  @TempDir static Path folder;

  private final AtomicInteger replaced = new AtomicInteger();

  @Test
  void everyTaskSeesWhatTheOrderSays() throws Exception {
    if (SEED >= 0) {
      check(SEED);
      return;
    }
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<?>> running = new ArrayList<>();
      for (int graph = 0; graph < GRAPHS; graph++) {
        long seed = graph;
        running.add(
            threads.submit(
                () -> {
                  check(seed);
                  return null;
                }));
      }
      for (Future<?> each : running) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
    }
    System.out.println(
        "snapshots: " + GRAPHS + " graphs, " + replaced + " old versions seen, no difference");
    assertTrue(replaced.get() > GRAPHS / 10, "many tasks see old versions: " + replaced);
  }

  private void check(long seed) throws Exception {
    try {
      new RandomRun(seed).check();
    } catch (Exception | AssertionError e) {
      throw new AssertionError("-Dbreakwater.seed=" + seed, e);
    }
  }

  /** One run of one graph. */
  private final class RandomRun {
    private final long seed;
    private final SnapshotGraph graph;
    private final Path root;
    private final Workspace workspace;
    private final BitSet failing = new BitSet();
    private final Map<Integer, AtomicInteger> attempts = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    RandomRun(long seed) throws IOException {
      Random random = new Random(seed);
      this.seed = seed;
      this.graph = SnapshotGraph.of(random);
      this.root = Files.createDirectories(folder.resolve("g" + seed + "/root")).toRealPath();
      for (Map.Entry<String, String> file : graph.base().entrySet()) {
        Path path = root.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, file.getValue());
      }
      this.workspace =
          Workspace.builder(root)
              .durable(false)
              .directoriesIn(Files.createDirectory(folder.resolve("g" + seed + "/directories")))
              .open();
      for (int task = 0; task < graph.size(); task++) {
        attempts.put(task, new AtomicInteger());
        failing.set(task, random.nextInt(12) == 0);
      }
    }

    void check() throws Exception {
      Random random = new Random(~seed);
      Engine engine =
          Engine.builder()
              .schedule(random.nextBoolean() ? Schedule.WAVES : Schedule.EAGER)
              .maxConcurrency(1 + random.nextInt(6))
              .attempts(2)
              .backoff(Duration.ZERO, Duration.ZERO)
              .onFailure(OnFailure.FINISH_INDEPENDENT)
              .build();
      Run run = engine.begin(graph.plan(), workspace);
      BitSet ran = new BitSet();
      for (int task = 0; task < graph.size(); task++) {
        int number = task;
        run.startVoid(
            graph.planned(task),
            step -> {
              attempt(number, step.open(workspace));
              synchronized (ran) {
                ran.set(number);
              }
            });
      }
      if (failing.isEmpty()) {
        run.await();
      } else {
        assertThrows(TaskFailedException.class, run::await);
      }
      assertEquals(List.of(), wrong, graph::toString);
      assertEquals(graph.after(ran), files(root), graph::toString);
      Path versions = root.resolve(".breakwater/versions");
      if (Files.exists(versions)) {
        replaced.incrementAndGet();
        try (Stream<Path> left = Files.list(versions)) {
          assertEquals(0, left.count(), "nothing is left behind");
        }
      }
      delete(folder.resolve("g" + seed));
    }

    private void attempt(int task, Workspace files) throws Exception {
      int attempt = attempts.get(task).incrementAndGet();
      Random random = new Random(seed * 31 + task * 7 + attempt);
      pause(random);
      look(task, files, random);
      pause(random);
      look(task, files, random);
      for (Map.Entry<String, String> change : graph.task(task).changes().entrySet()) {
        if (change.getValue() == null) {
          files.delete(change.getKey());
        } else {
          files.write(change.getKey(), change.getValue());
        }
      }
      if (failing.get(task) || (attempt == 1 && random.nextInt(5) == 0)) {
        throw new IOException("attempt " + attempt);
      }
    }

    private void pause(Random random) throws InterruptedException {
      switch (random.nextInt(4)) {
        case 0 -> Thread.sleep(0, random.nextInt(900_000));
        case 1 -> Thread.yield();
        default -> {
          // At once.
        }
      }
    }

    private void look(int task, Workspace files, Random random) throws IOException {
      Map<String, String> expected = graph.seenBy(task);
      if (SnapshotGraph.PATHS.stream().noneMatch(graph.task(task)::sees)) {
        return;
      }
      Map<String, String> seen = new TreeMap<>();
      int way = random.nextInt(PROGRAMS);
      if (way == 0 && SANDBOX) {
        seen =
            printed(
                files
                    .exec(
                        "sh",
                        "-c",
                        "find . -type f ! -path './.*' | while read f; do"
                            + " printf '%s=%s\\n' \"${f#./}\" \"$(cat \"$f\")\"; done")
                    .output());
      } else if (way < PROGRAMS / 16) {
        seen = files(files.directory());
      } else if (way < PROGRAMS / 2) {
        for (String path : files.list("**")) {
          seen.put(path, files.read(path));
        }
      } else {
        for (String path : SnapshotGraph.PATHS) {
          if (graph.task(task).sees(path) && files.exists(path)) {
            seen.put(path, files.read(path));
          }
        }
      }
      if (!expected.equals(seen)) {
        synchronized (wrong) {
          wrong.add("task " + task + " saw " + seen + " instead of " + expected);
        }
      }
    }

    private static Map<String, String> printed(String output) {
      Map<String, String> files = new TreeMap<>();
      output
          .lines()
          .forEach(
              line -> {
                int end = line.indexOf('=');
                files.put(line.substring(0, end), line.substring(end + 1));
              });
      return files;
    }
  }

  private static Map<String, String> files(Path root) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String path = root.relativize(file).toString().replace('\\', '/');
        if (!path.startsWith(".")) {
          files.put(path, Files.readString(file));
        }
      }
    }
    return files;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted((one, other) -> other.compareTo(one)).toList()) {
        Files.delete(path);
      }
    }
  }
}
