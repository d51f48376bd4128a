package dev.breakwater.processor.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/workspace.md} shows compiles, and its messages are those that users get. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class WorkspacePageTest {

  /** Uses what the page shows, from inside its package. */
  private static final String CALLER =
      """
      import dev.breakwater.runtime.Engine;
      import dev.breakwater.runtime.TaskFailedException;
      import dev.breakwater.workspace.Command;
      import dev.breakwater.workspace.Sandbox;
      import dev.breakwater.workspace.WhenHeld;
      import dev.breakwater.workspace.WorkspaceHeldException;
      import dev.breakwater.workspace.Workspace;
      import java.io.IOException;
      import java.nio.file.Files;
      import java.nio.file.Path;
      import java.time.Duration;

      public final class Caller {

        private static final Engine ENGINE =
            Engine.builder().backoff(Duration.ZERO, Duration.ZERO).build();

        public static String succeeds(Path root) {
          run(root, prompt ->
              Command.of(
                  "sh",
                  "-c",
                  "mkdir -p src/user src/gateway; d=src/user; case '" + prompt
                      + "' in *gateway*) d=src/gateway;; esac;"
                      + " ls -R src > $d/seen.txt; cat src/types.ts > $d/copy.ts; rmdir src/* 2>/dev/null || true"));
          return "";
        }

        public static String undeclared(Path root) {
          return message(root, prompt -> script(prompt, "echo x > package-lock.json; echo y > src/types.ts"));
        }

        public static String edited(Path root) {
          return message(
              root,
              prompt -> {
                try {
                  if (!prompt.contains("gateway")) {
                    // More than the file system's clock takes to go on.
                    Thread.sleep(30);
                    Files.writeString(root.resolve("src/user/model.ts"), "by hand");
                  }
                } catch (IOException | InterruptedException e) {
                  throw new IllegalStateException(e);
                }
                return script(prompt, "echo x > src/user/new.ts");
              });
        }

        public static String held(Path root) {
          String[] told = new String[1];
          Agent agent =
              prompt -> {
                if (!prompt.contains("gateway")) {
                  try {
                    new RenameOrchestrator()
                        .run(unused -> Command.of("true"),
                            Workspace.builder(root).whenHeld(WhenHeld.FAIL).open());
                  } catch (WorkspaceHeldException e) {
                    told[0] = e.getMessage();
                  }
                }
                return Command.of("true");
              };
          run(root, agent);
          return told[0];
        }

        private static Command script(String prompt, String script) {
          return Command.of("sh", "-c", prompt.contains("gateway") ? "true" : script);
        }

        private static String message(Path root, Agent agent) {
          try {
            run(root, agent);
            return "no failure";
          } catch (TaskFailedException e) {
            return e.getCause().getMessage();
          }
        }

        private static void run(Path root, Agent agent) {
          new RenameOrchestrator(ENGINE)
              .run(agent, Workspace.builder(root).sandbox(Sandbox.NONE).open());
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
  void messagesAreThoseOfThePage() throws Exception {
    for (String method : List.of("undeclared", "edited", "held")) {
      Path root = root(method);
      String told = normal((String) page.call(method, root), root);
      assertTrue(
          Markdown.outputs(page.text()).stream()
              .anyMatch(shown -> normal(shown, root).equals(told)),
          () -> method + " is not on the page: " + told);
    }
  }

  private static Path root(String name) throws IOException {
    Path root = Files.createDirectories(folder.resolve(name));
    Files.createDirectories(root.resolve("src/user"));
    Files.createDirectories(root.resolve("src/gateway"));
    Files.writeString(root.resolve("src/user/model.ts"), "model");
    Files.writeString(root.resolve("src/gateway/routes.ts"), "routes");
    return root.toRealPath();
  }

  /** Without what differs each time. */
  private static String normal(String message, Path root) {
    return message
        .replace(root.toString(), "<root>")
        .replaceAll("\\d{8}-\\d{6}-users-[0-9a-f]{8}", "<kept>")
        .replaceAll("process \\d+ since [^:]+:\\d\\d:\\d\\dZ", "<holder>")
        .replace("\r\n", "\n")
        .strip();
  }
}
