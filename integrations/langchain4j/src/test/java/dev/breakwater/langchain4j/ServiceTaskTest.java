package dev.breakwater.langchain4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.testing.Script;
import dev.breakwater.testing.Step;
import dev.breakwater.workspace.Workspace;
import dev.langchain4j.service.TokenStream;
import dev.langchain4j.service.UserMessage;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests interfaces that are AI services and tasks. */
final class ServiceTaskTest extends AgentsTestCase {

  private static final String SUMMARY = "{\"text\": \"done\", \"files\": 1}";

  @ParameterizedTest
  @EnumSource
  void worksWithEachModelInOneGraphWithClassTasks(Models models) throws Exception {
    server.script(
        Script.of(
            Step.call("read_file", "{\"path\": \"docs/a.md\"}"),
            Step.call("write_file", "{\"path\": \"src/user/new.txt\", \"text\": \"hi\"}"),
            Step.text(SUMMARY)));
    Agents agents = quick(models.agents(server)).build();
    CompletableFuture<Writer.Summary> run =
        new MixedOrchestrator(MixedOrchestrator.Tasks.by(agents::make), agents.on(engine()).build())
            .run(workspace);
    assertEquals(new Writer.Summary("done", 1), get(run));
    assertEquals("hi", text("src/user/new.txt"));
    String first = awaitRequest(1).body();
    assertTrue(first.contains("You are a careful writer."), first);
    assertTrue(first.contains("Use these notes: Notes[text=two words: alpha beta]"), first);
    assertTrue(awaitRequest(2).body().contains("alpha beta"));
    assertEquals(3, server.requests().size());
    assertEquals(3.0, report(run).notes().numbers().get("calls"));
  }

  @Test
  void asksAgainFromTheBeginningInTheNextAttempt() throws Exception {
    server.script(Script.when("careful", Step.text("no JSON"), Step.text(SUMMARY)));
    Agents agents = agents().build();
    CompletableFuture<Writer.Summary> run =
        new MixedOrchestrator(MixedOrchestrator.Tasks.by(agents::make), agents.on(engine()).build())
            .run(workspace);
    assertEquals("done", get(run).text());
    assertEquals(2, report(run).task("writer").attempts());
    assertEquals(240.0, report(run).task("writer").notes().numbers().get("tokens"));
  }

  @Test
  void offersOnlyToolsThatTheTaskCanUseInAFixedOrder() throws Exception {
    server.script(Script.of(Step.text("fine")));
    Agents agents = agents().build();
    get(
        new OneReaderOrchestrator(
                OneReaderOrchestrator.Tasks.by(agents::make), agents.on(engine()).build())
            .run("the docs", workspace));
    var tools = tools(awaitRequest(1));
    assertEquals(
        List.of("read_file", "list_files", "search_files"),
        tools.stream().map(tool -> tool.path("name").asText()).toList());
    tools.forEach(
        tool -> {
          String description = tool.path("description").asText();
          assertTrue(description.endsWith(" You may read: docs/**."), description);
        });
    assertTrue(awaitRequest(1).body().contains("Read about the docs."));
  }

  @Test
  void usesTheModelOfTheTask() throws Exception {
    server.script(Script.of(Step.text("fine")));
    Agents agents = Agents.with(new Unusable()).model(Reader.class, Models.openAi(server)).build();
    assertEquals(
        "fine",
        get(
            new OneReaderOrchestrator(
                    OneReaderOrchestrator.Tasks.by(agents::make), agents.on(engine()).build())
                .run("x", workspace)));
  }

  private static final class Unusable implements dev.langchain4j.model.chat.ChatModel {}

  @Test
  void saysThatTheEngineMustBeBuiltWithTheAgents() throws Exception {
    Agents agents = agents().build();
    Throwable failure =
        failure(
            new OneReaderOrchestrator(
                    OneReaderOrchestrator.Tasks.by(agents::make), engine().build())
                .run("x", workspace));
    assertEquals(IllegalStateException.class, failure.getClass());
    assertTrue(failure.getMessage().contains("agents.on(Engine.builder())"), failure.getMessage());
    assertEquals(0, server.requests().size());
  }

  interface NoPrompt {
    String run(String topic, Workspace workspace);
  }

  interface Streamed {
    @UserMessage("Go on.")
    TokenStream run(Workspace workspace);
  }

  interface NoMethod {}

  static final class NeedsMore {
    NeedsMore(String what) {}

    void run() {}
  }

  record NeedsAgents(Agents agents) {
    void run() {}
  }

  @Test
  void explainsTasksThatCannotBeMade() {
    Agents agents = agents().build();
    assertMessage("annotate it or one of its parameters with @UserMessage", agents, NoPrompt.class);
    assertMessage("returns a TokenStream", agents, Streamed.class);
    assertMessage("has no method without a body", agents, NoMethod.class);
    assertMessage("has no constructor without parameters", agents, NeedsMore.class);
  }

  @Test
  void explainsParametersWithoutNames(@TempDir Path classes) throws Exception {
    Path source = classes.resolve("Unnamed.java");
    Files.writeString(
        source,
        """
        interface Unnamed {
          @dev.langchain4j.service.UserMessage("Read {{topic}}.")
          String run(String topic, dev.breakwater.workspace.Workspace workspace);
        }
        """);
    assertEquals(
        0,
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-proc:none", "-d", classes.toString(), source.toString()));
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
      assertMessage(
          "the parameter String arg0 of Unnamed.run has no name for the prompt: compile with"
              + " javac's option -parameters, or annotate it with @V",
          agents().build(),
          loader.loadClass("Unnamed"));
    }
  }

  private static void assertMessage(String part, Agents agents, Class<?> type) {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> agents.make(type));
    assertTrue(e.getMessage().contains(part), e.getMessage());
  }

  @Test
  void passesAgentsToTheConstructor() {
    Agents agents = agents().build();
    assertEquals(agents, agents.make(NeedsAgents.class).agents());
  }

  interface TwoSteps {
    @UserMessage("Say {{word}}.")
    String say(String word, Workspace workspace);

    default String run(Workspace workspace) {
      return say("one", workspace) + say("two", workspace);
    }
  }

  @Test
  void callsMethodsWithABody() throws Exception {
    server.script(Script.when("Say one", Step.text("1")));
    server.script(Script.when("Say two", Step.text("2")));
    Agents agents = agents().build();
    assertEquals(
        "12",
        get(start(agents, (workspace, context) -> agents.make(TwoSteps.class).run(workspace))));
  }

  @Test
  void describesItself() {
    Agents agents = agents().build();
    Reader one = agents.make(Reader.class);
    assertEquals(one, one);
    assertFalse(one.equals(agents.make(Reader.class)));
    assertTrue(one.toString().contains("Reader"), one.toString());
  }
}
