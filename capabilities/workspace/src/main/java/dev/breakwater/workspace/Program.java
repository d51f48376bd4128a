package dev.breakwater.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A program that runs, until its end, its time-out or the end of the attempt. */
final class Program implements RunningProgram {

  private static final long LONGEST_WAIT = TimeUnit.MILLISECONDS.toNanos(250);

  private final Command command;
  private final ProcessTree tree;
  private final boolean sandboxed;
  private final ProgramOutput output;
  private final ProgramOutput errors;
  private final long began = System.nanoTime();
  private final CompletableFuture<CommandResult> result = new CompletableFuture<>();

  private volatile @Nullable Thread watcher;

  /** Written before its processes are asked to end. */
  private volatile @Nullable String stopped;

  private Program(Command command, ProcessTree tree, boolean sandboxed) {
    this.command = command;
    this.tree = tree;
    this.sandboxed = sandboxed;
    this.output = new ProgramOutput(command.outputLimit(), command.onLine());
    this.errors = new ProgramOutput(command.outputLimit(), null);
  }

  /** Starts a program whose output this class reads. */
  static Program start(Command command, ProcessBuilder builder, Path directory, boolean sandboxed)
      throws IOException {
    Program program = startForCaller(command, builder, directory, sandboxed);
    program.output.start(program.tree.process().getInputStream());
    return program;
  }

  /** Starts a program whose output the caller reads. */
  static Program startForCaller(
      Command command, ProcessBuilder builder, Path directory, boolean sandboxed)
      throws IOException {
    Program program = new Program(command, ProcessTree.start(builder, directory), sandboxed);
    program.errors.start(program.tree.process().getErrorStream());
    return program;
  }

  /** Waits for its end in the calling thread, and kills the processes that it leaves running. */
  CommandResult run() {
    try {
      String overdue = null;
      while (overdue == null
          && stopped == null
          && !tree.process().waitFor(LONGEST_WAIT, TimeUnit.NANOSECONDS)) {
        overdue = overdue();
      }
      if (tree.process().isAlive()) {
        tree.end();
      }
      tree.kill();
      output.await();
      errors.await();
      if (overdue != null) {
        throw new CommandTimeoutException(command, overdue, output.text(), errors.text());
      }
      if (stopped != null) {
        throw new IllegalStateException(command + " was ended, since " + stopped);
      }
      Duration duration = Duration.ofNanos(System.nanoTime() - began);
      return new CommandResult(
          command, tree.process().exitValue(), output.text(), errors.text(), duration, sandboxed);
    } catch (InterruptedException e) {
      tree.end();
      Thread.currentThread().interrupt();
      throw new IllegalStateException(
          command + " was ended, since the task that ran it was interrupted", e);
    } finally {
      tree.kill();
    }
  }

  private @Nullable String overdue() {
    if (System.nanoTime() - began > command.timeout().toNanos()) {
      return "took longer than " + text(command.timeout());
    }
    Duration limit = command.idleLimit();
    if (limit != null && Math.min(output.silence(), errors.silence()) > limit.toNanos()) {
      return "printed nothing for " + text(limit);
    }
    return null;
  }

  private static String text(Duration duration) {
    return duration.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
  }

  /** Waits for its end in a thread of its own. */
  void watch(Runnable ended) {
    Thread thread =
        new Thread(
            () -> {
              try {
                result.complete(run());
              } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
              } finally {
                ended.run();
              }
            },
            "breakwater-program");
    thread.setDaemon(true);
    watcher = thread;
    thread.start();
  }

  /** Waits until everything that follows its end has happened. */
  void awaitWatch() {
    Thread thread = watcher;
    boolean interrupted = false;
    while (thread != null && thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Asks it to end, without waiting. */
  void stop(String reason) {
    stopped = reason;
    tree.askToEnd();
  }

  /** Asks it to end, and kills it after some seconds. */
  void end(String reason) {
    stopped = reason;
    tree.end();
  }

  @Override
  public OutputStream input() {
    return tree.process().getOutputStream();
  }

  @Override
  public InputStream output() {
    return tree.process().getInputStream();
  }

  @Override
  public boolean isRunning() {
    return tree.process().isAlive();
  }

  @Override
  public CommandResult await() {
    try {
      return result.get();
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      throw new IllegalStateException(
          command + " was ended, since the task that ran it was interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(command + " failed", e.getCause());
    }
  }

  @Override
  public void close() {
    if (isRunning()) {
      end("the task closed it");
    }
  }
}
