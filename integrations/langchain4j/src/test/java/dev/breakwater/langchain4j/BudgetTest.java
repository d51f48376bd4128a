package dev.breakwater.langchain4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.runtime.BudgetSpentException;
import dev.breakwater.runtime.Engine;
import dev.breakwater.runtime.OnFailure;
import dev.breakwater.runtime.RunReport;
import dev.breakwater.testing.Script;
import dev.breakwater.testing.Step;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.util.Collections;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Tests that no budget is exceeded, and that the report has the usage. */
final class BudgetTest extends AgentsTestCase {

  /** Each answer reports 1,000 tokens and is limited to 500, of which the request needs few. */
  private static final Step ANSWER = Step.text("ok").usage(500, 500);

  private void answers(int count) {
    server.script(Script.when("Go", Collections.nCopies(count, ANSWER).toArray(Step[]::new)));
  }

  private static void ask(ChatModel model) {
    model.chat(ChatRequest.builder().messages(UserMessage.from("Go")).maxOutputTokens(500).build());
  }

  private static Body askOften(Agents agents) {
    return (workspace, context) -> {
      ChatModel model = agents.model();
      while (true) {
        ask(model);
      }
    };
  }

  @Test
  void limitsTheCallsOfATask() throws Exception {
    answers(10);
    Agents agents = agents().callsPerTask(3).build();
    CompletableFuture<String> run =
        start(agents.on(engine()).attempts(5).build(), askOften(agents));
    BudgetSpentException e = assertInstanceOf(BudgetSpentException.class, failure(run));
    assertEquals(
        "custom has spent 3 of 3 calls, and its next call may need 1: raise"
            + " Agents.Builder.callsPerTask(…)",
        e.getMessage());
    assertEquals("calls", e.budget());
    assertEquals(3, server.requests().size());
    assertEquals(1, report(run).task("custom").attempts());
  }

  @Test
  void limitsTheTokensOfATaskOverItsAttempts() throws Exception {
    answers(10);
    Agents agents = agents().tokensPerTask(4_000).build();
    CompletableFuture<String> run =
        start(
            agents.on(engine()).attempts(5).build(),
            (workspace, context) -> {
              ask(agents.model());
              throw new java.io.IOException("fails after one call");
            });
    BudgetSpentException e = assertInstanceOf(BudgetSpentException.class, failure(run));
    assertTrue(e.getMessage().startsWith("custom has spent 4,000 of 4,000 tokens"));
    assertTrue(e.getMessage().endsWith("raise Agents.Builder.tokensPerTask(…)"));
    assertEquals(4, server.requests().size());
    assertEquals(4_000.0, report(run).notes().numbers().get("tokens"));
  }

  @Test
  void reservesTheCompletionTokensOfOpenAi() throws Exception {
    answers(1);
    ChatModel model =
        OpenAiChatModel.builder()
            .baseUrl(server.uri() + "/v1")
            .apiKey("fake-key")
            .modelName("scripted")
            .maxCompletionTokens(3_000)
            .maxRetries(0)
            .build();
    Agents agents = quick(Agents.with(model)).tokensPerTask(2_500).build();
    CompletableFuture<String> run =
        start(agents, (workspace, context) -> agents.model().chat("Go"));
    assertInstanceOf(BudgetSpentException.class, failure(run));
    assertEquals(0, server.requests().size());
  }

  @Test
  void limitsTheTokensOfARun() throws Exception {
    answers(20);
    Agents agents = agents().tokensPerRun(5_000).build();
    TwoTasks.Bodies bodies = new TwoTasks.Bodies(askOften(agents), askOften(agents));
    CompletableFuture<Void> run =
        new TwoTasksOrchestrator(
                agents.on(engine().onFailure(OnFailure.FINISH_INDEPENDENT)).build())
            .run(bodies, workspace);
    BudgetSpentException e = assertInstanceOf(BudgetSpentException.class, failure(run));
    assertTrue(e.getMessage().contains(" of dev.breakwater.langchain4j.TwoTasks has spent 5,000"));
    assertEquals(5, server.requests().size());
    assertEquals(5_000.0, report(run).notes().numbers().get("tokens"));
  }

