package dev.breakwater.workspace;

import java.io.InputStream;
import java.io.OutputStream;

/**
 * A program that a task has started with {@link Workspace#start}, for example to exchange messages
 * with it. It ends with the attempt at the latest. Safe for use by several threads. Users do not
 * implement it: methods may be added.
 */
public interface RunningProgram extends AutoCloseable {

  /** {@return the stream to the program's standard input; closing it ends that input} */
  OutputStream input();

  /** {@return the program's standard output, for the caller to read} */
  InputStream output();

  /** {@return whether it still runs} */
  boolean isRunning();

  /**
   * Waits for its end.
   *
   * @return its result, with the errors that it has written; the output is empty, since the caller
   *     reads it
   * @throws CommandTimeoutException if it took longer than its command allows
   * @throws IllegalStateException if this thread is interrupted, which ends the program, or if the
   *     attempt has ended
   */
  CommandResult await();

  /** Asks it to end (SIGTERM), and kills it with all its processes five seconds later. */
  @Override
  void close();
}
