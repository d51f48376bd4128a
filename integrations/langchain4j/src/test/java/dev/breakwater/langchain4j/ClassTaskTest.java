package dev.breakwater.langchain4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.testing.Script;
import dev.breakwater.testing.Step;
import dev.breakwater.workspace.Sandbox;
import dev.breakwater.workspace.UndeclaredAccessException;
import dev.breakwater.workspace.Workspace;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.MDC;

/** Tests class tasks with the building blocks of LangChain4j. */
final class ClassTaskTest extends AgentsTestCase {

  @ParameterizedTest
  @EnumSource
  void executesSeveralToolsOfOneAnswer(Models models) throws Exception {
    server.script(
        Script.when(
            "Go",
            Step.calls(
                Step.call("write_file", "{\"path\": \"src/1.txt\", \"text\": \"1\"}"),
                Step.call("write_file", "{\"path\": \"src/2.txt\", \"text\": \"2\"}")),
            Step.text("done")));
    Agents agents = quick(models.agents(server)).build();
    assertEquals(
        "done",
        get(
            start(
                agents,
                (workspace, context) ->
                    agents.service(Assistant.class, workspace).build().chat("Go"))));
    assertEquals("12", text("src/1.txt") + text("src/2.txt"));
    assertEquals(2, server.requests().size());
  }

  @ParameterizedTest
  @EnumSource(names = "ANTHROPIC", mode = EnumSource.Mode.EXCLUDE)
  void survivesMalformedArguments(Models models) throws Exception {
    server.script(
        Script.when("Go", Step.malformedCall("read_file", "{\"path\": \"docs"), Step.text("done")));
    Agents agents = quick(models.agents(server)).build();
    assertEquals(
        "done",
        get(
            start(
                agents,
                (workspace, context) ->
                    agents.service(Assistant.class, workspace).build().chat("Go"))));
    String second = awaitRequest(2).body();
    assertTrue(second.contains("the arguments are not valid JSON"), second);
    assertTrue(second.contains("malformed"), second);
  }

  /** Tools that can only end together. */
  static final class Together {

    private final CyclicBarrier barrier = new CyclicBarrier(2);

    @Tool
    String meet() throws Exception {
      barrier.await();
      return "met";
    }
  }

