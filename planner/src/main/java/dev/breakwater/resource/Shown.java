package dev.breakwater.resource;

/** Formats texts of unknown origin for messages: short, with escapes for what cannot be seen. */
final class Shown {

  private static final int MAX_LENGTH = 120;

  private Shown() {}

  /** Returns a text in quotation marks. */
  static String quoted(String text) {
    return '"' + text(text) + '"';
  }

  /** Returns a text, shortened in its middle, with escapes for what cannot be recognized. */
  static String text(String text) {
    StringBuilder shown = new StringBuilder();
    int length = text.codePointCount(0, text.length());
    if (length <= MAX_LENGTH) {
      append(shown, text);
    } else {
      append(shown, text.substring(0, text.offsetByCodePoints(0, MAX_LENGTH / 2)));
      shown.append('…');
      append(shown, text.substring(text.offsetByCodePoints(text.length(), -MAX_LENGTH / 2)));
    }
    return shown.toString();
  }

  private static void append(StringBuilder shown, String part) {
    int codePoint;
    for (int at = 0; at < part.length(); at += Character.charCount(codePoint)) {
      codePoint = part.codePointAt(at);
      if (Character.isISOControl(codePoint)
          || Characters.isSurrogate(codePoint)
          || UnusualCharacters.isDisguised(part, at, codePoint)) {
        for (char unit : Character.toChars(codePoint)) {
          shown.append(String.format("\\u%04X", (int) unit));
        }
      } else {
        shown.appendCodePoint(codePoint);
      }
    }
  }
}
