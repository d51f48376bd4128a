package dev.breakwater.resource;

import java.util.Optional;

/** A change to an invalid text that may make it a valid resource. */
record Correction(int start, int end, String replacement) {

  /** Texts with more errors than this get no suggestion. */
  private static final int MAX_ROUNDS = 8;

  static Correction remove(int start, int end) {
    return new Correction(start, end, "");
  }

  static Correction insert(int at, String text) {
    return new Correction(at, at, text);
  }

  private String in(String text) {
    return text.substring(0, start) + replacement + text.substring(end);
  }

  /**
   * Returns a text that parses: the first error is corrected, then the next one, and so on.
   *
   * @return the text, or empty if it is not found after a few rounds
   */
  static Optional<String> suggest(String text, ParseError error) {
    String corrected = text;
    ParseError fault = error;
    for (int round = 0; round < MAX_ROUNDS; round++) {
      String first = null;
      ParseError next = null;
      for (Correction correction : fault.corrections()) {
        String candidate = correction.in(corrected);
        Optional<ParseError> remaining = ResourceParser.error(candidate);
        if (remaining.isEmpty()) {
          return Optional.of(candidate);
        }
        if (next == null) {
          first = candidate;
          next = remaining.get();
        }
      }
      if (first == null || next == null) {
        return Optional.empty();
      }
      corrected = first;
      fault = next;
    }
    return Optional.empty();
  }
}
