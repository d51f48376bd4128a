package dev.breakwater.examples.agents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.testing.LoggedRequest;
import dev.breakwater.testing.ModelServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.PlatformManagedObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What each of the two variants must leave behind. */
final class Expected {

  /**
   * Threads that the JDK keeps for later use, threads of the clients of the models, and the thread
   * that starts programs. A sandbox ends with that thread, so it lasts, once for a process.
   */
  private static final String NOT_OURS =
      "HttpClient-\\d+-(SelectorManager|Worker-\\d+)|process reaper.*|ForkJoinPool.*"
          + "|VirtualThread-.*|.*-Poller|Cleaner-\\d+|Common-Cleaner"
          + "|CompletableFutureDelayScheduler|breakwater-starter";

  private static final Duration LONG = Duration.ofMinutes(1);

  private Expected() {}

  /** Asserts that the project has the files of the answers, and otherwise those from before. */
  static void assertFiles(Path project, Path folder) throws IOException {
    Path before = folder.resolve("before");
    Project.copyTo(before);
    SortedMap<String, String> expected = sources(before);
    SortedMap<String, String> answers = sources(Path.of("src/main/resources/answers"));
    assertEquals(13, answers.size());
    expected.putAll(answers);
    assertEquals(expected, sources(project));
  }

  private static SortedMap<String, String> sources(Path root) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = root.relativize(file).toString().replace('\\', '/');
        if (!name.startsWith("node_modules/") && !name.startsWith(".breakwater")) {
          files.put(name, Files.readString(file));
        }
      }
    }
    return files;
  }

  static void assertVerdict(Verdict verdict) {
    assertTrue(verdict.passed(), verdict.checks());
    String checks = Toolchain.hasNode() ? "30 passed, 0 failed" : Toolchain.WITHOUT_NODE;
    assertTrue(verdict.checks().contains(checks), verdict.checks());
  }

  /** Asserts that the call with the status 429 is sent again after the second of Retry-After. */
  static void assertWait(ModelServer server) throws InterruptedException {
    server.await(request -> isAuth(request) && request.status() == 429, LONG);
    long start = System.nanoTime();
    server.await(request -> isAuth(request) && request.step() == 4, LONG);
    Duration wait = Duration.ofNanos(System.nanoTime() - start);
    assertTrue(wait.compareTo(Duration.ofMillis(900)) >= 0, wait.toString());
  }

  private static boolean isAuth(LoggedRequest request) {
    return "Return a Result of".equals(request.script());
  }

  static List<Thread> threads() {
    return List.copyOf(Thread.getAllStackTraces().keySet());
  }

  /** Asserts that all threads and processes have ended, and two clients are left, of the models. */
  static void assertNothingLeft(List<Thread> before) throws Exception {
    TreeSet<String> left = new TreeSet<>();
    for (int tried = 0; tried < 100; tried++) {
      left.clear();
      threads().stream()
          .filter(thread -> !before.contains(thread))
          .map(Thread::getName)
          .filter(name -> !name.matches(NOT_OURS))
          .forEach(left::add);
      if (left.isEmpty()) {
        break;
      }
      Thread.sleep(50);
    }
    assertEquals(new TreeSet<>(), left);
    long clients =
        threads().stream()
            .filter(thread -> !before.contains(thread))
            .filter(thread -> thread.getName().endsWith("-SelectorManager"))
            .count();
    assertTrue(clients <= 2, clients + " clients");
    assertEquals(List.of(), virtualThreads());
    assertEquals(List.of(), ProcessHandle.current().descendants().toList());
  }

  /** {@return the virtual threads of tasks, which only a thread dump of JDK 21 and later lists} */
  private static List<String> virtualThreads() throws ReflectiveOperationException, IOException {
    if (Runtime.version().feature() < 21) {
      return List.of();
    }
    Class<?> type = Class.forName("com.sun.management.HotSpotDiagnosticMXBean");
    Class<?> format = Class.forName(type.getName() + "$ThreadDumpFormat");
    Path file = Files.createTempDirectory("dump").resolve("threads");
    type.getMethod("dumpThreads", String.class, format)
        .invoke(
            ManagementFactory.getPlatformMXBean(type.asSubclass(PlatformManagedObject.class)),
            file.toString(),
            format.getEnumConstants()[0]);
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> line.startsWith("#") && line.contains("\"breakwater-"))
          .filter(line -> !line.contains("breakwater-starter"))
          .toList();
    } finally {
      Files.delete(file);
      Files.delete(Objects.requireNonNull(file.getParent()));
    }
  }
}
