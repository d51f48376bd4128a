package dev.breakwater.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests texts and calls of tools in each protocol, plain and as events. */
@Timeout(60)
class AnswerTest {

  private static final String TEXT = "Ärger, \"quotes\",\nlines and 🌊";
  private static final String ARGUMENTS = "{\"path\":\"a.txt\",\"lines\":[1,2],\"text\":\"ü\\n\"}";

  private final ModelServer server = ModelServer.start();
  private final Client client = new Client(server);

  @AfterEach
  void close() {
    server.close();
  }

  @ParameterizedTest
  @EnumSource
  void plainText(Wire wire) throws Exception {
    server.script(Script.of(Step.text(TEXT).usage(7, 3)));
    JsonNode body = Json.parse(plain(wire).body());
    assertEquals(TEXT, wire.text(body));
    assertEquals(new Usage(7, 3), wire.usage(body));
  }

  @ParameterizedTest
  @EnumSource
  void streamOfText(Wire wire) throws Exception {
    server.script(Script.of(Step.text(TEXT).usage(7, 3)));
    List<JsonNode> events = stream(wire);
    assertTrue(events.size() >= 4, events.toString());
    assertEquals(TEXT, wire.text(events));
    assertEquals(new Usage(7, 3), wire.usage(last(wire, events)));
  }

  @ParameterizedTest
  @EnumSource
  void plainCall(Wire wire) throws Exception {
    server.script(Script.of(Step.call("edit", ARGUMENTS)));
    Wire.Call call = wire.call(Json.parse(plain(wire).body()));
    assertEquals(new Wire.Call("edit", Json.parse(ARGUMENTS)), call);
  }

  @ParameterizedTest
  @EnumSource
  void streamOfCall(Wire wire) throws Exception {
    server.script(Script.of(Step.call("edit", ARGUMENTS)));
    assertEquals(new Wire.Call("edit", Json.parse(ARGUMENTS)), wire.call(stream(wire)));
  }

  @ParameterizedTest
  @EnumSource
  void emptyText(Wire wire) throws Exception {
    server.script(Script.of(Step.text(""), Step.text("")));
    assertEquals("", wire.text(Json.parse(plain(wire).body())));
    assertEquals("", wire.text(stream(wire)));
  }

  @Test
  void reasonsOfTheEndAreThoseOfTheProtocols() throws Exception {
    server.script(Script.of(Step.text("x"), Step.call("edit", "{}")));
    assertEquals("end_turn", end(Wire.MESSAGES, "/stop_reason"));
    assertEquals("tool_use", end(Wire.MESSAGES, "/stop_reason"));
    assertEquals("stop", end(Wire.CHAT_COMPLETIONS, "/choices/0/finish_reason"));
    assertEquals("tool_calls", end(Wire.CHAT_COMPLETIONS, "/choices/0/finish_reason"));
    assertEquals("completed", end(Wire.RESPONSES, "/status"));
    assertEquals("STOP", end(Wire.GEMINI, "/candidates/0/finishReason"));
  }

  private String end(Wire wire, String pointer) throws Exception {
    String body = wire.request(wire.name()).toString();
    return Json.parse(client.post(wire.path(false), body).body()).at(pointer).asText();
  }

  @Test
  void customToolOfTheResponsesApiGetsPlainText() throws Exception {
    server.script(Script.of(Step.call("apply_patch", "\"*** Begin Patch\"")));
    String request =
        "{\"model\":\"m\",\"input\":\"x\",\"tools\":[{\"type\":\"custom\",\"name\":\"apply_patch\"}]}";
    JsonNode item = Json.parse(client.post("/v1/responses", request).body()).at("/output/0");
    assertEquals("custom_tool_call", item.path("type").asText());
    assertEquals("*** Begin Patch", item.path("input").asText());
  }

  @Test
  void streamsAreFramedAsTheirProtocolsDemand() throws Exception {
    server.script(Script.of(Step.text("x")));
    assertTrue(client.post(Wire.CHAT_COMPLETIONS, "a", true).body().endsWith("data: [DONE]\n\n"));
    String messages = client.post(Wire.MESSAGES, "b", true).body();
    assertTrue(messages.startsWith("event: message_start\ndata: {"), messages);
    assertTrue(messages.contains("event: message_stop\n"), messages);
    String responses = client.post(Wire.RESPONSES, "c", true).body();
    assertTrue(responses.startsWith("event: response.created\n"), responses);
    assertTrue(responses.contains("event: response.completed\n"), responses);
  }

  private HttpResponse<String> plain(Wire wire) throws Exception {
    HttpResponse<String> response = client.post(wire, "hello", false);
    assertEquals(200, response.statusCode());
    assertEquals("application/json", response.headers().firstValue("Content-Type").orElseThrow());
    return response;
  }

  private List<JsonNode> stream(Wire wire) throws Exception {
    HttpResponse<String> response = client.post(wire, "hello", true);
    assertEquals(200, response.statusCode());
    assertEquals("text/event-stream", response.headers().firstValue("Content-Type").orElseThrow());
    return Client.events(response);
  }

  /** The event with the usage. Anthropic sends one after it. */
  private static JsonNode last(Wire wire, List<JsonNode> events) {
    return events.get(events.size() - (wire == Wire.MESSAGES ? 2 : 1));
  }
}
