package dev.breakwater.workspace;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A program with all processes that it starts. On Linux that includes those that have left their
 * parent to run on by themselves: each has inherited a mark in its environment, as in the agents of
 * continuous-integration servers, or works in the directory of the task. Elsewhere such a process
 * gets away.
 */
final class ProcessTree {

  /** The time between the request to end and the kill. */
  static final Duration GRACE = Duration.ofSeconds(5);

  private static final String MARK = "BREAKWATER_EXEC";
  private static final ExecutorService STARTER =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "breakwater-starter");
            thread.setDaemon(true);
            return thread;
          });

  private static final Path PROCESSES = Path.of("/proc");
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(5);
  private static final long BETWEEN_LOOKS_MILLIS = 5;

  private final String mark = UUID.randomUUID().toString();
  private final Path directory;
  private final Process process;

  private ProcessTree(ProcessBuilder builder, Path directory) throws IOException {
    this.directory = directory;
    builder.environment().put(MARK, mark);
    process = startInLastingThread(builder);
  }

  /**
   * Starts a process. A sandbox ends with the thread that has started it, not with the process, so
   * that must be a thread that lasts.
   */
  private static Process startInLastingThread(ProcessBuilder builder) throws IOException {
    try {
      return STARTER.submit(builder::start).get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IllegalStateException("the program was not started", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the task was interrupted before the program started");
    }
  }

  /**
   * Starts a program.
   *
   * @param directory processes that work in it belong to the program
   */
  static ProcessTree start(ProcessBuilder builder, Path directory) throws IOException {
    return new ProcessTree(builder, directory);
  }

  Process process() {
    return process;
  }

  /**
   * Asks all processes to end, without waiting for them. Parents come first: one that sees its
   * child end might take that for the result.
   */
  void askToEnd() {
    Set<ProcessHandle> asked = new LinkedHashSet<>(List.of(process.toHandle()));
    Deque<ProcessHandle> parents = new ArrayDeque<>(asked);
    while (!parents.isEmpty()) {
      for (ProcessHandle child : parents.remove().children().toList()) {
        if (asked.add(child)) {
          parents.add(child);
        }
      }
    }
    asked.addAll(living());
    asked.stream().filter(handle -> !isSandbox(handle)).forEach(ProcessHandle::destroy);
  }

  /** A sandbox would end at once, and take the program with it. */
  private static boolean isSandbox(ProcessHandle handle) {
    return handle.info().command().filter(name -> name.endsWith("/bwrap")).isPresent();
  }

  /** Asks all processes to end, and kills those that still run after some seconds. */
  void end() {
    askToEnd();
    waitUntilGone(GRACE.toNanos(), false);
    kill();
  }

  /**
   * Kills the processes that are left, and waits until they are gone. It looks again until it finds
   * nothing, since a process may start another one while it is being killed.
   */
  void kill() {
    waitUntilGone(PATIENCE, true);
  }

  private void waitUntilGone(long nanos, boolean kills) {
    long start = System.nanoTime();
    boolean interrupted = false;
    Set<ProcessHandle> left = living();
    while (!left.isEmpty() && System.nanoTime() - start < nanos) {
      if (kills) {
        left.forEach(ProcessHandle::destroyForcibly);
      }
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
    addHidden(living);
    living.removeIf(handle -> !handle.isAlive());
    return living;
  }

  private void addHidden(Set<ProcessHandle> living) {
    String marked = MARK + "=" + mark;
    try (DirectoryStream<Path> all = Files.newDirectoryStream(PROCESSES, "[0-9]*")) {
      for (Path one : all) {
        if (environment(one).contains(marked) || worksInDirectory(one)) {
          Optional<ProcessHandle> handle =
              ProcessHandle.of(Long.parseLong(one.getFileName().toString()));
          handle.ifPresent(living::add);
        }
      }
    } catch (IOException e) {
      // The system does not have it.
    }
  }

  /** {@return the environment; empty if the process has ended or belongs to another user} */
  private static String environment(Path process) {
    try {
      return Files.readString(process.resolve("environ"), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }

  private boolean worksInDirectory(Path process) {
    try {
      return Files.readSymbolicLink(process.resolve("cwd")).startsWith(directory);
    } catch (IOException e) {
      return false;
    }
  }
}
