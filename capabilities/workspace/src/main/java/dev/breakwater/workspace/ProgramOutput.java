package dev.breakwater.workspace;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads everything that a program writes to one of its streams, in a thread of its own. */
final class ProgramOutput {

  private static final System.Logger LOGGER = System.getLogger("dev.breakwater.workspace");

  /** A process that was not found may hold the stream open. */
  private static final long PATIENCE_MILLIS = 2_000;

  /** Longer lines are split. */
  private static final int LONGEST_LINE = 16 << 20;

  private final BoundedOutput kept;
  private final @Nullable Consumer<String> onLine;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private volatile long lastActivity = System.nanoTime();
  private volatile boolean isListening;
  private @Nullable Thread reader;

  ProgramOutput(int limit, @Nullable Consumer<String> onLine) {
    this.kept = new BoundedOutput(limit);
    this.onLine = onLine;
  }

  void start(InputStream stream) {
    Thread thread = new Thread(() -> readAll(stream), "breakwater-output");
    thread.setDaemon(true);
    reader = thread;
    thread.start();
  }

  private void readAll(InputStream stream) {
    byte[] buffer = new byte[8192];
    try (stream) {
      for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
        lastActivity = System.nanoTime();
        kept.add(buffer, read);
        pass(buffer, read);
      }
    } catch (IOException e) {
      // The program has been killed. Everything that it wrote before has been read.
    }
    if (line.size() > 0) {
      passLine();
    }
  }

  private void pass(byte[] bytes, int length) {
    if (onLine == null) {
      return;
    }
    for (int index = 0; index < length; index++) {
      if (bytes[index] == '\n') {
        passLine();
      } else {
        line.write(bytes[index]);
        if (line.size() >= LONGEST_LINE) {
          passLine();
        }
      }
    }
  }

  private void passLine() {
    String text = line.toString(StandardCharsets.UTF_8);
    line.reset();
    isListening = true;
    try {
      if (onLine != null) {
        onLine.accept(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
      }
    } catch (RuntimeException | Error e) {
      LOGGER.log(System.Logger.Level.WARNING, "a listener of a program's lines failed", e);
    } finally {
      isListening = false;
      lastActivity = System.nanoTime();
    }
  }

  /** {@return how long it has been silent, in nanoseconds} */
  long silence() {
    return isListening ? 0 : System.nanoTime() - lastActivity;
  }

  /** Waits until everything has been read and passed to the listener. */
  void await() throws InterruptedException {
    Thread thread = reader;
    while (thread != null && thread.isAlive()) {
      thread.join(PATIENCE_MILLIS);
      if (!isListening && silence() > TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS)) {
        return;
      }
    }
  }

  String text() {
    return kept.text();
  }
}
