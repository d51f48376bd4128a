package dev.breakwater.processor.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The example of {@code docs/snapshots.md} does what the page says. */
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SnapshotsPageTest {

  /** Agents that work as the page tells, and wait until all of them have looked at the files. */
  private static final String CALLER =
      """
      import dev.breakwater.runtime.TaskFailedException;
      import dev.breakwater.workspace.Sandbox;
      import dev.breakwater.workspace.Workspace;
      import java.nio.file.Path;
      import java.util.concurrent.CyclicBarrier;

      public final class Caller {

        public static String run(Path root) {
          CyclicBarrier together = new CyclicBarrier(4);
          Agent agent =
              (prompt, workspace) -> {
                try {
                  // Fails, after the time of the test, if they are not in one wave.
                  together.await();
                  String folder =
                      prompt.contains("rename") ? "src/auth/"
                          : prompt.contains("page") ? "src/user/"
                          : prompt.contains("route") ? "src/gateway/" : "docs/";
                  if (!folder.equals("src/auth/")) {
                    Thread.sleep(50);
                  }
                  String seen = workspace.read("src/auth/session.ts");
                  workspace.write(folder + (folder.equals("src/auth/") ? "session.ts" : "new.ts"),
                      folder.equals("src/auth/") ? "openSession" : "calls " + seen);
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              };
          try {
            new RefactorOrchestrator()
                .run(agent, Workspace.builder(root).sandbox(Sandbox.NONE).open());
            return "no failure";
          } catch (TaskFailedException e) {
            return e.getMessage();
          }
        }
      }
      """;

  @TempDir static Path folder;

  private CompiledPage page = new CompiledPage("", "", Path.of(""));

  @BeforeAll
  void compile() throws IOException {
    page = CompiledPage.of(CALLER, folder, "snapshots.md");
  }

  @Test
  void everyExampleCompilesWithoutAWarning() {
    assertEquals("", page.printed());
    assertEquals(page.blocks(), page.sources(), "each is a file of its own");
  }

  @Test
  void agentsSeeOldFilesAndTheLastTaskSeesAllChanges() throws Exception {
    Path root = Files.createDirectories(folder.resolve("root/src/auth")).getParent().getParent();
    Files.writeString(root.resolve("src/auth/session.ts"), "login");
    Files.writeString(root.resolve("test.sh"), "! grep -rl 'calls login' src");

    String message = (String) page.call("run", root);

    assertTrue(message.startsWith("Refactor: run-tests failed"), message);
    assertTrue(message.contains("src/user/new.ts"), message);
    assertEquals("openSession", Files.readString(root.resolve("src/auth/session.ts")));
    for (String file : new String[] {"src/user/new.ts", "src/gateway/new.ts", "docs/new.ts"}) {
      assertEquals("calls login", Files.readString(root.resolve(file)), file);
    }
  }
}
