package dev.breakwater.processor.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The examples of {@code docs/workspace.md} compile, and its messages are real ones. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class WorkspacePageTest {

  /** Uses the examples of the page, from inside their package. */
  private static final String CALLER =
      """
      import dev.breakwater.runtime.Access;
      import dev.breakwater.runtime.Engine;
      import dev.breakwater.runtime.TaskFailedException;
      import dev.breakwater.runtime.spi.PlannedTask;
      import dev.breakwater.workspace.ChangeReview;
      import dev.breakwater.workspace.Command;
      import dev.breakwater.workspace.Sandbox;
      import dev.breakwater.workspace.WhenHeld;
      import dev.breakwater.workspace.WorkspaceBuilder;
      import dev.breakwater.workspace.WorkspaceHeldException;
      import dev.breakwater.workspace.Workspace;
      import java.io.IOException;
      import java.nio.file.Files;
      import java.nio.file.Path;
      import java.time.Duration;
      import java.util.concurrent.CountDownLatch;

      public final class Caller {

        private static final Engine ENGINE =
            Engine.builder().backoff(Duration.ZERO, Duration.ZERO).build();

        public static String succeeds(Path root) {
          run(builder(root), prompt ->
              Command.of(
                  "sh",
                  "-c",
                  "mkdir -p src/user src/gateway; d=src/user; case '" + prompt
                      + "' in *gateway*) d=src/gateway;; esac;"
                      + " ls -R src > $d/seen.txt; cat src/types.ts > $d/copy.ts; rmdir src/* 2>/dev/null || true"));
          return "";
        }

        public static String opens(Path root) throws IOException {
          Path directories = Files.createDirectory(root.resolveSibling("directories"));
          return Application.open(root, directories).toString() + Agents.command("prompt");
        }

        public static String undeclaredRead(Path root) throws Exception {
          PlannedTask users =
              PlannedTask.builder("users", Users.class)
                  .reads("src/types.ts")
                  .writes("src/user/**", "tests/user/**")
                  .build();
          Workspace lease = Workspace.at(root).lease(Access.of("Rename", users)).value();
          try {
            return lease.read("src/gateway/routes.ts");
          } catch (RuntimeException e) {
            return e.getMessage();
          }
        }

        public static String undeclared(Path root) {
          return message(
              builder(root),
              prompt -> script(prompt, "echo x > package-lock.json; echo y > src/types.ts"));
        }

        public static String edited(Path root) {
          CountDownLatch edited = new CountDownLatch(1);
          return message(
              builder(root),
              prompt -> {
                try {
                  if (prompt.contains("gateway")) {
                    // While a program runs without a sandbox, edits count as its own.
                    edited.await();
                  } else {
                    // More than the file system's clock takes to go on.
                    Thread.sleep(30);
                    Files.writeString(root.resolve("src/user/model.ts"), "by hand");
                    edited.countDown();
                  }
                } catch (IOException | InterruptedException e) {
                  throw new IllegalStateException(e);
                }
                return script(prompt, "echo x > src/user/new.ts");
              });
        }

        public static String held(Path root) {
          String[] message = new String[1];
          Agent agent =
              prompt -> {
                if (!prompt.contains("gateway")) {
                  try {
                    new RenameOrchestrator()
                        .run(unused -> Command.of("true"),
                            Workspace.builder(root).whenHeld(WhenHeld.FAIL).open());
                  } catch (WorkspaceHeldException e) {
                    message[0] = e.getMessage();
                  }
                }
                return Command.of("true");
              };
          run(builder(root), agent);
          return message[0];
        }

        public static String rejected(Path root) {
          return message(
              builder(root)
                  .beforePublish(
                      changes ->
                          changes.task().equals("users")
                              ? new TestThenAsk("sh", "-c", "cat src/user/new.ts; exit 1")
                                  .review(changes)
                              : ChangeReview.Decision.accept()),
              prompt -> script(prompt, "echo 1 of 12 tests failed > src/user/new.ts"));
        }

        private static Command script(String prompt, String script) {
          return Command.of("sh", "-c", prompt.contains("gateway") ? "true" : script);
        }

        private static WorkspaceBuilder builder(Path root) {
          return Workspace.builder(root).sandbox(Sandbox.NONE);
        }

        private static String message(WorkspaceBuilder workspace, Agent agent) {
          try {
            run(workspace, agent);
            return "no failure";
          } catch (TaskFailedException e) {
            return e.getCause().getMessage();
          }
        }

        private static void run(WorkspaceBuilder workspace, Agent agent) {
          new RenameOrchestrator(ENGINE).run(agent, workspace.open());
        }
      }
      """;

  @TempDir static Path folder;

  private CompiledPage page = new CompiledPage("", "", Path.of(""));

  @BeforeAll
  void compile() throws IOException {
    page = CompiledPage.of(CALLER, folder, "workspace.md");
  }

  @Test
  void everyExampleCompiles() {
    assertEquals("", page.printed());
    assertEquals(page.blocks(), page.sources(), "each is a file of its own");
  }

  @Test
  void eachAgentSeesWhatItDeclaresAndTheTypesThatWereWrittenBefore() throws Exception {
    Path root = root("succeeds");
    page.call("succeeds", root);

    String seen = Files.readString(root.resolve("src/user/seen.txt"));
    assertTrue(seen.contains("model.ts"), seen);
    assertTrue(seen.contains("types.ts"), seen);
    assertTrue(!seen.contains("routes.ts"), seen);
    assertEquals(
        "export type UserId = string;\n", Files.readString(root.resolve("src/gateway/copy.ts")));
  }

  @Test
  void settingsAreValid() throws Exception {
    Path root = root("opens");
    assertEquals("the application in " + root + "my-agent --print", page.call("opens", root));
  }

  @Test
  void messagesAreThoseOfThePage() throws Exception {
    List<String> messages = new ArrayList<>();
    for (String method : List.of("undeclaredRead", "edited", "held", "undeclared", "rejected")) {
      Path root = root(method);
      messages.add(normal((String) page.call(method, root), root));
    }
    assertEquals(
        String.join("\n\n", messages),
        Markdown.outputs(page.text()).stream()
            .map(shown -> normal(shown, folder))
            .collect(Collectors.joining("\n\n")));
  }

  private static Path root(String name) throws IOException {
    Path root = Files.createDirectories(folder.resolve(name));
    Files.createDirectories(root.resolve("src/user"));
    Files.createDirectories(root.resolve("src/gateway"));
    Files.writeString(root.resolve("src/user/model.ts"), "model");
    Files.writeString(root.resolve("src/gateway/routes.ts"), "routes");
    return root.toRealPath();
  }

  /** Replaces the parts that differ each time. */
  private static String normal(String message, Path root) {
    return message
        .replace(root.toString(), "<root>")
        .replaceAll("\\d{8}-\\d{6}-users-[0-9a-f]{8}", "<kept>")
        .replaceAll("process \\d+ since [^:]+:\\d\\d:\\d\\dZ", "<holder>")
        .replace("\r\n", "\n")
        .strip();
  }
}
