package dev.breakwater.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests the choice of the script and the step, and the log. */
@Timeout(60)
class ScriptTest {

  private final ModelServer server = ModelServer.start();
  private final Client client = new Client(server);

  @AfterEach
  void close() {
    server.close();
  }

  private String ask(Wire wire, String prompt) throws Exception {
    return wire.text(Json.parse(client.post(wire, prompt, false).body()));
  }

  @Test
  void scriptsWithMarkersAreIndependent() throws Exception {
    server.script(Script.when("agent-a", Step.text("a1"), Step.text("a2")));
    server.script(Script.when("agent-b", Step.text("b1"), Step.text("b2")));
    assertEquals("a1", ask(Wire.MESSAGES, "you are agent-a"));
    assertEquals("b1", ask(Wire.RESPONSES, "you are agent-b"));
    assertEquals("b2", ask(Wire.GEMINI, "go on, agent-b"));
    assertEquals("a2", ask(Wire.CHAT_COMPLETIONS, "go on, agent-a"));
    assertEquals(2, server.requests("agent-a").size());
  }

  @Test
  void firstMatchingScriptAnswers() throws Exception {
    server.script(Script.when("special", Step.text("special answer")));
    server.script(Script.of(Step.text("usual answer")));
    assertEquals("usual answer", ask(Wire.MESSAGES, "hello"));
    assertEquals("special answer", ask(Wire.MESSAGES, "special"));
  }

  @Test
  void eachConversationBeginsTheScript() throws Exception {
    server.script(Script.of(Step.text("1"), Step.text("2")));
    assertEquals("1", ask(Wire.MESSAGES, "first conversation"));
    assertEquals("1", ask(Wire.MESSAGES, "second conversation"));
    String continued =
        """
        {"model": "m", "messages": [
          {"role": "user", "content": "first conversation"},
          {"role": "assistant", "content": "1"},
          {"role": "user", "content": "go on"}
        ]}
        """;
    JsonNode answer = Json.parse(client.post("/v1/messages", continued).body());
    assertEquals("2", Wire.MESSAGES.text(answer));
  }

  @Test
  void conversationOfTheResponsesApiContinuesAfterToolCalls() throws Exception {
    server.script(Script.of(Step.call("edit", "{}"), Step.text("2")));
    String prompt = "{\"role\": \"user\", \"content\": \"hello\"}";
    String first = "{\"model\": \"m\", \"input\": [" + prompt + "]}";
    String call = "{\"type\": \"function_call\", \"call_id\": \"c\", \"name\": \"edit\"}";
    String second = "{\"model\": \"m\", \"input\": [" + prompt + ", " + call + "]}";
    assertEquals(200, client.post("/v1/responses", first).statusCode());
    JsonNode answer = Json.parse(client.post("/v1/responses", second).body());
    assertEquals("2", Wire.RESPONSES.text(answer));
  }

  @Test
  void requestsAreLogged() throws Exception {
    server.script(Script.when("agent", Step.fail(429), Step.text("x")));
    assertEquals(429, client.post(Wire.RESPONSES, "agent", false).statusCode());
    assertEquals(200, client.post(Wire.GEMINI, "agent", true).statusCode());
    assertEquals(500, client.post(Wire.MESSAGES, "stranger", true).statusCode());
    assertEquals(404, client.get("/").statusCode());
    List<LoggedRequest> log = server.requests();
    assertEquals(
        new LoggedRequest(
            1,
            "POST",
            "/v1/responses",
            "m",
            Map.of(
                "authorization", "Bearer fake",
                "content-type", "application/json",
                "user-agent", log.get(0).headers().get("user-agent")),
            Wire.RESPONSES.request("agent", false).toString(),
            "agent",
            1,
            429),
        log.get(0));
    assertEquals("/v1beta/models/m:streamGenerateContent?alt=sse", log.get(1).path());
    assertEquals("m", log.get(1).model());
    assertEquals(2, log.get(1).step());
    assertNull(log.get(2).script());
    assertEquals("stranger", log.get(2).json().at("/messages/0/content").asText());
    assertEquals(0, log.get(3).step());
  }

  @Test
  void waitForARequestEnds() {
    IllegalStateException failure =
        assertThrows(
            IllegalStateException.class,
            () -> server.await(request -> true, Duration.ofMillis(10)));
    assertEquals("no such request within PT0.01S: there were 0 others", failure.getMessage());
  }
}
