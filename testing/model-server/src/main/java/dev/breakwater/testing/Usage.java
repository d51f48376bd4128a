package dev.breakwater.testing;

/**
 * The tokens that an answer reports. The server does not count tokens: these are made up.
 *
 * @param inputTokens the tokens of the request
 * @param outputTokens the tokens of the answer
 */
public record Usage(int inputTokens, int outputTokens) {

  /** The usage of steps that set none. */
  static final Usage STANDARD = new Usage(100, 20);

  /**
   * Creates a usage.
   *
   * @param inputTokens the tokens of the request
   * @param outputTokens the tokens of the answer
   * @throws IllegalArgumentException if one of them is negative
   */
  public Usage {
    if (inputTokens < 0 || outputTokens < 0) {
      throw new IllegalArgumentException(
          "numbers of tokens must not be negative: " + inputTokens + ", " + outputTokens);
    }
  }

  int totalTokens() {
    return inputTokens + outputTokens;
  }
}
