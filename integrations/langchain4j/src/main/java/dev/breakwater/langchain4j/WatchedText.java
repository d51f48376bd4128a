package dev.breakwater.langchain4j;

import java.util.concurrent.CancellationException;

/**
 * A text for regular expressions that may need exponential time: the matcher reads each character
 * by a call of this, which ends the match.
 */
final class WatchedText implements CharSequence {

  private static final int CHECK_INTERVAL = 4_096;

  /** The match takes too long. */
  static final class TooSlowException extends RuntimeException {

    private static final long serialVersionUID = 1;

    TooSlowException() {
      super("the match takes too long", null, false, false);
    }
  }

  private final CharSequence text;
  private final long deadline;
  private int reads;

  /**
   * Creates a text.
   *
   * @param deadline the last moment, of the clock of {@link System#nanoTime}
   */
  WatchedText(CharSequence text, long deadline) {
    this.text = text;
    this.deadline = deadline;
  }

  @Override
  public char charAt(int index) {
    if (++reads % CHECK_INTERVAL == 0) {
      check(deadline);
    }
    return text.charAt(index);
  }

  static void check(long deadline) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("the search was interrupted");
    }
    if (System.nanoTime() - deadline > 0) {
      throw new TooSlowException();
    }
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new WatchedText(text.subSequence(start, end), deadline);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
