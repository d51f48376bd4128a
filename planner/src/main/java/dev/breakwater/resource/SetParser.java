package dev.breakwater.resource;

import java.util.ArrayList;
import java.util.List;

/** Reads a set, {@code [abc]}, {@code [a-z]} or {@code [!a-z]}. */
final class SetParser {

  private final String text;
  private final int start;
  private final int end;
  private int at;

  /**
   * Finds the set's end.
   *
   * @param start the index of the {@code [}
   * @throws ParseError if there is no {@code ]}
   */
  SetParser(String text, int start) {
    this.text = text;
    this.start = start;
    this.end = close(text, start + 1) + 1;
    if (end == 0) {
      throw new ParseError(start, Reasons.UNCLOSED_SET, Correction.insert(start, "\\"));
    }
  }

  /** The index behind the {@code ]}. */
  int end() {
    return end;
  }

  /**
   * Reads the members.
   *
   * @throws ParseError if there are none, or one that no set may hold
   */
  CodePoints parse() {
    at = start + 1;
    ParseError named = PosixClass.at(text, start);
    if (named != null) {
      throw named;
    }
    boolean negated = text.charAt(at) == '!';
    if (negated) {
      at++;
    }
    if (at == end - 1) {
      throw empty();
    }
    List<int[]> ranges = new ArrayList<>();
    while (at < end - 1) {
      ranges.add(range());
    }
    return CodePoints.ofRanges(ranges, negated);
  }

  /** Reads one member, or a range of them. */
  private int[] range() {
    int from = at;
    int first = member();
    if (!atHyphen()) {
      return new int[] {first, first};
    }
    int hyphen = at++;
    int last = member();
    if (last < first) {
      boolean bothCases = isBetween('a', first, 'z') && isBetween('A', last, 'Z');
      String turned =
          bothCases
              ? text.substring(from, hyphen) + "-zA-" + text.substring(hyphen + 1, at)
              : text.substring(hyphen + 1, at) + "-" + text.substring(from, hyphen);
      throw new ParseError(
          from, Reasons.reversedRange(text.substring(from, at)), new Correction(from, at, turned));
    }
    if (atHyphen()) {
      throw new ParseError(at, Reasons.RANGE_AFTER_RANGE, Correction.insert(at, "\\"));
    }
    return new int[] {first, last};
  }

  private static boolean isBetween(char from, int codePoint, char to) {
    return from <= codePoint && codePoint <= to;
  }

  /** Whether a hyphen stands here that is not itself, as one before the {@code ]} is. */
  private boolean atHyphen() {
    return text.charAt(at) == '-' && at < end - 2;
  }

  private int member() {
    int from = at;
    ParseError named = PosixClass.at(text, at);
    if (named != null) {
      throw named;
    }
    if (text.charAt(at) == '\\') {
      at++;
    }
    int codePoint = text.codePointAt(at);
    if (from < at && codePoint != '-' && Backslashes.isNeedless(codePoint)) {
      throw needlessEscape(from, codePoint);
    }
    if (codePoint == '/') {
      throw from == at
          ? slash()
          : new ParseError(from, Reasons.ESCAPED_SLASH, Correction.remove(from, at));
    }
    at += Character.charCount(codePoint);
    return codePoint;
  }

  /** Rejects {@code [\\w]} and the like. */
  private ParseError needlessEscape(int from, int codePoint) {
    int to = at + Character.charCount(codePoint);
    String reason = Reasons.needlessEscape(text.substring(from, to));
    boolean inRange = text.charAt(from - 1) == '-' || text.startsWith("-", to);
    return switch (inRange ? 0 : codePoint) {
      case 'd' -> new ParseError(from, reason, new Correction(from, to, "0-9"));
      case 'w' -> new ParseError(from, reason, new Correction(from, to, "a-zA-Z0-9_"));
      case 's', 'S', 'D', 'W', 'b' -> new ParseError(from, reason);
      default -> new ParseError(from, reason, Correction.remove(from, at));
    };
  }

  private ParseError slash() {
    boolean alone = at == start + 1 && at == end - 2;
    return new ParseError(
        at,
        Reasons.SLASH_IN_SET,
        alone ? new Correction(start, end, "/") : Correction.remove(at, at + 1));
  }

  /**
   * The set {@code []} or {@code [!]}. Where another bracket follows, as in {@code []a]}, the first
   * one was meant as a member.
   */
  private ParseError empty() {
    int next = close(text, end);
    int slash = text.indexOf('/', end);
    boolean member = next >= 0 && (slash < 0 || next < slash) && text.indexOf('[', end) < 0;
    if (member) {
      return new ParseError(start, Reasons.EMPTY_SET, Correction.insert(at, "\\"));
    }
    return at == start + 1
        ? new ParseError(start, Reasons.EMPTY_SET, new Correction(start, end, "\\[\\]"))
        : new ParseError(start, Reasons.EMPTY_SET, Correction.insert(at - 1, "\\"));
  }

  /** The index of the first {@code ]} that is not escaped, negative where there is none. */
  private static int close(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ']') {
        return i;
      }
      if (c == '\\') {
        i++;
      }
    }
    return -1;
  }
}
