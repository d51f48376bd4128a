package dev.breakwater.testing;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Writes the answer to one request. The caller closes the exchange. */
final class Reply {

  private final HttpExchange exchange;
  private final Duration eventDelay;
  private final boolean breaksOff;

  Reply(HttpExchange exchange, Duration eventDelay, boolean breaksOff) {
    this.exchange = exchange;
    this.eventDelay = eventDelay;
    this.breaksOff = breaksOff;
  }

  /** Creates a reply without delays. */
  static Reply to(HttpExchange exchange) {
    return new Reply(exchange, Duration.ZERO, false);
  }

  Reply header(String name, String value) {
    exchange.getResponseHeaders().set(name, value);
    return this;
  }

  void send(int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    header("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    OutputStream out = exchange.getResponseBody();
    out.write(bytes, 0, breaksOff ? bytes.length / 2 : bytes.length);
    out.flush();
    breakOff();
  }

  void stream(List<ServerSentEvent> events) throws IOException {
    header("Content-Type", "text/event-stream").header("Cache-Control", "no-cache");
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    int count = breaksOff ? events.size() / 2 : events.size();
    for (int index = 0; index < count; index++) {
      if (index > 0) {
        pause(() -> Thread.sleep(eventDelay.toMillis()));
      }
      out.write(events.get(index).text().getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
    breakOff();
  }

  /** Makes the server close the connection, without the end of the body. */
  private void breakOff() throws IOException {
    if (breaksOff) {
      throw new IOException("the script breaks off this answer");
    }
  }

  /** Runs the action of a step, and waits for its delay. */
  static void pause(Step step) throws InterruptedIOException {
    pause(step.hook());
    pause(() -> Thread.sleep(step.delay().toMillis()));
  }

  private static void pause(Step.Hook action) throws InterruptedIOException {
    try {
      action.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the server was closed");
    }
  }
}
