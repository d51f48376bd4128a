package dev.breakwater.langchain4j;

import dev.langchain4j.exception.TimeoutException;
import dev.langchain4j.exception.UnsupportedFeatureException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP client of the JDK for chat models of LangChain4j, which keeps the header {@code
 * Retry-After} of errors. {@link Agents} then waits as long as the provider requests, shares that
 * wait between all models of the same host, and cancels requests of attempts that end. Models must
 * not retry themselves:
 *
 * <pre>{@code
 * OpenAiChatModel.builder()
 *     .httpClientBuilder(RetryAfterHttp.builder())
 *     .maxRetries(0)
 * }</pre>
 *
 * <p>Safe for use by several threads. It sends no form data, which only models for audio and images
 * need.
 */
public final class RetryAfterHttp implements HttpClient {

  private final java.net.http.HttpClient client;
  private final @Nullable Duration readTimeout;

  private RetryAfterHttp(java.net.http.HttpClient client, @Nullable Duration readTimeout) {
    this.client = client;
    this.readTimeout = readTimeout;
  }

  /** {@return a builder for {@code httpClientBuilder(…)} of a model; one for each model} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Sends a request and waits for the response.
   *
   * @param request the request
   * @return the response, with a status from 200 to 299
   * @throws dev.langchain4j.exception.HttpException if the response has another status
   * @throws TimeoutException if the response takes longer than the read time-out
   * @throws RuntimeException if the connection fails, or if the thread is interrupted, which it
   *     then still is
   */
  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    beforeRequest(request);
    try {
      HttpResponse<byte[]> response = client.send(translate(request), BodyHandlers.ofByteArray());
      if (!isSuccess(response)) {
        throw failure(response, response.body());
      }
      return success(response, response.body());
    } catch (HttpTimeoutException e) {
      throw new TimeoutException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for " + request.url(), e);
    } catch (IOException e) {
      throw new IllegalStateException("the connection to " + request.url() + " failed: " + e, e);
    }
  }

  /**
   * Sends a request, and passes the events of the response to a listener in a thread of the client.
   *
   * @param request the request
   * @param parser parses the response
   * @param listener is notified of the events, and of a failure
   */
  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    HttpCall call = beforeRequest(request);
    CompletableFuture<HttpResponse<InputStream>> response =
        client.sendAsync(translate(request), BodyHandlers.ofInputStream());
    if (call != null) {
      call.onCancel(() -> cancel(response));
    }
    response
        .thenAccept(arrived -> pass(arrived, parser, listener))
        .exceptionally(
            failure -> {
              fail(failure, listener);
              return null;
            });
  }

  private static @Nullable HttpCall beforeRequest(HttpRequest request) {
    HttpCall call = HttpCall.current();
    if (call != null) {
      URI uri = URI.create(request.url());
      call.beforeRequest(uri.getScheme() + "://" + uri.getAuthority());
    }
    return call;
  }

  private static void cancel(CompletableFuture<HttpResponse<InputStream>> response) {
    if (!response.cancel(true) && !response.isCompletedExceptionally()) {
      try {
        response.join().body().close();
      } catch (IOException e) {
        // The connection is closed in any case.
      }
    }
  }

  private static void pass(
      HttpResponse<InputStream> response,
      ServerSentEventParser parser,
      ServerSentEventListener listener) {
    try (InputStream body = response.body()) {
      if (isSuccess(response)) {
        listener.onOpen(success(response, null));
        parser.parse(body, listener);
        listener.onClose();
      } else {
        listener.onError(failure(response, body.readAllBytes()));
      }
    } catch (IOException e) {
      listener.onError(e);
    }
  }

  private static void fail(Throwable failure, ServerSentEventListener listener) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    listener.onError(cause instanceof HttpTimeoutException ? new TimeoutException(cause) : cause);
  }

  private java.net.http.HttpRequest translate(HttpRequest request) {
    if (!request.formDataFields().isEmpty() || !request.formDataFiles().isEmpty()) {
      throw new UnsupportedFeatureException(
          "RetryAfterHttp is for chat models and sends no form data: use the HTTP client of"
              + " LangChain4j for other models");
    }
    java.net.http.HttpRequest.Builder builder =
        java.net.http.HttpRequest.newBuilder(URI.create(request.url()));
    request
        .headers()
        .forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
    String body = request.body();
    builder.method(
        request.method().name(),
        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (readTimeout != null) {
      builder.timeout(readTimeout);
    }
    return builder.build();
  }

  private static boolean isSuccess(HttpResponse<?> response) {
    return response.statusCode() / 100 == 2;
  }

  private static RetryAfterHttpException failure(HttpResponse<?> response, byte[] body) {
    return new RetryAfterHttpException(
        response.statusCode(), new String(body, StandardCharsets.UTF_8), response.headers());
  }

  private static SuccessfulHttpResponse success(HttpResponse<?> response, byte @Nullable [] body) {
    return SuccessfulHttpResponse.builder()
        .statusCode(response.statusCode())
        .headers(response.headers().map())
        .body(body)
        .build();
  }

  /** Builds clients for models. Not safe for use by several threads. */
  public static final class Builder implements HttpClientBuilder {

    private java.net.http.HttpClient.Builder client = java.net.http.HttpClient.newBuilder();
    private @Nullable Duration connectTimeout;
    private @Nullable Duration readTimeout;

    private Builder() {}

    /**
     * Sets the builder of the JDK's client, for a proxy or certificates.
     *
     * @param client the builder
     * @return this
     */
    public Builder client(java.net.http.HttpClient.Builder client) {
      this.client = client;
      return this;
    }

    /** {@return the limit for connecting; null without one} */
    @Override
    public @Nullable Duration connectTimeout() {
      return connectTimeout;
    }

    /**
     * Sets the limit for connecting. Models set it to their {@code timeout}.
     *
     * @param timeout the limit; null for none
     * @return this
     */
    @Override
    public Builder connectTimeout(@Nullable Duration timeout) {
      this.connectTimeout = timeout;
      return this;
    }

    /** {@return the limit for the response; null without one} */
    @Override
    public @Nullable Duration readTimeout() {
      return readTimeout;
    }

    /**
     * Sets the limit for the response. Models set it to their {@code timeout}.
     *
     * @param timeout the limit; null for none
     * @return this
     */
    @Override
    public Builder readTimeout(@Nullable Duration timeout) {
      this.readTimeout = timeout;
      return this;
    }

    /** {@return a new client} */
    @Override
    public RetryAfterHttp build() {
      if (connectTimeout != null) {
        client.connectTimeout(connectTimeout);
      }
      return new RetryAfterHttp(client.build(), readTimeout);
    }
  }
}
