package dev.breakwater.resource;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Backslashes before characters that need no escape: separators of Windows, or regular expressions.
 */
final class Backslashes {

  private static final Pattern BEFORE_NAME = Pattern.compile("\\\\[\\p{L}\\p{N}_-]");

  private static final Pattern CLASS = Pattern.compile("\\\\[dwsDWSbB][+*?{)]|[\\])][+]");

  private static final Pattern EXTENSION =
      Pattern.compile("[*/].*\\\\\\.|\\\\\\.[A-Za-z0-9]{1,4}$");

  private static final Pattern SEPARATORS = Pattern.compile("\\\\+");

  private Backslashes() {}

  /**
   * Returns whether an escape changes nothing: letters, digits, {@code _}, {@code -}, {@code .}.
   */
  static boolean isNeedless(int codePoint) {
    return codePoint == '_'
        || codePoint == '-'
        || codePoint == '.'
        || (Character.isLetterOrDigit(codePoint) && !UnusualCharacters.mayNeedEscape(codePoint));
  }

  /**
   * Returns whether {@code \\**} stands behind a name and makes up the rest of a segment, as in
   * {@code src\\**\\*.ts}.
   */
  static boolean separatesDoubleStar(String text, int at) {
    boolean behindName = at > 0 && Character.isLetterOrDigit(text.charAt(at - 1));
    boolean endsSegment = at + 3 == text.length() || "/\\".indexOf(charAt(text, at + 3)) >= 0;
    return text.startsWith("\\**", at) && behindName && endsSegment;
  }

  private static char charAt(String text, int index) {
    return index < text.length() ? text.charAt(index) : '/';
  }

  /** Returns what may have been meant by a text with such a backslash. */
  static List<Correction> corrections(String text, int patternStart) {
    String pattern = text.substring(patternStart);
    boolean isExpression = CLASS.matcher(pattern).find();
    if (isExpression) {
      return List.of();
    }
    boolean isDot = !BEFORE_NAME.matcher(pattern).find() && EXTENSION.matcher(pattern).find();
    String meant =
        isDot ? withoutRegularExpressions(pattern) : SEPARATORS.matcher(pattern).replaceAll("/");
    return List.of(new Correction(patternStart, text.length(), meant));
  }

  /** Returns a pattern for a simple regular expression. */
  static String withoutRegularExpressions(String expression) {
    return expression.replace(".*", "*").replace(".+", "*").replace("\\.", ".");
  }
}
