package dev.breakwater.resource;

import java.util.Optional;

/** A change of a text that may make a resource of it. */
record Mend(int start, int end, String replacement) {

  /** Texts with more faults than this get no suggestion. */
  private static final int MAX_ROUNDS = 8;

  static Mend remove(int start, int end) {
    return new Mend(start, end, "");
  }

  static Mend insert(int at, String text) {
    return new Mend(at, at, text);
  }

  private String in(String text) {
    return text.substring(0, start) + replacement + text.substring(end);
  }

  /**
   * The correct spelling that is nearest to a text: its fault mended, and what then shows up next
   * too, until the text parses.
   *
   * @return a text that parses, or nothing where none is found after a few rounds
   */
  static Optional<String> suggest(String text, Refusal refusal) {
    String mended = text;
    Refusal fault = refusal;
    for (int round = 0; round < MAX_ROUNDS; round++) {
      String first = null;
      Refusal next = null;
      for (Mend mend : fault.mends()) {
        String candidate = mend.in(mended);
        Optional<Refusal> remaining = ResourceParser.fault(candidate);
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
      mended = first;
      fault = next;
    }
    return Optional.empty();
  }
}
