package dev.breakwater.examples.agents.byhand;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;

/** Keeps the header Retry-After, which LangChain4j's client for the JDK drops. */
final class WaitingHttp implements HttpClient {

  private final java.net.http.HttpClient client;
  private final Duration readTimeout;

  private WaitingHttp(Builder builder) {
    this.client =
        java.net.http.HttpClient.newBuilder().connectTimeout(builder.connectTimeout).build();
    this.readTimeout = builder.readTimeout;
  }

  static final class BusyException extends HttpException {
    private static final long serialVersionUID = 1;
    final transient Optional<Duration> retryAfter;

    BusyException(HttpResponse<String> response) {
      super(response.statusCode(), response.body());
      retryAfter =
          response
              .headers()
              .firstValue("Retry-After")
              .filter(value -> value.matches("\\d{1,6}"))
              .map(value -> Duration.ofSeconds(Long.parseLong(value)));
    }
  }

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    java.net.http.HttpRequest.Builder builder =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url())).timeout(readTimeout);
    request
        .headers()
        .forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
    builder.method(request.method().name(), BodyPublishers.ofString(request.body()));
    try {
      HttpResponse<String> response = client.send(builder.build(), BodyHandlers.ofString());
      if (response.statusCode() / 100 != 2) {
        throw new BusyException(response);
      }
      return SuccessfulHttpResponse.builder()
          .statusCode(response.statusCode())
          .headers(response.headers().map())
          .body(response.body())
          .build();
    } catch (HttpTimeoutException e) {
      throw new TimeoutException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for " + request.url(), e);
    }
  }

  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    throw new UnsupportedOperationException("no streaming");
  }

  static final class Builder implements HttpClientBuilder {

    private Duration connectTimeout = Duration.ofSeconds(30);
    private Duration readTimeout = Duration.ofMinutes(5);

    @Override
    public Duration connectTimeout() {
      return connectTimeout;
    }

    @Override
    public Builder connectTimeout(Duration timeout) {
      connectTimeout = timeout == null ? connectTimeout : timeout;
      return this;
    }

    @Override
    public Duration readTimeout() {
      return readTimeout;
    }

    @Override
    public Builder readTimeout(Duration timeout) {
      readTimeout = timeout == null ? readTimeout : timeout;
      return this;
    }

    @Override
    public WaitingHttp build() {
      return new WaitingHttp(this);
    }
  }
}
