package dev.breakwater.langchain4j;

/** A problem that the model is told in plain words, so that it can correct itself. */
final class ToolProblem extends RuntimeException {

  private static final long serialVersionUID = 1;

  /**
   * Creates a problem.
   *
   * @param words the words, and how to continue
   */
  ToolProblem(String words) {
    super(words, null, false, false);
  }

  String words() {
    return String.valueOf(getMessage());
  }
}
