package dev.breakwater.processor.diagnostics;

/**
 * What ECJ marks in a source, always a name, where javac points to the whole that it stands for:
 *
 * <ul>
 *   <li>{@code @Writes} for that annotation, and for a value in the array of one of its members;
 *   <li>{@code timeout} for the one value of that member, where it is named;
 *   <li>{@code workspace} for a parameter or field {@code Workspace workspace}.
 * </ul>
 *
 * The one value of an annotation that does not name its member is marked as javac does it.
 */
record EcjMarker(String source, int start, int end) {

  /** Whether it stands for what javac points to with that text. */
  boolean isFor(String text) {
    String marked = source.substring(start, end);
    if (marked.startsWith("@")) {
      return text.startsWith("@") ? annotation().equals(text) : hasItem(text);
    }
    String behind = source.substring(end);
    if (behind.startsWith(" = ")) {
      return behind.startsWith(text, " = ".length());
    }
    return marked.equals(text) || isDeclaredBy(text);
  }

  /** From the sign to the parenthesis that closes it. */
  private String annotation() {
    int depth = 0;
    boolean inString = false;
    for (int i = end; i < source.length(); i++) {
      char c = source.charAt(i);
      if (c == '"' && source.charAt(i - 1) != '\\') {
        inString = !inString;
      } else if (c == '(' && !inString) {
        depth++;
      } else if (c == ')' && !inString && --depth == 0) {
        return source.substring(start, i + 1);
      }
    }
    throw new AssertionError("no annotation at " + source.substring(start));
  }

  /** An item, and not only a part of one, is what stands between two of the signs around them. */
  private boolean hasItem(String text) {
    String annotation = annotation();
    int at = annotation.indexOf(text);
    for (; at >= 0; at = annotation.indexOf(text, at + 1)) {
      String before = annotation.substring(0, at).stripTrailing();
      String after = annotation.substring(at + text.length()).stripLeading();
      if (before.matches("(?s).*[({,=]") && after.matches("(?s)[)},].*")) {
        return true;
      }
    }
    return false;
  }

  private boolean isDeclaredBy(String text) {
    String declaration = text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
    boolean ends = source.substring(0, end).endsWith(declaration);
    return ends && declaration.endsWith(" " + source.substring(start, end));
  }
}
