package dev.breakwater.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * A program with all that it starts. On Linux that includes what has left its parent to run on by
 * itself: each has inherited a mark in its environment, as continuous-integration servers do it.
 * Elsewhere, or where a program clears its environment, such a process gets away.
 */
final class ProcessTree {

  private static final String MARK = "BREAKWATER_EXEC";
  private static final Path PROCESSES = Path.of("/proc");
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(5);
  private static final long BETWEEN_LOOKS_MILLIS = 5;

  private final String mark = UUID.randomUUID().toString();
  private final Process process;

  private ProcessTree(ProcessBuilder builder) throws IOException {
    builder.environment().put(MARK, mark);
    process = builder.start();
  }

  static ProcessTree start(ProcessBuilder builder) throws IOException {
    return new ProcessTree(builder);
  }

  Process process() {
    return process;
  }

  /**
   * Kills whatever is left of it, and waits until it is gone. It looks again until it finds
   * nothing, since a process may start another one while it is being killed.
   */
  void kill() {
    long deadline = System.nanoTime() + PATIENCE;
    boolean interrupted = false;
    Set<ProcessHandle> left = living();
    while (!left.isEmpty() && System.nanoTime() < deadline) {
      left.forEach(ProcessHandle::destroyForcibly);
      try {
        TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
      left = living();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private Set<ProcessHandle> living() {
    Set<ProcessHandle> living = new HashSet<>();
    process.descendants().forEach(living::add);
    living.add(process.toHandle());
    addMarked(living);
    living.removeIf(handle -> !handle.isAlive());
    return living;
  }

  private void addMarked(Set<ProcessHandle> living) {
    String marked = MARK + "=" + mark;
    try (DirectoryStream<Path> all = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
      for (Path one : all) {
        if (environment(one).contains(marked)) {
          Optional<ProcessHandle> handle =
              ProcessHandle.of(Long.parseLong(one.getFileName().toString()));
          handle.ifPresent(living::add);
        }
      }
    } catch (IOException e) {
      // No such system.
    }
  }

  /** Empty of a process that has gone, or is somebody else's. */
  private static String environment(Path process) {
    try {
      return Files.readString(process.resolve("environ"), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }
}
