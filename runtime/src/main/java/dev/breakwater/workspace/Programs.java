package dev.breakwater.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** The programs that a task runs in its directory, until the directory ends. */
final class Programs {

  private static final System.Logger LOGGER = System.getLogger("dev.breakwater.workspace");
  private static final AtomicBoolean HAS_WARNED = new AtomicBoolean();
  private static final long READERS_PATIENCE_MILLIS = 2_000;

  private final Path directory;
  private final Surroundings around;
  private final Set<ProcessTree> running = new HashSet<>();
  private boolean ended;

  Programs(Path directory, Surroundings around) {
    this.directory = directory;
    this.around = around;
  }

  /** Runs a program to its end, and kills what it leaves running. */
  CommandResult run(Command command) {
    Optional<Bubblewrap> sandbox = sandbox(command);
    List<String> words =
        sandbox
            .map(
                bubblewrap ->
                    bubblewrap.around(directory, around, command.network(), command.words()))
            .orElse(command.words());
    try {
      Path input = inputOf(command);
      try {
        return run(command, words, input, sandbox.isPresent());
      } finally {
        Files.deleteIfExists(input);
      }
    } catch (IOException e) {
      throw FileFailure.of("run", command.words().get(0), e);
    }
  }

  private Optional<Bubblewrap> sandbox(Command command) {
    if (around.sandbox() == Sandbox.NONE) {
      return Optional.empty();
    }
    Optional<Bubblewrap> here = Bubblewrap.here();
    if (here.isEmpty() && around.sandbox() == Sandbox.REQUIRED) {
      throw new IllegalStateException(
          command.words().get(0)
              + " is not run, since there is no sandbox: install bubblewrap, or open the workspace"
              + " with sandbox(IF_AVAILABLE)");
    }
    if (here.isEmpty() && HAS_WARNED.compareAndSet(false, true)) {
      LOGGER.log(
          System.Logger.Level.WARNING,
          "there is no sandbox: "
              + command.words().get(0)
              + " and other programs that tasks run can write wherever this process can, and use"
              + " the network; install bubblewrap, or open the workspace with sandbox(NONE)");
    }
    return here;
  }

  private Path inputOf(Command command) throws IOException {
    Path input = directory.resolveSibling("input-" + UUID.randomUUID());
    return Files.writeString(input, command.input(), StandardCharsets.UTF_8);
  }

  private CommandResult run(Command command, List<String> words, Path input, boolean sandboxed)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(words).directory(directory.toFile()).redirectInput(input.toFile());
    builder.environment().putAll(command.environment());
    long began = System.nanoTime();
    ProcessTree tree = start(builder);
    BoundedOutput output = new BoundedOutput(command.outputLimit());
    BoundedOutput errors = new BoundedOutput(command.outputLimit());
    List<Thread> readers = new ArrayList<>();
    try {
      Process process = tree.process();
      readers.add(reader(() -> output.readAll(process.getInputStream())));
      readers.add(reader(() -> errors.readAll(process.getErrorStream())));
      boolean inTime = process.waitFor(command.timeout().toNanos(), TimeUnit.NANOSECONDS);
      tree.kill();
      join(readers);
      if (!inTime) {
        throw new CommandTimeoutException(command, output.text(), errors.text());
      }
      Duration duration = Duration.ofNanos(System.nanoTime() - began);
      return new CommandResult(
          command, process.exitValue(), output.text(), errors.text(), duration, sandboxed);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(
          command + " was killed, since the task that ran it was interrupted", e);
    } finally {
      tree.kill();
      forget(tree);
    }
  }

  private ProcessTree start(ProcessBuilder builder) throws IOException {
    synchronized (running) {
      if (ended) {
        throw new IllegalStateException("the task has ended, and its directory with it");
      }
      ProcessTree tree = ProcessTree.start(builder);
      running.add(tree);
      return tree;
    }
  }

  private void forget(ProcessTree tree) {
    synchronized (running) {
      running.remove(tree);
    }
  }

  private static Thread reader(Runnable reading) {
    Thread thread = new Thread(reading, "breakwater-output");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static void join(List<Thread> readers) throws InterruptedException {
    for (Thread reader : readers) {
      reader.join(READERS_PATIENCE_MILLIS);
    }
  }

  /** Kills what runs, and lets nothing run from now on. */
  void end() {
    List<ProcessTree> left;
    synchronized (running) {
      ended = true;
      left = List.copyOf(running);
    }
    left.forEach(ProcessTree::kill);
  }
}
