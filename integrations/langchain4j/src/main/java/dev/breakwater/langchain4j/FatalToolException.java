package dev.breakwater.langchain4j;

/** A failure of a tool that must fail the task, such as a program that changed the root itself. */
final class FatalToolException extends RuntimeException {

  private static final long serialVersionUID = 1;

  FatalToolException(RuntimeException cause) {
    super(cause.getMessage(), cause);
  }
}
