package dev.breakwater.processor.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/running.md} shows compiles, all of it together, and does what it says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class RunningPageTest {

  /** Uses what the page shows, from inside its package. */
  private static final String CALLER =
      """
      import dev.breakwater.runtime.Engine;
      import dev.breakwater.workspace.Workspace;
      import java.io.ByteArrayOutputStream;
      import java.io.PrintStream;
      import java.nio.file.Path;
      import java.time.Duration;
      import java.util.List;
      import java.util.Set;
      import java.util.concurrent.ConcurrentHashMap;
      import java.util.concurrent.CopyOnWriteArrayList;

      public final class Caller {

        /** What the page prints for a rejected key, and what its listener has printed. */
        public static List<String> keyRejected(Path root) {
          PrintStream console = System.out;
          ByteArrayOutputStream heard = new ByteArrayOutputStream();
          System.setOut(new PrintStream(heard, true));
          try {
            String told = Failing.write(Caller::rejectingTheGuide, root);
            return List.of(told, heard.toString());
          } finally {
            System.setOut(console);
          }
        }

        private static String rejectingTheGuide(String question) {
          if (question.startsWith("guide")) {
            throw new KeyRejected();
          }
          return question;
        }

        /** The traces of all attempts, while each first one fails and runs share a limit. */
        public static List<String> traces(Path root) {
          Tracing tracing = new Tracing();
          Engine engine =
              Engine.builder()
                  .maxConcurrency(1)
                  .attempts(2)
                  .backoff(Duration.ZERO, Duration.ZERO)
                  .listener(tracing)
                  .interceptor(tracing)
                  .build();
          Handbook handbook = new HandbookOrchestrator(engine);
          List<String> seen = new CopyOnWriteArrayList<>();
          Tracing.TRACE.set("one");
          var one = handbook.run(once("one", seen), Workspace.at(root.resolve("one")));
          Tracing.TRACE.set("two");
          var two = handbook.run(once("two", seen), Workspace.at(root.resolve("two")));
          one.join();
          two.join();
          return seen;
        }

        private static Model once(String run, List<String> seen) {
          Set<String> asked = ConcurrentHashMap.newKeySet();
          return question -> {
            seen.add(run + " in " + Tracing.TRACE.get());
            if (asked.add(question)) {
              throw new RateLimited(Duration.ofMillis(1));
            }
            return question;
          };
        }

        public static void shuffled(Path root) throws Exception {
          for (long seed = 0; seed < 6; seed++) {
            new HandbookShuffleTest().givesTheSameInEveryOrder(seed, root.resolve("" + seed));
          }
        }
      }
      """;

  @TempDir static Path folder;

  private final Logger log = Logger.getLogger("dev.breakwater.runtime");
  private CompiledPage page = new CompiledPage("", "", Path.of(""));

  @BeforeAll
  void compile() throws IOException {
    page = CompiledPage.of(CALLER, folder, "running.md", "observing.md");
  }

  @Test
  void everyExampleCompiles() {
    assertEquals("", page.printed());
    assertEquals(page.blocks(), page.sources(), "each is a file of its own");
    assertTrue(page.blocks() > 9);
  }

  @Test
  void aFailureReadsAsThePageShowsIt() throws Exception {
    List<?> told =
        (List<?>) page.call("keyRejected", Files.createDirectory(folder.resolve("failing")));

    assertEquals(
        withoutTimes(Markdown.output(page.text()).orElseThrow()), withoutTimes(told.get(0) + "\n"));
    String heard = (String) told.get(1);
    assertTrue(heard.contains("attempt 1 of 3 of guide: KeyRejected: no such key\n"), heard);
    assertTrue(heard.contains("links: skipped because guide failed\n"), heard);
  }

  @Test
  void contextThatIsCapturedAsARunBeginsIsThatOfEachOfItsAttempts() throws Exception {
    Path root = Files.createDirectory(folder.resolve("traced"));
    Files.createDirectory(root.resolve("one"));
    Files.createDirectory(root.resolve("two"));
    List<?> seen = (List<?>) page.call("traces", root);

    assertEquals(8, seen.stream().filter("one in one"::equals).count());
    assertEquals(8, seen.stream().filter("two in two"::equals).count());
    assertEquals(16, seen.size());
  }

  @Test
  void theShuffledTestPasses() throws Exception {
    Path root = Files.createDirectory(folder.resolve("shuffled"));
    for (int seed = 0; seed < 6; seed++) {
      Files.createDirectory(root.resolve(Integer.toString(seed)));
    }
    log.setLevel(Level.OFF);
    try {
      page.call("shuffled", root);
    } finally {
      log.setLevel(null);
    }
  }

  /** Times, and what depends on them. */
  private static String withoutTimes(String report) {
    return report
        .replaceAll("\\d+\\.\\d{3} s", "… s")
        .replaceAll("\\d+\\.\\d tasks", "… tasks")
        .replaceAll("critical path: .*", "critical path: …");
  }
}
