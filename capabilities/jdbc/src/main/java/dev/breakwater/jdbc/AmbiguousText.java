package dev.breakwater.jdbc;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds what databases read in different ways: where a comment, a text or a name ends. Were the
 * parser to see a text where the database sees a statement, then that would pass unseen. So only
 * what all of them read alike is let through.
 */
final class AmbiguousText {

  private final String sql;
  private int at;
  private int brackets;

  private AmbiguousText(String sql) {
    this.sql = sql;
  }

  /** What is ambiguous in it and what to write instead, if anything is. */
  static Optional<String> fault(String sql) {
    return Optional.ofNullable(new AmbiguousText(sql).scan());
  }

  private @Nullable String scan() {
    while (at < sql.length()) {
      String fault = step();
      if (fault != null) {
        return fault;
      }
    }
    return null;
  }

  private @Nullable String step() {
    char c = sql.charAt(at);
    if (c == '\'' || c == '"' || c == '`') {
      return brackets > 0 ? "a quote within brackets; pass texts as parameters" : quoted(c);
    }
    if (sql.startsWith("--", at)) {
      return brackets > 0 ? "a comment within brackets" : lineComment();
    }
    if (sql.startsWith("/*", at)) {
      return brackets > 0 ? "a comment within brackets" : blockComment();
    }
    if (sql.startsWith("//", at)) {
      return "//, which some databases take for a comment; leave it out";
    }
    if (c == '#') {
      return "#, which some databases take for a comment; put the name in double quotes";
    }
    if (c == '\\') {
      return "a backslash outside of a text";
    }
    if (c == '$' && !isNamePart(at - 1) && at + 1 < sql.length() && !isDigit(sql.charAt(at + 1))) {
      return "a text in dollar quotes; pass it as a parameter";
    }
    if (c > '~' ? !Character.isLetterOrDigit(c) && !Character.isSurrogate(c) : isControl(c)) {
      return String.format("the character U+%04X; write plain white space", (int) c);
    }
    brackets += c == '[' ? 1 : c == ']' ? -1 : 0;
    at++;
    return null;
  }

  private @Nullable String quoted(char quote) {
    boolean oracle = at > 0 && "qQ".indexOf(sql.charAt(at - 1)) >= 0 && quote == '\'';
    if (oracle) {
      return "a text in quotes of its own choice (q'…'); pass it as a parameter";
    }
    for (at++; at < sql.length(); at++) {
      char c = sql.charAt(at);
      if (c == '\\') {
        return "a backslash in quotes, which some databases take for an escape; pass the text as a"
            + " parameter";
      }
      if (c == quote && (at + 1 == sql.length() || sql.charAt(at + 1) != quote)) {
        at++;
        return null;
      }
      if (c == quote) {
        at++;
      }
    }
    return "a quote that is not closed";
  }

  private @Nullable String lineComment() {
    int text = at + 2;
    if (text < sql.length() && !Character.isWhitespace(sql.charAt(text))) {
      return "-- without a space, which some databases take for two signs; write one behind it";
    }
    int end = sql.indexOf('\n', at);
    int line = end < 0 ? sql.length() : end;
    int carriage = sql.indexOf('\r', at);
    if (carriage >= 0 && carriage < line - 1) {
      return "a carriage return in a comment; end lines with a line feed";
    }
    if (hasOtherLineEnd(sql.substring(at, line))) {
      return "a control character in a comment";
    }
    at = line;
    return null;
  }

  private @Nullable String blockComment() {
    if (sql.startsWith("/*!", at) || sql.startsWith("/*M!", at)) {
      return "a comment that some databases run (/*!); write the statement itself";
    }
    int end = sql.indexOf("*/", at + 2);
    if (end < 0) {
      return "a comment that is not closed";
    }
    if (sql.substring(at + 2, end).contains("/*")) {
      return "a comment within a comment; write one";
    }
    at = end + 2;
    return null;
  }

  private static boolean hasOtherLineEnd(String comment) {
    return comment.chars().anyMatch(c -> "\0\f\u000B\u0085\u2028\u2029".indexOf(c) >= 0);
  }

  private boolean isNamePart(int index) {
    return index >= 0
        && (Character.isLetterOrDigit(sql.charAt(index)) || "_$".indexOf(sql.charAt(index)) >= 0);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isControl(char c) {
    return c == 0x7F || (c < ' ' && "\t\n\r\f".indexOf(c) < 0);
  }
}
