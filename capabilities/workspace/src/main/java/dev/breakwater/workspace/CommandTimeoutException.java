package dev.breakwater.workspace;

/**
 * Thrown when a program took longer than its command allows, or printed nothing for too long. All
 * its processes have ended.
 */
public final class CommandTimeoutException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** The text that it had written to its standard output. */
  private final String output;

  /** The text that it had written to its standard error. */
  private final String errors;

  CommandTimeoutException(Command command, String overdue, String output, String errors) {
    super(
        String.format(
            "%s %s, and was ended with all processes that it had started%s",
            command, overdue, BoundedOutput.lastLines(errors.isBlank() ? output : errors)));
    this.output = output;
    this.errors = errors;
  }

  /** {@return the text that it had written to its standard output} */
  public String output() {
    return output;
  }

  /** {@return the text that it had written to its standard error} */
  public String errors() {
    return errors;
  }
}
