package dev.breakwater.langchain4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.runtime.Engine;
import dev.breakwater.runtime.TaskOutcome;
import dev.breakwater.testing.Script;
import dev.breakwater.testing.Step;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.model.chat.ChatModel;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;

/** Tests that the end of an attempt ends its calls and tools, in each phase. */
final class EndOfAttemptTest extends AgentsTestCase {

  private static final Duration HOUR = Duration.ofHours(1);

  private Engine shortEngine(Agents agents) {
    return agents
        .on(engine())
        .timeout(Duration.ofMillis(1_500))
        .gracePeriod(Duration.ofSeconds(20))
        .build();
  }

  private void assertTimesOut(Agents agents, Body body) throws Exception {
    CompletableFuture<String> run = start(shortEngine(agents), body);
    assertInstanceOf(TimeoutException.class, failure(run));
    assertEquals(TaskOutcome.TIMED_OUT, report(run).task("custom").outcome());
  }

  @ParameterizedTest
  @EnumSource
  void endsWhileTheModelThinks(Models models) throws Exception {
    server.script(Script.when("Go", Step.text("late").delay(HOUR)));
    Agents agents = quick(models.agents(server)).build();
    assertTimesOut(agents, (workspace, context) -> agents.model().chat("Go"));
    assertTrue(server.requests().size() <= 1);
  }

  @ParameterizedTest
  @EnumSource
  void endsWhileTheModelThinksWithAnotherClient(Models models) throws Exception {
    server.script(Script.when("Go", Step.text("late").delay(HOUR)));
    Agents agents = quick(models.agents(server, Models.plainHttp())).build();
    assertTimesOut(agents, (workspace, context) -> agents.model().chat("Go"));
    assertTrue(server.requests().size() <= 1);
  }

  @ParameterizedTest
  @EnumSource(names = {"OPEN_AI_STREAMING", "ANTHROPIC_STREAMING"})
  void endsInAStream(Models models) throws Exception {
    server.script(Script.when("Go", Step.text("some words in pieces").eventDelay(HOUR)));
    Agents agents = quick(models.agents(server)).build();
    assertTimesOut(agents, (workspace, context) -> agents.model().chat("Go"));
    assertTrue(server.requests().size() <= 1);
  }

  @Test
  void endsInABackOff() throws Exception {
    server.script(Script.when("Go", Step.fail(500), Step.text("late")));
    Agents agents = agents().backoff(HOUR, HOUR).build();
    CompletableFuture<String> run =
        start(agents, (workspace, context) -> agents.model().chat("Go"));
    awaitRequest(1);
    Thread.sleep(100);
    run.cancel(true);
    awaitEnd(run);
    assertEquals(1, server.requests().size());
  }

  @Test
  void endsWhileItWaitsForTheBudget() throws Exception {
    server.script(Script.when("Go", Step.text("late").delay(HOUR)));
    Agents agents = agents().tokensPerRun(1_500).build();
    CountDownLatch waiting = new CountDownLatch(1);
    Body body =
        (workspace, context) -> {
          waiting.countDown();
          return agents.model().chat("Go");
        };
    TwoTasks.Bodies bodies =
        new TwoTasks.Bodies(
            body,
            (workspace, context) -> {
              awaitRequest(1);
              return body.run(workspace, context);
            });
    CompletableFuture<Void> run =
        new TwoTasksOrchestrator(agents.on(engine()).build()).run(bodies, workspace);
    assertTrue(waiting.await(20, TimeUnit.SECONDS));
    awaitRequest(1);
    Thread.sleep(200);
    run.cancel(true);
    awaitEnd(run, "second");
    assertEquals(1, server.requests().size());
  }

  @Test
  void endsInAProgram() throws Exception {
    server.script(
        Script.when(
            "Go", Step.call("run_program", "{\"program\": \"sleep\", \"arguments\": [\"3600\"]}")));
    Agents agents = agents().commands("sleep").build();
    assertTimesOut(
        agents,
        (workspace, context) -> agents.service(Assistant.class, workspace).build().chat("Go"));
  }

  @Test
  void endsInASearch() throws Exception {
    put("src/bomb.txt", "a".repeat(50) + "!\n");
    server.script(Script.when("Go", Step.call("search_files", "{\"regex\": \"(a+)+\\\\1b\"}")));
    Agents agents = agents().build();
    assertTimesOut(
        agents,
        (workspace, context) -> agents.service(Assistant.class, workspace).build().chat("Go"));
    assertTrue(server.requests().size() <= 1);
  }

