package dev.breakwater.workspace;

import java.time.Duration;
import java.util.Locale;

/**
 * Thrown when a program took longer than its command allows. All its processes have been killed.
 */
public final class CommandTimeoutException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** What it had written to its standard output. */
  private final String output;

  /** What it had written to its standard error. */
  private final String errors;

  CommandTimeoutException(Command command, String output, String errors) {
    super(
        String.format(
            "%s took longer than %s, and was killed with all that it had started%s",
            command,
            text(command.timeout()),
            BoundedOutput.lastLines(errors.isBlank() ? output : errors)));
    this.output = output;
    this.errors = errors;
  }

  /** {@code 10m} of ten minutes. */
  private static String text(Duration duration) {
    return duration.toString().substring("PT".length()).toLowerCase(Locale.ROOT);
  }

  /**
   * Gives what it had written to its standard output.
   *
   * @return the text, as {@link CommandResult#output} has it
   */
  public String output() {
    return output;
  }

  /**
   * Gives what it had written to its standard error.
   *
   * @return the text, as {@link CommandResult#errors} has it
   */
  public String errors() {
    return errors;
  }
}
