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
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;

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

  /** Of so many looks, one is compared with the current files, to count those at old versions. */
  private static final int LOOKED_AT = 8;

  private static final boolean SANDBOX = Bubblewrap.here().isPresent();

  /** In memory, where the system has such a place: files are created and deleted all the time. */
  private static final Path MEMORY = Path.of("/dev/shm");

  @TempDir(factory = InMemory.class)
  static Path folder;

  static final class InMemory implements TempDirFactory {
    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext extension)
        throws IOException {
      return Files.isDirectory(MEMORY) && Files.isWritable(MEMORY)
          ? Files.createTempDirectory(MEMORY, "snapshots")
          : Files.createTempDirectory("snapshots");
    }
  }

  /** The looks of tasks at files of which one had been replaced. */
  private final AtomicInteger old = new AtomicInteger();

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
        "snapshots: "
            + GRAPHS
            + " graphs, "
            + old.get() * LOOKED_AT
            + " looks at old versions, no difference");
    assertTrue(old.get() * LOOKED_AT > GRAPHS / 10, "many tasks see old versions: " + old);
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
      // One root for each thread, since creating and deleting them takes most of the time.
      Path place = folder.resolve("thread" + Thread.currentThread().getId());
      this.root = Files.createDirectories(place.resolve("root")).toRealPath();
      reset();
      this.workspace =
          Workspace.builder(root)
              .durable(false)
              .directoriesIn(Files.createDirectories(place.resolve("directories")))
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
        try (Stream<Path> left = Files.list(versions)) {
          assertEquals(0, left.count(), "nothing is left behind");
        }
      }
    }

    /** Leaves the files of the graph. Folders that are empty are none to anybody. */
    private void reset() throws IOException {
      Map<String, String> there = files(root);
      for (String path : there.keySet()) {
        if (!graph.base().containsKey(path)) {
          Files.delete(root.resolve(path));
        }
      }
      for (Map.Entry<String, String> file : graph.base().entrySet()) {
        if (!file.getValue().equals(there.get(file.getKey()))) {
          Path path = root.resolve(file.getKey());
          Files.createDirectories(path.getParent());
          Files.writeString(path, file.getValue());
        }
      }
    }

    private void attempt(int task, Workspace files) throws Exception {
      int attempt = attempts.get(task).incrementAndGet();
      Random random = new Random(seed * 31 + task * 7 + attempt);
      pause(random);
      look(task, files, random);
      if (random.nextBoolean()) {
        pause(random);
        look(task, files, random);
      }
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
      if (random.nextInt(LOOKED_AT) == 0 && isOld(expected)) {
        old.incrementAndGet();
      }
      if (!expected.equals(seen)) {
        synchronized (wrong) {
          wrong.add("task " + task + " saw " + seen + " instead of " + expected);
        }
      }
    }

    /** Whether a task that sees these files sees a version that has been replaced. */
    private boolean isOld(Map<String, String> seen) throws IOException {
      for (Map.Entry<String, String> file : seen.entrySet()) {
        Path path = root.resolve(file.getKey());
        if (!Files.exists(path) || !Files.readString(path).equals(file.getValue())) {
          return true;
        }
      }
      return false;
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
}
