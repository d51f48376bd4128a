package dev.breakwater.langchain4j.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.langchain4j.Agents;
import dev.breakwater.langchain4j.RetryAfterHttp;
import dev.breakwater.runtime.Engine;
import dev.breakwater.testing.ModelServer;
import dev.breakwater.testing.Script;
import dev.breakwater.testing.Step;
import dev.breakwater.workspace.Workspace;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The AI service of the README is the one of this package, and it runs. */
@Timeout(60)
final class ReadmeTest {

  private static final Pattern SHOWN =
      Pattern.compile("```java\n// Gateway.java\n(.*?)```", Pattern.DOTALL);

  @Test
  void showsACompiledSourceWithoutImports() throws Exception {
    Matcher shown = SHOWN.matcher(Files.readString(Path.of("..", "..", "README.md")));
    assertTrue(shown.find());
    String compiled =
        Files.readString(Path.of("src/test/java/dev/breakwater/langchain4j/readme/Gateway.java"));
    assertEquals(compiled.substring(compiled.indexOf("@Task")), shown.group(1));
  }

  @Test
  void runs(@TempDir Path root) throws Exception {
    Files.createDirectories(root.resolve("src"));
    Files.writeString(root.resolve("src/types.ts"), "export type UserId = string;\n");
    try (ModelServer server = ModelServer.start()) {
      server.script(
          Script.when(
              "in src/gateway",
              Step.call("read_file", "{\"path\": \"src/types.ts\"}"),
              Step.call("write_file", "{\"path\": \"src/gateway/a.ts\", \"text\": \"a\"}"),
              Step.text("{\"summary\": \"done\"}")));
      Agents agents =
          Agents.with(
                  OpenAiChatModel.builder()
                      .baseUrl(server.uri() + "/v1")
                      .apiKey("fake-key")
                      .modelName("gpt-5.5")
                      .httpClientBuilder(RetryAfterHttp.builder())
                      .maxRetries(0)
                      .build())
              .build();
      Engine engine = agents.on(Engine.builder()).build();
      GatewayReport report =
          new RenameOrchestrator(RenameOrchestrator.Tasks.by(agents::make), engine)
              .run(Workspace.at(root));
      assertEquals(new GatewayReport("done"), report);
      assertEquals("a", Files.readString(root.resolve("src/gateway/a.ts")));
    }
  }
}
