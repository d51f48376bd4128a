package dev.breakwater.resource;

/** Classifies characters, and rejects those that no resource may contain. */
final class Characters {

  private Characters() {}

  /**
   * Rejects white space around a text, control characters, and halves of surrogate pairs.
   *
   * @throws ParseError if the text holds one
   */
  static void check(String text) {
    checkEdges(text);
    int codePoint;
    for (int i = 0; i < text.length(); i += Character.charCount(codePoint)) {
      codePoint = text.codePointAt(i);
      if (Character.isISOControl(codePoint)) {
        throw codePoint == '\n' || codePoint == '\r'
            ? new ParseError(i, Reasons.controlCharacter(codePoint))
            : new ParseError(i, Reasons.controlCharacter(codePoint), Correction.remove(i, i + 1));
      }
      if (isSurrogate(codePoint)) {
        throw new ParseError(i, Reasons.halfOfPair(codePoint), Correction.remove(i, i + 1));
      }
    }
  }

  private static void checkEdges(String text) {
    int start = 0;
    while (start < text.length() && isWhiteSpace(text.charAt(start))) {
      start++;
    }
    int end = text.length();
    while (end > start && isWhiteSpace(text.charAt(end - 1)) && !isEscaped(text, end - 1)) {
      end--;
    }
    Correction strip = new Correction(0, text.length(), text.substring(start, end));
    if (start > 0) {
      throw new ParseError(0, Reasons.LEADING_WHITE_SPACE, strip);
    }
    if (end < text.length()) {
      throw new ParseError(end, Reasons.TRAILING_WHITE_SPACE, strip);
    }
  }

  private static boolean isEscaped(String text, int index) {
    int backslashes = 0;
    while (backslashes < index && text.charAt(index - 1 - backslashes) == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }

  /** Returns whether a code point is white space; all of these are single UTF-16 units. */
  static boolean isWhiteSpace(int codePoint) {
    return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
  }

  static boolean isSurrogate(int codePoint) {
    return Character.MIN_SURROGATE <= codePoint && codePoint <= Character.MAX_SURROGATE;
  }

  static boolean isLowerCase(int codePoint) {
    return 'a' <= codePoint && codePoint <= 'z';
  }

  static boolean isAsciiLetter(int codePoint) {
    return isLowerCase(codePoint | 0x20);
  }
}
