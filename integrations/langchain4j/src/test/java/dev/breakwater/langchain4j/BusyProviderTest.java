package dev.breakwater.langchain4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.runtime.Engine;
import dev.breakwater.runtime.RunReport;
import dev.breakwater.testing.Script;
import dev.breakwater.testing.Step;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.anthropic.internal.api.AnthropicStreamingException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests providers that are busy, fail or reject requests. */
final class BusyProviderTest extends AgentsTestCase {

  private static Body ask(Agents agents) {
    return (workspace, context) -> agents.model().chat("Go on.");
  }

  @ParameterizedTest
  @EnumSource
  void asksBusyProvidersAgainByCall(Models models) throws Exception {
    server.script(
        Script.when(
            "Begin",
            Step.fail(429),
            Step.call("read_file", "{\"path\": \"docs/a.md\"}"),
            Step.fail(500),
            Step.fail(529),
            Step.fail(503),
            Step.text("done")));
    Agents agents = quick(models.agents(server)).build();
    CompletableFuture<String> run =
        start(
            agents,
            (workspace, context) ->
                agents.service(Assistant.class, workspace).build().chat("Begin."));
    assertEquals("done", get(run));
    assertEquals(6, server.requests().size());
    RunReport report = report(run);
    assertEquals(1, report.task("custom").attempts());
    assertEquals(2.0, report.notes().numbers().get("calls"));
    assertEquals(240.0, report.notes().numbers().get("tokens"));
  }

  @ParameterizedTest
  @EnumSource
  void waitsAsLongAsTheProviderRequests(Models models) throws Exception {
    server.script(Script.when("Go", Step.fail(429, Duration.ofSeconds(1)), Step.text("done")));
    Agents agents = quick(models.agents(server)).build();
    long start = System.nanoTime();
    assertEquals("done", get(start(agents, ask(agents))));
    assertTrue(System.nanoTime() - start >= Duration.ofSeconds(1).toNanos());
    assertEquals(2, server.requests().size());
  }

  @Test
  void sharesTheWaitBetweenModelsOfOneHost() throws Exception {
    server.script(Script.when("one", Step.fail(429, Duration.ofHours(1))));
    CountDownLatch limited = new CountDownLatch(1);
    Agents agents = agents().model(Second.class, Models.openAi(server)).build();
    TwoTasks.Bodies bodies =
        new TwoTasks.Bodies(
            (workspace, context) -> {
              assertThrows(ModelUnavailableException.class, () -> agents.model().chat("one"));
              limited.countDown();
              return "";
            },
            (workspace, context) -> {
              assertTrue(limited.await(20, TimeUnit.SECONDS));
              assertThrows(ModelUnavailableException.class, () -> agents.model().chat("two"));
              return "";
            });
    Engine engine = agents.on(engine()).timeout(Duration.ofMinutes(1)).build();
    get(new TwoTasksOrchestrator(engine).run(bodies, workspace));
    assertEquals(1, server.requests().size());
  }

  @Test
  void leavesWaitsPastTheDeadlineToTheEngine() throws Exception {
    server.script(Script.when("Go", Step.fail(429, Duration.ofHours(1)), Step.text("done")));
    Agents agents = agents().build();
    CompletableFuture<String> run =
        start(agents.on(engine()).timeout(Duration.ofMinutes(1)).build(), ask(agents));
    ModelUnavailableException e = assertInstanceOf(ModelUnavailableException.class, failure(run));
    assertEquals(Duration.ofHours(1), e.retryAfter());
    assertTrue(e.getMessage().contains("would pass the deadline of attempt 1 of 1 of custom"));
    assertEquals(1, server.requests().size());
  }

  @Test
  void givesUpAfterSomeTries() throws Exception {
    server.script(
        Script.when("Go", Step.fail(500), Step.fail(500), Step.fail(500), Step.text("done")));
    Agents agents = agents().triesPerCall(3).build();
    Throwable failure = failure(start(agents, ask(agents)));
    assertInstanceOf(ModelUnavailableException.class, failure);
    assertTrue(failure.getMessage().contains("the last of 3 tries"), failure.getMessage());
    assertEquals(3, server.requests().size());
  }

