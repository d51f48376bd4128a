package dev.breakwater.langchain4j;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Tests that the provider's side of a connection is closed when an attempt ends. */
final class ConnectionTest extends AgentsTestCase {

  private static final String EVENT =
      "data: {\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"m\","
          + "\"choices\":[{\"index\":0,\"delta\":{\"content\":\"word\"}}]}\n\n";

  /** Accepts one request, begins an answer, and waits until the client closes the connection. */
  private static final class Provider implements AutoCloseable {

    final CountDownLatch answered = new CountDownLatch(1);
    final CountDownLatch closed = new CountDownLatch(1);
    private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());

    Provider(String answer) throws Exception {
      Thread thread = new Thread(() -> serve(answer), "provider");
      thread.setDaemon(true);
      thread.start();
    }

    private void serve(String answer) {
      try (Socket client = socket.accept()) {
        InputStream in = client.getInputStream();
        byte[] buffer = new byte[65_536];
        assertTrue(in.read(buffer) > 0);
        client.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
        client.getOutputStream().flush();
        answered.countDown();
        while (in.read(buffer) >= 0) {
          // The rest of the request.
        }
        closed.countDown();
      } catch (Exception e) {
        closed.countDown();
      }
    }

    String url() {
      return "http://127.0.0.1:" + socket.getLocalPort() + "/v1";
    }

    @Override
    public void close() throws Exception {
      socket.close();
    }
  }

  private static String stream() {
    String event = Integer.toHexString(EVENT.length()) + "\r\n" + EVENT + "\r\n";
    return headers() + event;
  }

  private static String headers() {
    return "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";
  }

  private void assertCloses(String answer, boolean streaming) throws Exception {
    assertCloses(answer, streaming, RetryAfterHttp.builder());
  }

  private void assertCloses(String answer, boolean streaming, HttpClientBuilder http)
      throws Exception {
    try (Provider provider = new Provider(answer)) {
      Agents agents =
          streaming
              ? Agents.with(
                      OpenAiStreamingChatModel.builder()
                          .baseUrl(provider.url())
                          .apiKey("fake-key")
                          .modelName("m")
                          .httpClientBuilder(http)
                          .build())
                  .build()
              : Agents.with(
                      OpenAiChatModel.builder()
                          .baseUrl(provider.url())
                          .apiKey("fake-key")
                          .modelName("m")
                          .maxRetries(0)
                          .httpClientBuilder(http)
                          .build())
                  .build();
      CompletableFuture<String> run =
          start(agents, (workspace, context) -> agents.model().chat("Go"));
      assertTrue(provider.answered.await(20, TimeUnit.SECONDS));
      Thread.sleep(300);
      run.cancel(true);
      awaitEnd(run);
      assertTrue(provider.closed.await(20, TimeUnit.SECONDS));
    }
  }

  @Test
  void closesWhileTheModelThinks() throws Exception {
    assertCloses("", false);
  }

  @Test
  void closesBeforeTheStreamBegins() throws Exception {
    assertCloses("", true);
  }

  @Test
  void closesBeforeTheFirstEvent() throws Exception {
    assertCloses(headers(), true);
  }

  @Test
  void closesTheStreamOfAnotherClient() throws Exception {
    assertCloses(stream(), true, Models.plainHttp());
  }

  @Test
  void closesInTheStream() throws Exception {
    assertCloses(stream(), true);
  }
}
