package dev.breakwater.testing;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/**
 * A model server on loopback that answers as {@linkplain Script scripts} say. It needs no model, no
 * key and no network, accepts every key, and logs all requests. It serves
 *
 * <ul>
 *   <li>{@code POST /v1/chat/completions} and {@code POST /v1/responses}, as OpenAI does,
 *   <li>{@code POST /v1/messages}, as Anthropic does,
 *   <li>{@code POST /v1beta/models/<model>:generateContent} and {@code :streamGenerateContent}, as
 *       Gemini does,
 * </ul>
 *
 * each as plain JSON or as server-sent events, as the request asks. Other requests are logged and
 * fail with status 404.
 *
 * <pre>{@code
 * try (ModelServer server = ModelServer.start()) {
 *   server.script(
 *       Script.when("write a greeting", Step.call("write", "{\"text\": \"hi\"}"), Step.text("done")));
 *   runAgent(server.uri());
 *   assertEquals(2, server.requests().size());
 * }
 * }</pre>
 *
 * <p>Safe for use by several threads.
 */
public final class ModelServer implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads;
  private final Scripts scripts = new Scripts();
  private final RequestLog log = new RequestLog();

  private ModelServer(int port) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "model-server");
              thread.setDaemon(true);
              return thread;
            });
    server.setExecutor(threads);
    server.createContext("/", new Dispatcher(scripts, log));
    server.start();
  }

  /**
   * Starts a server on a free port.
   *
   * @return the server, without scripts
   * @throws UncheckedIOException if it cannot be started
   */
  public static ModelServer start() {
    return start(0);
  }

  /**
   * Starts a server.
   *
   * @param port the port; 0 for a free one
   * @return the server, without scripts
   * @throws UncheckedIOException if it cannot be started
   */
  public static ModelServer start(int port) {
    try {
      return new ModelServer(port);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start a server on port " + port, e);
    }
  }

  /**
   * Adds a script. If several scripts match a request, the first one that was added answers.
   *
   * @param script the script
   * @return this server
   */
  public ModelServer script(Script script) {
    scripts.add(script);
    return this;
  }

  /** {@return the address without a path, such as {@code http://127.0.0.1:41234}} */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + port());
  }

  /** {@return the port} */
  public int port() {
    return server.getAddress().getPort();
  }

  /** {@return all requests so far, in the order of their arrival} */
  public List<LoggedRequest> requests() {
    return log.all();
  }

  /**
   * Returns the requests that one script has answered.
   *
   * @param marker the marker of the script
   * @return the requests, in the order of their arrival
   */
  public List<LoggedRequest> requests(String marker) {
    return log.all().stream().filter(request -> marker.equals(request.script())).toList();
  }

  /**
   * Waits for a request, which may have arrived before.
   *
   * @param wanted the condition
   * @param limit the longest time to wait
   * @return the first request that fulfils the condition
   * @throws IllegalStateException if there is none in time
   * @throws InterruptedException if the thread is interrupted
   */
  public LoggedRequest await(Predicate<LoggedRequest> wanted, Duration limit)
      throws InterruptedException {
    return log.await(wanted, limit);
  }

  /** Closes all connections, including those of answers that are delayed. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