  @ParameterizedTest
  @EnumSource
  void rejectsPermanently(Models models) throws Exception {
    server.script(Script.when("Go", Step.fail(401)));
    Agents agents = quick(models.agents(server)).build();
    CompletableFuture<String> run = start(agents.on(engine()).attempts(3).build(), ask(agents));
    Throwable failure = failure(run);
    assertInstanceOf(ModelRejectedException.class, failure);
    assertTrue(failure.getMessage().contains("status 401"), failure.getMessage());
    assertTrue(failure.getMessage().endsWith("check the API key and its permissions"));
    assertEquals(1, server.requests().size());
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404})
  void doesNotRepeatRequestsThatAreWrong(int status) throws Exception {
    server.script(Script.when("Go", Step.fail(status)));
    Agents agents = agents().build();
    assertInstanceOf(ModelRejectedException.class, failure(start(agents, ask(agents))));
    assertEquals(1, server.requests().size());
  }

  @Test
  void warnsOnceThatTheHeaderIsHidden() throws Exception {
    server.script(
        Script.when("Go", Step.fail(429), Step.fail(429), Step.text("done"), Step.text("done")));
    Agents agents = quick(Models.OPEN_AI.agents(server, Models.plainHttp())).build();
    try (WarningLog log = new WarningLog()) {
      assertEquals("done", get(start(agents, ask(agents))));
      List<String> warnings = log.warnings();
      assertEquals(1, warnings.size(), warnings::toString);
      assertTrue(warnings.get(0).contains("httpClientBuilder(RetryAfterHttp.builder())"));
    }
  }

  @Test
  void warnsOfModelsThatRetryThemselves() throws Exception {
    server.script(Script.when("Go", Step.fail(500), Step.fail(500), Step.text("done")));
    Agents agents = quick(Agents.with(Models.openAi(server, RetryAfterHttp.builder(), 1))).build();
    try (WarningLog log = new WarningLog()) {
      assertEquals("done", get(start(agents, ask(agents))));
      assertTrue(log.warnings().get(0).contains("maxRetries(0)"), log.warnings()::toString);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"OPEN_AI_STREAMING", "ANTHROPIC_STREAMING"})
  void awaitsSlowStreams(Models models) throws Exception {
    server.script(Script.when("Go", Step.text("a slow answer").eventDelay(Duration.ofMillis(50))));
    Agents agents = quick(models.agents(server)).build();
    assertEquals("a slow answer", get(start(agents, ask(agents))));
    assertEquals(1, server.requests().size());
  }

  @ParameterizedTest
  @EnumSource
  void asksAgainAfterBrokenAnswers(Models models) throws Exception {
    server.script(Script.when("Go", Step.text("a broken answer").breakOff(), Step.text("done")));
    Agents agents = quick(models.agents(server)).build();
    assertEquals("done", get(start(agents, ask(agents))));
    assertEquals(2, server.requests().size());
  }

  /** Fails once, as the model of Anthropic does when an error arrives in a stream. */
  private static final class Overloaded implements ChatModel {

    private boolean failed;

    @Override
    public ChatResponse doChat(ChatRequest request) {
      if (!failed) {
        failed = true;
        throw new AnthropicStreamingException("Overloaded", "overloaded_error");
      }
      return ChatResponse.builder().aiMessage(AiMessage.from("done")).build();
    }
  }

  @Test
  void asksAgainAfterErrorsInStreams() throws Exception {
    Agents agents = quick(Agents.with(new Overloaded())).build();
    CompletableFuture<String> run = start(agents, ask(agents));
    assertEquals("done", get(run));
    // The model counts no tokens, so that the estimate counts.
    assertTrue(report(run).notes().numbers().get("tokens") > 1_000);
  }
}
