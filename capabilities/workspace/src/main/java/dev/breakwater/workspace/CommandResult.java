package dev.breakwater.workspace;

import java.time.Duration;

/**
 * How a program has ended.
 *
 * @param command the command
 * @param exitCode what it gave, 0 for success by custom; 128 and the number of a signal that ended
 *     it
 * @param output what it wrote to its standard output, read as UTF-8; where that was more than the
 *     command's limit, a line in the middle says how much is left out
 * @param errors what it wrote to its standard error, likewise
 * @param duration how long it took
 * @param sandboxed whether it was locked in
 */
public record CommandResult(
    Command command,
    int exitCode,
    String output,
    String errors,
    Duration duration,
    boolean sandboxed) {

  /**
   * Makes sure that the program has succeeded.
   *
   * @return this
   * @throws IllegalStateException if its exit code is not 0; the message has the end of its errors,
   *     or of its output where there are none
   */
  public CommandResult orThrow() {
    if (exitCode != 0) {
      String said = errors.isBlank() ? output : errors;
      throw new IllegalStateException(
          String.format("%s ended with %d%s", command, exitCode, BoundedOutput.lastLines(said)));
    }
    return this;
  }
}
