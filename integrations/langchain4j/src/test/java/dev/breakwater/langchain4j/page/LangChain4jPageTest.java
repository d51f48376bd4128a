package dev.breakwater.langchain4j.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.breakwater.langchain4j.Agents;
import dev.breakwater.runtime.Engine;
import dev.breakwater.testing.ModelServer;
import dev.breakwater.testing.Script;
import dev.breakwater.testing.Step;
import dev.breakwater.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests that {@code docs/langchain4j.md} shows the sources of this package, and runs them. */
@Timeout(60)
final class LangChain4jPageTest {

  private static final Pattern SOURCE =
      Pattern.compile("```java\n// (\\w+\\.java)\n(.*?)```", Pattern.DOTALL);

  private static final Path SOURCES = Path.of("src/test/java/dev/breakwater/langchain4j/page");

  @Test
  void showsCompiledSources() throws Exception {
    String page = Files.readString(Path.of("..", "..", "docs", "langchain4j.md"));
    List<String> shown = new ArrayList<>();
    Matcher source = SOURCE.matcher(page);
    while (source.find()) {
      shown.add(source.group(1));
      String compiled = Files.readString(SOURCES.resolve(source.group(1)));
      assertEquals(compiled.replaceFirst("package [^;]*;\n\n", ""), source.group(2));
    }
    assertEquals(
        List.of(
            "Survey.java",
            "UserService.java",
            "TypeReport.java",
            "UserReport.java",
            "Modernize.java",
            "Application.java",
            "Gateway.java"),
        shown);
  }

  @Test
  void runsTheClassTask(@TempDir Path root) throws Exception {
    try (ModelServer server = ModelServer.start()) {
      server.script(Script.when("Plan how", Step.text("a plan"), Step.text("done")));
      Agents agents =
          Agents.with(Application.model(server.uri() + "/v1", "fake-key", "claude-sonnet-4-5"))
              .build();
      Engine engine = agents.on(Engine.builder()).build();
      new PlansOrchestrator(PlansOrchestrator.Tasks.by(agents::make), engine)
          .run(new TypeReport(List.of("UserId")), Workspace.at(root));
      assertEquals(2, server.requests("Plan how").size());
    }
  }

  @Test
  void runsTheExample(@TempDir Path root) throws Exception {
    Files.createDirectories(root.resolve("src/auth"));
    Files.writeString(root.resolve("src/auth/types.ts"), "export type UserId = string;\n");
    try (ModelServer server = ModelServer.start()) {
      server.script(Script.when("List the types", Step.text("{\"types\": [\"UserId\"]}")));
      server.script(
          Script.when(
              "in src/user",
              Step.call("write_file", "{\"path\": \"src/user/a.ts\", \"text\": \"a\"}"),
              Step.text("{\"summary\": \"done\", \"left\": \"nothing\"}")));
      String url = server.uri() + "/v1";
      UserReport report =
          Application.modernize(
              Application.model(url, "fake-key", "claude-sonnet-4-5"),
              Application.model(url, "fake-key", "claude-haiku-4-5"),
              Workspace.at(root));
      assertEquals(new UserReport("done", "nothing"), report);
      assertEquals(3, server.requests().size());
      assertEquals("claude-haiku-4-5", server.requests("List the types").get(0).model());
    }
  }
}
