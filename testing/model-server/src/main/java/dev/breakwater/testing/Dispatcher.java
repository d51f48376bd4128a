package dev.breakwater.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Answers requests: finds the protocol and the step, and logs the request. */
final class Dispatcher implements HttpHandler {

  private static final List<Protocol> PROTOCOLS =
      List.of(new ChatCompletions(), new OpenAiResponses(), new AnthropicMessages(), new Gemini());

  private final Scripts scripts;
  private final RequestLog log;
  private final AtomicInteger answers = new AtomicInteger();

  Dispatcher(Scripts scripts, RequestLog log) {
    this.scripts = scripts;
    this.log = log;
  }

  /** An exception from here closes the connection. A normal end completes the body. */
  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Protocol protocol = protocol(exchange);
    if (protocol == null) {
      handleOther(exchange, body);
    } else {
      handle(exchange, protocol, body);
    }
    exchange.close();
  }

  private static @Nullable Protocol protocol(HttpExchange exchange) {
    if (exchange.getRequestMethod().equals("POST")) {
      for (Protocol protocol : PROTOCOLS) {
        if (protocol.serves(exchange.getRequestURI().getPath())) {
          return protocol;
        }
      }
    }
    return null;
  }

  /** Agents also ask for models and for numbers of tokens. These requests use up no step. */
  private void handleOther(HttpExchange exchange, String body) throws IOException {
    boolean counts = exchange.getRequestURI().getPath().equals("/v1/messages/count_tokens");
    int status = counts ? 200 : 404;
    log.add(exchange, null, body, null, 0, status);
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    JsonNode answer =
        counts
            ? Json.object("input_tokens", Usage.STANDARD.inputTokens())
            : OpenAiErrors.error(404, "this server does not serve " + exchange.getRequestURI());
    Reply.to(exchange).send(status, answer.toString());
  }

  private void handle(HttpExchange exchange, Protocol protocol, String body) throws IOException {
    JsonNode request;
    try {
      request = Json.parse(body);
    } catch (IllegalArgumentException e) {
      log.add(exchange, null, body, null, 0, 400);
      String text = String.valueOf(e.getMessage());
      Reply.to(exchange).send(400, protocol.error(400, text).toString());
      return;
    }
    String path = exchange.getRequestURI().getPath();
    String model = protocol.model(path, request);
    Scripts.Turn turn = scripts.next(protocol.opening(request), body);
    Step step = turn.step();
    Content.Failure failure = step == null ? null : step.failure();
    int status = step == null ? 500 : failure == null ? 200 : failure.status();
    log.add(
        exchange,
        model.isEmpty() ? null : model,
        body,
        turn.script(),
        step == null ? 0 : turn.number(),
        status);
    if (step == null) {
      Reply.to(exchange)
          .header("x-should-retry", "false")
          .send(500, protocol.error(500, turn.problem()).toString());
      return;
    }
    Reply.pause(step);
    Reply reply = new Reply(exchange, step.eventDelay(), step.breaksOff());
    if (failure != null) {
      if (failure.retryAfter() != null) {
        reply.header("Retry-After", Long.toString(failure.retryAfter().toSeconds()));
      }
      String text = "step " + turn.number() + " of the script fails with " + status;
      reply.send(status, protocol.error(status, text).toString());
      return;
    }
    Answer answer =
        new Answer(answers.incrementAndGet(), model, request, step.content(), step.usage());
    if (protocol.streams(path, request)) {
      reply.stream(protocol.events(answer));
    } else {
      reply.send(200, protocol.body(answer).toString());
    }
  }
}