  @Test
  void executesToolsConcurrently() throws Exception {
    server.script(
        Script.when(
            "Go",
            Step.calls(Step.call("meet", "{}"), Step.call("meet", "{}")),
            Step.calls(
                Step.call("edit_file", edit("two", "2")),
                Step.call("edit_file", edit("three", "3"))),
            Step.text("done")));
    put("src/user/old.txt", "one\ntwo\nthree\n");
    Agents agents = agents().build();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      String answer =
          get(
              start(
                  agents,
                  (workspace, context) ->
                      agents
                          .service(Assistant.class, workspace)
                          .tools(new Together())
                          .executeToolsConcurrently(threads)
                          .build()
                          .chat("Go")));
      assertEquals("done", answer);
    } finally {
      threads.shutdown();
    }
    assertEquals("one\n2\n3\n", text("src/user/old.txt"));
    assertEquals(List.of("met", "met", "edited", "edited"), toolResults(awaitRequest(3)));
  }

  private static String edit(String old, String text) {
    return "{\"path\": \"src/user/old.txt\", \"old\": \"" + old + "\", \"new\": \"" + text + "\"}";
  }

  /** Tools of the application on the lease. */
  static final class OwnTools {

    private final Workspace workspace;

    OwnTools(Workspace workspace) {
      this.workspace = workspace;
    }

    @Tool
    String peek() {
      return workspace.read("secret.txt");
    }

    @Tool
    String fail() {
      throw new IllegalArgumentException("the moon is too near");
    }
  }

  @Test
  void turnsFailuresOfOwnToolsIntoResults() throws Exception {
    server.script(
        Script.when("Go", Step.call("peek", "{}"), Step.call("fail", "{}"), Step.text("done")));
    Agents agents = agents().build();
    get(
        start(
            agents,
            (workspace, context) ->
                agents
                    .service(Assistant.class, workspace)
                    .tools(new OwnTools(workspace))
                    .chatMemory(MessageWindowChatMemory.withMaxMessages(20))
                    .build()
                    .chat("Go")));
    List<String> results = toolResults(awaitRequest(3));
    assertTrue(results.get(0).startsWith("refused: "), results.get(0));
    assertTrue(results.get(0).contains("You may write: src/**."), results.get(0));
    assertEquals("the tool failed: the moon is too near", results.get(1));
  }

  @Test
  void providesToolsForOtherBuilders() throws Exception {
    Agents agents = agents().build();
    String result =
        get(
            start(
                agents,
                (workspace, context) -> {
                  var tools = agents.tools(workspace);
                  assertThrows(UnsupportedOperationException.class, tools::clear);
                  return tools.keySet().stream().map(tool -> tool.name()).toList()
                      + tools.entrySet().stream()
                          .filter(tool -> tool.getKey().name().equals("read_file"))
                          .findAny()
                          .orElseThrow()
                          .getValue()
                          .execute(
                              ToolExecutionRequest.builder()
                                  .name("read_file")
                                  .arguments("{\"path\": \"docs/a.md\"}")
                                  .build(),
                              null);
                }));
    assertEquals(
        "[read_file, list_files, search_files, write_file, edit_file, delete_file]alpha beta\n",
        result);
  }

  @Test
  void wantsTheLeasedWorkspace() throws Exception {
    Agents agents = agents().build();
    Throwable failure = failure(start(agents, (leased, context) -> "" + agents.tools(workspace)));
    assertInstanceOf(IllegalStateException.class, failure);
    assertTrue(failure.getMessage().contains("the workspace that the task receives"));
  }

  @Test
  void worksOnlyInTasks() {
    Agents agents = agents().build();
    for (org.junit.jupiter.api.function.Executable call :
        List.<org.junit.jupiter.api.function.Executable>of(
            agents::model,
            () -> agents.tools(workspace),
            () -> agents.service(Assistant.class, workspace))) {
      IllegalStateException e = assertThrows(IllegalStateException.class, call);
      assertTrue(e.getMessage().contains("agents.on(Engine.builder())"), e.getMessage());
    }
  }

  @Test
  void marksTheLog() throws Exception {
    Agents agents = agents().build();
    MDC.put("breakwater.task", "outer");
    try {
      String task =
          get(
              start(
                  agents.on(engine()).executor(Runnable::run).build(),
                  (workspace, context) -> {
                    assertEquals(Long.toString(context.run()), MDC.get("breakwater.run"));
                    return MDC.get("breakwater.task");
                  }));
      assertEquals("custom", task);
      assertEquals("outer", MDC.get("breakwater.task"));
      assertNull(MDC.get("breakwater.run"));
    } finally {
      MDC.clear();
    }
  }

  @Test
  void leavesNoThreadsOfItsOwn() throws Exception {
    server.script(Script.when("Go", Step.fail(500), Step.text("ok"), Step.text("ok")));
    Agents agents = agents().build();
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    get(start(agents, (workspace, context) -> agents.model().chat("Go")));
    Set<String> more =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> !before.contains(thread))
            .map(Thread::getName)
            .filter(name -> !name.startsWith("HttpClient-") && !name.equals("model-server"))
            .filter(name -> !name.startsWith("HTTP-Dispatcher") && !name.contains("DelayScheduler"))
            .filter(name -> !name.startsWith("breakwater-"))
            .collect(Collectors.toSet());
    assertEquals(Set.of(), more);
  }

  @Test
  void rejectsTheTaskIfAProgramChangesUndeclaredFiles() throws Exception {
    server.script(
        Script.when(
            "Go",
            Step.call("run_program", "{\"program\": \"touch\", \"arguments\": [\"lib.txt\"]}"),
            Step.text("done")));
    Agents agents = agents().commands("touch").build();
    CompletableFuture<String> run =
        start(
            agents,
            (workspace, context) -> agents.service(Assistant.class, workspace).build().chat("Go"));
    assertInstanceOf(UndeclaredAccessException.class, failure(run));
  }

  @Test
  void failsIfAProgramChangesTheRootItself() throws Exception {
    String file = root.resolve("secret.txt").toString();
    server.script(
        Script.when(
            "Go",
            Step.call("run_program", "{\"program\": \"rm\", \"arguments\": [\"" + file + "\"]}"),
            Step.text("done")));
    workspace = Workspace.builder(root).sandbox(Sandbox.NONE).open();
    Agents agents = agents().commands("rm").build();
    Throwable failure =
        failure(
            start(
                agents,
                (workspace, context) ->
                    agents.service(Assistant.class, workspace).build().chat("Go")));
    assertInstanceOf(UndeclaredAccessException.class, failure.getCause());
    assertEquals(1, server.requests().size());
  }
}
