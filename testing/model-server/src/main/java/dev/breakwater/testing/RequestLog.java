package dev.breakwater.testing;

import com.sun.net.httpserver.HttpExchange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Collects all requests in the order of their arrival. Safe for use by several threads. */
final class RequestLog {

  private static final Set<String> HEADERS =
      Set.of(
          "accept",
          "anthropic-beta",
          "anthropic-version",
          "authorization",
          "content-type",
          "openai-organization",
          "openai-project",
          "user-agent",
          "x-api-key",
          "x-goog-api-key");

  private final List<LoggedRequest> requests = new ArrayList<>();

  synchronized void add(
      HttpExchange exchange,
      @Nullable String model,
      String body,
      @Nullable String script,
      int step,
      int status) {
    requests.add(
        new LoggedRequest(
            requests.size() + 1,
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            model,
            headers(exchange),
            body,
            script,
            step,
            status));
    notifyAll();
  }

  private static Map<String, String> headers(HttpExchange exchange) {
    Map<String, String> headers = new TreeMap<>();
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              String lower = name.toLowerCase(Locale.ROOT);
              if (HEADERS.contains(lower)) {
                headers.put(lower, String.join(", ", values));
              }
            });
    return Map.copyOf(headers);
  }

  synchronized List<LoggedRequest> all() {
    return List.copyOf(requests);
  }

  /** Waits for a request; returns the first that fits. */
  synchronized LoggedRequest await(Predicate<LoggedRequest> wanted, Duration limit)
      throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    while (true) {
      for (LoggedRequest request : requests) {
        if (wanted.test(request)) {
          return request;
        }
      }
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new IllegalStateException(
            "no such request within " + limit + ": there were " + requests.size() + " others");
      }
      wait(left);
    }
  }
}