  /** A tool of the application that asks the model, in another thread than the task's. */
  static final class AskingTool {

    private final ChatModel model;
    final CountDownLatch asked = new CountDownLatch(2);
    final CountDownLatch ended = new CountDownLatch(2);

    AskingTool(ChatModel model) {
      this.model = model;
    }

    @Tool
    String ask(String what) {
      asked.countDown();
      try {
        return model.chat("inner");
      } finally {
        ended.countDown();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void interruptsThreadsOfTheTask(boolean blocks) throws Exception {
    server.script(Script.when("inner", Step.text("x").delay(HOUR), Step.text("x").delay(HOUR)));
    server.script(
        Script.when(
            "Go",
            Step.calls(
                Step.call("ask", "{\"arg0\": \"a\", \"what\": \"a\"}"),
                Step.call("ask", "{\"arg0\": \"b\", \"what\": \"b\"}"))));
    Agents agents = agents().build();
    AtomicReference<AskingTool> tool = new AtomicReference<>();
    CountDownLatch made = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      CompletableFuture<String> run =
          start(
              agents,
              (workspace, context) -> {
                AskingTool own = new AskingTool(agents.model());
                tool.set(own);
                made.countDown();
                Assistant service =
                    agents
                        .service(Assistant.class, null)
                        .tools(own)
                        .executeToolsConcurrently(threads)
                        .build();
                if (!blocks) {
                  return service.chat("Go");
                }
                // A wait that no interrupt ends.
                return CompletableFuture.supplyAsync(() -> service.chat("Go"), Runnable::run)
                    .handle((text, failure) -> "ended")
                    .join();
              });
      assertTrue(made.await(20, TimeUnit.SECONDS));
      assertTrue(tool.get().asked.await(20, TimeUnit.SECONDS));
      server.await(request -> request.number() == 3, LONG);
      run.cancel(true);
      assertTrue(tool.get().ended.await(20, TimeUnit.SECONDS));
      awaitEnd(run);
    } finally {
      threads.shutdown();
    }
    assertTrue(threads.awaitTermination(20, TimeUnit.SECONDS));
  }

  /** A tool of the application that blocks. */
  static final class BlockingTool {

    final CountDownLatch begun = new CountDownLatch(2);
    final CountDownLatch interrupted = new CountDownLatch(2);
    private final Agents agents;

    BlockingTool(Agents agents) {
      this.agents = agents;
    }

    @Tool
    String block() {
      if ("custom".equals(MDC.get("breakwater.task")) && agents.model() != null) {
        begun.countDown();
      }
      try {
        Thread.sleep(HOUR.toMillis());
        return "woken";
      } catch (InterruptedException e) {
        interrupted.countDown();
        return "interrupted";
      }
    }
  }

  @Test
  void interruptsToolsInThreadsOfItsExecutor() throws Exception {
    server.script(
        Script.when("Go", Step.calls(Step.call("block", "{}"), Step.call("block", "{}"))));
    Agents agents = agents().build();
    BlockingTool tool = new BlockingTool(agents);
    CompletableFuture<String> run =
        start(
            agents,
            (workspace, context) ->
                agents
                    .service(Assistant.class, null)
                    .tools(tool)
                    .executeToolsConcurrently(agents.executor())
                    .build()
                    .chat("Go"));
    assertTrue(tool.begun.await(20, TimeUnit.SECONDS));
    run.cancel(true);
    assertTrue(tool.interrupted.await(20, TimeUnit.SECONDS));
    awaitEnd(run);
  }

  @Test
  void failsCallsAfterTheEnd() throws Exception {
    server.script(Script.when("Go", Step.text("ok"), Step.text("ok")));
    Agents agents = agents().build();
    AtomicReference<ChatModel> model = new AtomicReference<>();
    AtomicReference<dev.langchain4j.service.tool.ToolExecutor> tool = new AtomicReference<>();
    get(
        start(
            agents,
            (workspace, context) -> {
              model.set(agents.model());
              tool.set(agents.tools(workspace).values().iterator().next());
              return model.get().chat("Go");
            }));
    IllegalStateException e =
        assertThrows(IllegalStateException.class, () -> model.get().chat("Go"));
    assertTrue(e.getMessage().startsWith("attempt 1 of 1 of custom is over"), e.getMessage());
    ToolExecutionRequest request =
        ToolExecutionRequest.builder().name("read_file").arguments("{}").build();
    assertThrows(IllegalStateException.class, () -> tool.get().execute(request, "x"));
    assertEquals(1, server.requests().size());
    assertFalse(Thread.currentThread().isInterrupted());
  }
}
