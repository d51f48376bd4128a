package dev.breakwater.resource;

import dev.breakwater.resource.Node.Literal;
import dev.breakwater.resource.Node.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rejects patterns that are legal, but that hardly anybody means: several patterns in one text, and
 * what other languages of patterns have.
 */
final class LikelyMistakes {

  /** A wildcard, a slash or a file's extension at the end of a part. */
  private static final Pattern END =
      Pattern.compile("(?<!\\\\)[*/]$|[^/]\\.[A-Za-z][A-Za-z0-9]{0,7}$");

  private static final Pattern SCHEME = Pattern.compile("^[a-z][a-z0-9+.-]+:");

  private static final Pattern FIRST_SEGMENT = Pattern.compile("^[^/]*/");

  private static final Pattern GROUP = Pattern.compile("([@?*+!]?)\\(([^()/\\[\\]{}]*)\\)");

  private static final Pattern ANY_TEXT = Pattern.compile("(?<=^|[/:])\\.\\+(?=$|/)");

  private LikelyMistakes() {}

  /**
   * Rejects a likely mistake.
   *
   * @param start where the pattern begins in the text
   * @throws ParseError if the pattern is one
   */
  static void check(String text, Sequence nodes, int start) {
    boolean separates = false;
    boolean groups = false;
    boolean anyText = false;
    for (Node node : nodes.nodes()) {
      if (node instanceof Literal literal && !literal.escaped()) {
        int codePoint = literal.codePoint();
        separates |= isSeparator(codePoint) || codePoint == ' ';
        groups |= codePoint == '(';
        anyText |= codePoint == '+' || codePoint == '$';
      }
    }
    if (groups) {
      checkGroups(text, start);
    }
    if (separates) {
      checkSeveral(text, nodes, start);
    }
    if (anyText) {
      checkRegularExpression(text, start);
    }
  }

  private static boolean isSeparator(int codePoint) {
    return codePoint == ',' || codePoint == ';' || codePoint == '|';
  }

  private static void checkSeveral(String text, Sequence nodes, int start) {
    for (String separators : List.of(",", ";", "|", " ")) {
      List<String> parts = new ArrayList<>();
      int partStart = start;
      int first = -1;
      for (Node node : nodes.nodes()) {
        if (node instanceof Literal literal
            && !literal.escaped()
            && literal.codePoint() == separators.charAt(0)) {
          parts.add(text.substring(partStart, node.start()).strip());
          partStart = node.end();
          first = first < 0 ? node.start() : first;
        }
      }
      parts.add(text.substring(partStart).strip());
      if (parts.size() > 1 && areSeveral(parts, separators.equals(" "))) {
        throw several(text, start, first, parts);
      }
    }
  }

  /** Returns whether each part looks like a pattern of its own. */
  private static boolean areSeveral(List<String> parts, boolean bySpaces) {
    boolean ends = true;
    boolean schemes = true;
    boolean alike = true;
    Matcher first = FIRST_SEGMENT.matcher(parts.get(0));
    String segment = first.find() ? first.group() : null;
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      if (part.isEmpty()) {
        return false;
      }
      ends &= END.matcher(part).find();
      schemes &= i == 0 || SCHEME.matcher(part).find();
      alike &= segment != null && part.startsWith(segment) && part.length() > segment.length();
    }
    // Spaces are usual in names, so that more is needed to be sure.
    return bySpaces ? ends && (schemes || alike) : ends || schemes || alike;
  }

  private static ParseError several(String text, int start, int index, List<String> parts) {
    String scheme = text.substring(0, start);
    List<String> options = new ArrayList<>();
    for (String part : parts) {
      Matcher own = SCHEME.matcher(part);
      if (own.find()) {
        if (!own.group().equals(scheme)) {
          return new ParseError(index, Reasons.SEVERAL_PATTERNS);
        }
        options.add(part.substring(own.end()));
      } else {
        options.add(part);
      }
    }
    String braces = "{" + String.join(",", options) + "}";
    return new ParseError(
        index, Reasons.SEVERAL_PATTERNS, new Correction(start, text.length(), braces));
  }

  /** Rejects {@code (a|b)} and extended globs such as {@code @(a|b)}. */
  private static void checkGroups(String text, int start) {
    Matcher group = GROUP.matcher(text);
    group.region(start, text.length());
    while (group.find()) {
      boolean bars = group.group(2).indexOf('|') >= 0;
      boolean extended = "@?*+!".contains(group.group(1)) && !group.group(1).isEmpty();
      if (bars && group.group().indexOf('\\') < 0) {
        String options = group.group(2).replace('|', ',');
        String braces =
            switch (extended ? group.group(1) : "") {
              case "", "@" -> "{" + options + "}";
              case "?" -> "{," + options + "}";
              default -> "";
            };
        throw braces.isEmpty()
            ? new ParseError(group.start(), Reasons.GROUP)
            : new ParseError(
                group.start(), Reasons.GROUP, new Correction(group.start(), group.end(), braces));
      }
    }
  }

  /** Rejects the segment {@code .+}, and what stands between {@code ^} and {@code $}. */
  private static void checkRegularExpression(String text, int start) {
    Matcher anyText = ANY_TEXT.matcher(text);
    if (anyText.find(start)) {
      throw new ParseError(
          anyText.start(),
          Reasons.REGULAR_EXPRESSION,
          new Correction(anyText.start(), anyText.end(), "**"));
    }
    if (text.startsWith("^", start) && text.endsWith("$") && text.length() > start + 2) {
      String inner = text.substring(start + 1, text.length() - 1);
      throw new ParseError(
          start,
          Reasons.REGULAR_EXPRESSION,
          new Correction(start, text.length(), Backslashes.withoutRegularExpressions(inner)));
    }
  }
}
