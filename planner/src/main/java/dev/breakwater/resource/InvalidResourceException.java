package dev.breakwater.resource;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A text that is not a valid resource: why, where in the text, and how it would be right. */
public final class InvalidResourceException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** A longer suggestion does not help in a message. */
  private static final int MAX_SHOWN_SUGGESTION = 200;

  /** The whole text. */
  private final String text;

  /** Where in the text. */
  private final int index;

  /** What is wrong. */
  private final String reason;

  /** What would be right. */
  private final @Nullable String suggestion;

  InvalidResourceException(String text, int index, String reason, @Nullable String suggestion) {
    super(message(text, index, reason, suggestion));
    this.text = text;
    this.index = index;
    this.reason = reason;
    this.suggestion = suggestion;
  }

  /**
   * Returns the invalid text.
   *
   * @return the whole text
   */
  public String text() {
    return text;
  }

  /**
   * Returns the place of the error.
   *
   * @return the index in {@link #text()} in UTF-16 units, at most its length
   */
  public int index() {
    return index;
  }

  /**
   * Returns the reason why the text is invalid.
   *
   * @return a phrase such as {@code an empty segment: two slashes in a row}, without a full stop
   */
  public String reason() {
    return reason;
  }

  /**
   * Returns what was probably meant.
   *
   * @return a text that {@link Resource#parse} accepts, or empty if it is unclear what was meant
   */
  public Optional<String> suggestion() {
    return Optional.ofNullable(suggestion);
  }

  private static String message(
      String text, int index, String reason, @Nullable String suggestion) {
    String message =
        Shown.quoted(text) + " is not a valid resource: at index " + index + ", " + reason;
    return suggestion == null || suggestion.length() > MAX_SHOWN_SUGGESTION
        ? message
        : message + "; did you mean " + Shown.quoted(suggestion) + "?";
  }
}
