package dev.breakwater.resource;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rejects what shells, build tools and web frameworks write in paths, and what would mean something
 * else in a resource. Found in the text, since some of it does not even parse.
 */
final class ForeignSyntax {

  private static final Pattern QUOTED = Pattern.compile("([\"'])([^\"']+)\\1");

  private static final Pattern SHELL_VARIABLE = Pattern.compile("\\$\\{[^{}/,]*}");

  /** Any text within a segment, as regular expressions and shells have it. */
  private static final Pattern NOT_A_SLASH = Pattern.compile("\\[[!^]/][*+]?");

  /**
   * A segment such as {@code [id]} or {@code [...slug]}, with which web frameworks name a
   * parameter. Shorter ones, ranges, and patterns of one segment are sets.
   */
  private static final Pattern ROUTE_PARAMETER =
      Pattern.compile(
          "(?<=^|[/:])(?:\\[\\[(?:\\.\\.\\.)?\\w+]]|\\[\\.\\.\\.\\w+]|\\[id]|\\[\\w{4,}])(?=$|/)");

  private ForeignSyntax() {}

  /**
   * Rejects such syntax.
   *
   * @param start where the pattern begins in the text
   * @throws ParseError if the pattern has some
   */
  static void check(String text, int start) {
    Matcher quoted = QUOTED.matcher(text).region(start, text.length());
    if (quoted.matches()) {
      Correction inner = new Correction(start, text.length(), quoted.group(2));
      throw new ParseError(start, Reasons.QUOTES, inner);
    }
    reject(SHELL_VARIABLE, text, start, Reasons.SHELL_VARIABLE, "*");
    reject(NOT_A_SLASH, text, start, Reasons.SLASH_IN_SET, "*");
    Matcher route = ROUTE_PARAMETER.matcher(text);
    if (text.indexOf('/', start) >= 0 && route.find(start)) {
      String escaped = route.group().replace("[", "\\[").replace("]", "\\]");
      throw new ParseError(
          route.start(),
          Reasons.ROUTE_PARAMETER,
          new Correction(route.start(), route.end(), escaped));
    }
  }

  private static void reject(
      Pattern pattern, String text, int start, String reason, String replacement) {
    Matcher matcher = pattern.matcher(text);
    if (matcher.find(start)) {
      throw new ParseError(
          matcher.start(), reason, new Correction(matcher.start(), matcher.end(), replacement));
    }
  }
}
