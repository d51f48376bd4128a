package dev.breakwater.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests errors in each protocol. */
@Timeout(60)
class FailureTest {

  private final ModelServer server = ModelServer.start();
  private final Client client = new Client(server);

  @AfterEach
  void close() {
    server.close();
  }

  static Stream<Arguments> kinds() {
    return Stream.of(
        Arguments.of(Wire.MESSAGES, 401, "/error/type", "authentication_error"),
        Arguments.of(Wire.MESSAGES, 429, "/error/type", "rate_limit_error"),
        Arguments.of(Wire.MESSAGES, 500, "/error/type", "api_error"),
        Arguments.of(Wire.MESSAGES, 529, "/error/type", "overloaded_error"),
        Arguments.of(Wire.CHAT_COMPLETIONS, 401, "/error/code", "invalid_api_key"),
        Arguments.of(Wire.CHAT_COMPLETIONS, 429, "/error/code", "rate_limit_exceeded"),
        Arguments.of(Wire.CHAT_COMPLETIONS, 500, "/error/type", "server_error"),
        Arguments.of(Wire.CHAT_COMPLETIONS, 529, "/error/type", "server_error"),
        Arguments.of(Wire.RESPONSES, 401, "/error/code", "invalid_api_key"),
        Arguments.of(Wire.RESPONSES, 429, "/error/code", "rate_limit_exceeded"),
        Arguments.of(Wire.RESPONSES, 500, "/error/type", "server_error"),
        Arguments.of(Wire.RESPONSES, 529, "/error/type", "server_error"),
        Arguments.of(Wire.GEMINI, 401, "/error/status", "UNAUTHENTICATED"),
        Arguments.of(Wire.GEMINI, 429, "/error/status", "RESOURCE_EXHAUSTED"),
        Arguments.of(Wire.GEMINI, 500, "/error/status", "INTERNAL"),
        Arguments.of(Wire.GEMINI, 529, "/error/status", "UNAVAILABLE"));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void failureHasTheFormatOfTheProtocol(Wire wire, int status, String pointer, String expected)
      throws Exception {
    server.script(Script.of(Step.fail(status), Step.fail(status)));
    for (boolean streams : List.of(false, true)) {
      HttpResponse<String> response = client.post(wire, "hello", streams);
      assertEquals(status, response.statusCode());
      assertEquals(expected, Json.parse(response.body()).at(pointer).asText());
      assertEquals(Optional.empty(), response.headers().firstValue("Retry-After"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void retryAfterIsSentInSeconds(Wire wire) throws Exception {
    server.script(Script.of(Step.fail(429, Duration.ofSeconds(7)), Step.text("then")));
    HttpResponse<String> response = client.post(wire, "hello", false);
    assertEquals(429, response.statusCode());
    assertEquals("7", response.headers().firstValue("Retry-After").orElseThrow());
    assertEquals(200, client.post(wire, "hello", false).statusCode());
  }

  @Test
  void requestAfterTheLastStepFails() throws Exception {
    server.script(Script.when("hello", Step.text("only")));
    assertEquals(200, client.post(Wire.MESSAGES, "hello", false).statusCode());
    for (int i = 0; i < 2; i++) {
      HttpResponse<String> response = client.post(Wire.MESSAGES, "hello", false);
      assertEquals(500, response.statusCode());
      assertEquals("false", response.headers().firstValue("x-should-retry").orElseThrow());
      assertEquals(
          "the script hello has 1 steps, and this is request 2",
          Json.parse(response.body()).at("/error/message").asText());
    }
  }

  @Test
  void requestWithoutScriptFails() throws Exception {
    server.script(Script.when("other", Step.text("x")));
    HttpResponse<String> response = client.post(Wire.GEMINI, "hello", false);
    assertEquals(500, response.statusCode());
    assertTrue(response.body().contains("no script matches this request"), response.body());
  }

  @Test
  void otherRequestsFailAndUseNoStep() throws Exception {
    server.script(Script.of(Step.text("x")));
    assertEquals(404, client.get("/v1/models").statusCode());
    assertEquals(404, client.get("/v1/messages").statusCode());
    assertEquals(400, client.post("/v1/messages", "not JSON").statusCode());
    HttpResponse<String> tokens = client.post("/v1/messages/count_tokens", "{}");
    assertEquals(100, Json.parse(tokens.body()).path("input_tokens").asInt());
    assertEquals(200, client.post(Wire.MESSAGES, "hello", false).statusCode());
  }

  @Test
  void invalidStepsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Step.fail(200));
    assertThrows(IllegalArgumentException.class, () -> Step.call("edit", "{"));
    assertThrows(IllegalArgumentException.class, () -> Step.text("x").usage(-1, 0));
    assertThrows(IllegalArgumentException.class, () -> Script.of());
    assertThrows(IllegalArgumentException.class, () -> Script.when("", Step.text("x")));
  }
}
