package dev.breakwater.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Runs a server with the scripts of a JSON file until the process is ended. */
public final class Main {

  private static final String USAGE = "usage: Main [--port <port>] <scripts.json>";

  private Main() {}

  /**
   * Starts the server and prints its address.
   *
   * @param arguments {@code [--port <port>] <scripts.json>}
   * @throws IOException if the file cannot be read
   * @throws InterruptedException if the thread is interrupted, which closes the server
   */
  public static void main(String... arguments) throws IOException, InterruptedException {
    boolean hasPort = arguments.length == 3 && arguments[0].equals("--port");
    if (!hasPort && arguments.length != 1) {
      throw new IllegalArgumentException(USAGE);
    }
    Path file = Path.of(arguments[arguments.length - 1]);
    try (ModelServer server = ModelServer.start(hasPort ? Integer.parseInt(arguments[1]) : 0)) {
      ScriptFile.parse(Files.readString(file)).forEach(server::script);
      System.out.println(server.uri());
      new CountDownLatch(1).await();
    }
  }
}
