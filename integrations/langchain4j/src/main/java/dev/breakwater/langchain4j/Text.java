package dev.breakwater.langchain4j;

/** Limits the length of texts. */
final class Text {

  private Text() {}

  /** Cuts a text in messages. */
  static String shorten(String text, int limit) {
    return text.length() <= limit ? text : text.substring(0, end(text, limit)) + "…";
  }

  /** Cuts a text for the model, and says how much was cut and how to continue. */
  static String cut(String text, int limit, String advice) {
    if (text.length() <= limit) {
      return text;
    }
    int end = end(text, limit);
    return String.format(
        "%s%n… %,d more characters are cut here: %s",
        text.substring(0, end), text.length() - end, advice);
  }

  /** Keeps pairs of surrogates together. */
  private static int end(String text, int limit) {
    return Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
  }
}