  @Test
  void reservesForParallelCalls() throws Exception {
    CyclicBarrier together = new CyclicBarrier(2);
    CountDownLatch release = new CountDownLatch(1);
    server.script(
        Script.when(
            "Go", ANSWER.before(() -> release.await(20, TimeUnit.SECONDS)), ANSWER, ANSWER));
    // One answer and one estimate fit, but not two estimates and an answer.
    Agents agents = agents().tokensPerRun(1_000).build();
    Body body =
        (workspace, context) -> {
          together.await();
          ask(agents.model());
          return "";
        };
    CompletableFuture<Void> run =
        new TwoTasksOrchestrator(
                agents.on(engine().onFailure(OnFailure.FINISH_INDEPENDENT)).build())
            .run(new TwoTasks.Bodies(body, body), workspace);
    awaitRequest(1);
    Thread.sleep(200);
    assertEquals(1, server.requests().size());
    release.countDown();
    assertInstanceOf(BudgetSpentException.class, failure(run));
    assertEquals(1, server.requests().size());
  }

  @Test
  void continuesWhenReservationsAreReleased() throws Exception {
    server.script(Script.when("Go", Step.text("ok").usage(10, 10), Step.text("ok").usage(10, 10)));
    Agents agents = agents().tokensPerRun(700).build();
    Body body =
        (workspace, context) -> {
          ask(agents.model());
          return "";
        };
    get(
        new TwoTasksOrchestrator(agents.on(engine()).build())
            .run(new TwoTasks.Bodies(body, body), workspace));
    assertEquals(2, server.requests().size());
  }

  @Test
  void keepsBudgetsOfRunsApartAndForgetsThem() throws Exception {
    answers(10);
    Agents agents = agents().callsPerTask(1).tokensPerRun(1_500).build();
    Engine engine = agents.on(engine()).build();
    CyclicBarrier together = new CyclicBarrier(2);
    Body body =
        (workspace, context) -> {
          together.await();
          ask(agents.model());
          assertEquals(2, agents.services.attempts().runs());
          together.await();
          return "ok";
        };
    CompletableFuture<Void> first = new OneFreeOrchestrator(engine).run(body);
    CompletableFuture<Void> second = new OneFreeOrchestrator(engine).run(body);
    get(first);
    get(second);
    assertEquals(0, agents.services.attempts().runs());
    assertEquals(2, server.requests().size());
  }

  @Test
  void notesUsageAndCost() throws Exception {
    server.script(Script.when("Go", Step.text("ok").usage(1_000, 100)));
    Agents agents = agents().price("scripted", 3, 15).build();
    CompletableFuture<String> run =
        start(agents, (workspace, context) -> agents.model().chat("Go"));
    get(run);
    RunReport report = report(run);
    var notes = report.task("custom").notes();
    assertEquals(1.0, notes.numbers().get("calls"));
    assertEquals(1_100.0, notes.numbers().get("tokens"));
    assertEquals(1_000.0, notes.numbers().get("tokens.input"));
    assertEquals(100.0, notes.numbers().get("tokens.output"));
    assertEquals(0.0045, notes.numbers().get("cost.usd"), 1e-9);
    assertEquals("scripted", notes.texts().get("model"));
  }

  @Test
  void checksTheSettings() {
    assertThrows(IllegalArgumentException.class, () -> agents().tokensPerRun(0));
    assertThrows(IllegalArgumentException.class, () -> agents().callsPerTask(-1));
    assertThrows(IllegalArgumentException.class, () -> agents().price("x", -1, 0));
    assertThrows(IllegalArgumentException.class, () -> agents().triesPerCall(0));
  }
}
