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
   * @throws Refusal if there is no {@code ]}
   */
  SetParser(String text, int start) {
    this.text = text;
    this.start = start;
    this.end = close(text, start + 1) + 1;
    if (end == 0) {
      throw new Refusal(start, Reasons.UNCLOSED_SET, Mend.insert(start, "\\"));
    }
  }

  /** The index behind the {@code ]}. */
  int end() {
    return end;
  }

  /**
   * Reads the members.
   *
   * @throws Refusal if there are none, or one that no set may hold
   */
  CodePoints parse() {
    at = start + 1;
    Refusal named = PosixClass.at(text, start);
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
      String turned = text.substring(hyphen + 1, at) + "-" + text.substring(from, hyphen);
      throw new Refusal(
          from, Reasons.reversedRange(text.substring(from, at)), new Mend(from, at, turned));
    }
    if (atHyphen()) {
      throw new Refusal(at, Reasons.RANGE_AFTER_RANGE, Mend.insert(at, "\\"));
    }
    return new int[] {first, last};
  }

  /** Whether a hyphen stands here that is not itself, as one before the {@code ]} is. */
  private boolean atHyphen() {
    return text.charAt(at) == '-' && at < end - 2;
  }

  private int member() {
    int from = at;
    Refusal named = PosixClass.at(text, at);
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
      throw from == at ? slash() : new Refusal(from, Reasons.ESCAPED_SLASH, Mend.remove(from, at));
    }
    at += Character.charCount(codePoint);
    return codePoint;
  }

  /** Refuses {@code [\\w]} and the like. */
  private Refusal needlessEscape(int from, int codePoint) {
    int to = at + Character.charCount(codePoint);
    String reason = Reasons.needlessEscape(text.substring(from, to));
    boolean inRange = text.charAt(from - 1) == '-' || text.startsWith("-", to);
    return switch (inRange ? 0 : codePoint) {
      case 'd' -> new Refusal(from, reason, new Mend(from, to, "0-9"));
      case 'w' -> new Refusal(from, reason, new Mend(from, to, "a-zA-Z0-9_"));
      case 's', 'S', 'D', 'W', 'b' -> new Refusal(from, reason);
      default -> new Refusal(from, reason, Mend.remove(from, at));
    };
  }

  private Refusal slash() {
    boolean alone = at == start + 1 && at == end - 2;
    return new Refusal(
        at, Reasons.SLASH_IN_SET, alone ? new Mend(start, end, "/") : Mend.remove(at, at + 1));
  }

  /**
   * The set {@code []} or {@code [!]}. Where another bracket follows, as in {@code []a]}, the first
   * one was meant as a member.
   */
  private Refusal empty() {
    int next = close(text, end);
    int slash = text.indexOf('/', end);
    boolean member = next >= 0 && (slash < 0 || next < slash) && text.indexOf('[', end) < 0;
    if (member) {
      return new Refusal(start, Reasons.EMPTY_SET, Mend.insert(at, "\\"));
    }
    return at == start + 1
        ? new Refusal(start, Reasons.EMPTY_SET, new Mend(start, end, "\\[\\]"))
        : new Refusal(start, Reasons.EMPTY_SET, Mend.insert(at - 1, "\\"));
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
