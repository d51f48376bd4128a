package dev.breakwater.resource;

import java.util.List;

/**
 * Signals that a text is not a valid resource. {@link Resource#parse} converts it to an {@link
 * InvalidResourceException}, so that it never leaves the package.
 */
final class ParseError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int index;
  private final String reason;
  private final transient List<Correction> corrections;

  /**
   * @param index the place of the error in the text, in UTF-16 units
   * @param corrections changes that may fix it, the most likely first
   */
  ParseError(int index, String reason, List<Correction> corrections) {
    super(reason, null, false, false);
    this.index = index;
    this.reason = reason;
    this.corrections = corrections;
  }

  ParseError(int index, String reason, Correction... corrections) {
    this(index, reason, List.of(corrections));
  }

  int index() {
    return index;
  }

  String reason() {
    return reason;
  }

  List<Correction> corrections() {
    return corrections;
  }
}
