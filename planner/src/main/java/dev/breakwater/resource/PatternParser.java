package dev.breakwater.resource;

import dev.breakwater.resource.Node.Alternatives;
import dev.breakwater.resource.Node.DoubleStar;
import dev.breakwater.resource.Node.Literal;
import dev.breakwater.resource.Node.OneOf;
import dev.breakwater.resource.Node.Sequence;
import dev.breakwater.resource.Node.Slash;
import dev.breakwater.resource.Node.Star;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads a pattern, left to right: escapes and sets first, whatever they hold, then braces. What the
 * pieces mean together is left to {@link Legality}.
 */
final class PatternParser {

  /** Deeper than anyone nests braces, and shallow enough for every stack. */
  private static final int MAX_DEPTH = 100;

  private static final Pattern VARIABLE = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_-]*");

  private static final Pattern BRACE_RANGE =
      Pattern.compile("[A-Za-z]\\.\\.[A-Za-z]|\\d+\\.\\.\\d+(\\.\\.\\d+)?");

  private final String text;
  private final int patternStart;
  private int at;
  private int depth;

  private PatternParser(String text, int start) {
    this.text = text;
    this.patternStart = start;
    this.at = start;
  }

  /**
   * Reads the end of a text.
   *
   * @param start where the pattern begins
   * @throws ParseError if braces, sets and escapes are not well-formed
   */
  static Sequence parse(String text, int start) {
    return new PatternParser(text, start).sequence();
  }

  /** Reads up to the end of the text, or of an option. */
  private Sequence sequence() {
    int start = at;
    List<Node> nodes = new ArrayList<>();
    while (at < text.length()) {
      char c = text.charAt(at);
      if (depth > 0 && (c == ',' || c == '}')) {
        break;
      }
      nodes.add(node(c));
    }
    return new Sequence(start, at, List.copyOf(nodes));
  }

  private Node node(char c) {
    return switch (c) {
      case '/' -> new Slash(at, ++at);
      case '?' -> new OneOf(at, ++at, CodePoints.ANY);
      case '*' -> star();
      case '\\' -> escape();
      case '{' -> braces();
      case '[' -> set();
      case ']' -> throw new ParseError(at, Reasons.STRAY_BRACKET, Correction.insert(at, "\\"));
      case '}' -> throw new ParseError(at, Reasons.STRAY_BRACE, Correction.insert(at, "\\"));
      default -> literal(at);
    };
  }

  private Node star() {
    int start = at++;
    if (text.startsWith("*", at)) {
      return new DoubleStar(start, ++at);
    }
    return new Star(start, at);
  }

  private Node escape() {
    int start = at++;
    if (at == text.length()) {
      throw new ParseError(start, Reasons.DANGLING_ESCAPE, new Correction(start, at, "/"));
    }
    if (text.charAt(at) == '/') {
      throw new ParseError(start, Reasons.ESCAPED_SLASH, Correction.remove(start, at));
    }
    int codePoint = text.codePointAt(at);
    if (Backslashes.isNeedless(codePoint) || Backslashes.separatesDoubleStar(text, start)) {
      throw new ParseError(
          start,
          Reasons.needlessEscape(text.substring(start, at + Character.charCount(codePoint))),
          Backslashes.corrections(text, patternStart));
    }
    return literal(start);
  }

  /** Reads the character that stands here for itself. */
  private Node literal(int start) {
    int codePoint = text.codePointAt(at);
    at += Character.charCount(codePoint);
    return new Literal(start, at, codePoint);
  }

  private Node set() {
    SetParser set = new SetParser(text, at);
    CodePoints codePoints = set.parse();
    Node node = new OneOf(at, set.end(), codePoints);
    at = set.end();
    return node;
  }

  private Node braces() {
    int start = at;
    if (++depth > MAX_DEPTH) {
      throw new ParseError(start, Reasons.nestedTooDeep(MAX_DEPTH));
    }
    List<Sequence> options = new ArrayList<>();
    do {
      at++;
      Sequence option = sequence();
      checkEdges(option);
      options.add(option);
    } while (text.startsWith(",", at));
    if (at == text.length()) {
      throw unclosed(start, options.size() > 1);
    }
    at++;
    depth--;
    if (options.size() == 1) {
      throw oneOption(start, text.substring(start + 1, at - 1));
    }
    return new Alternatives(start, at, List.copyOf(options));
  }

  private ParseError oneOption(int start, String option) {
    if (option.isEmpty()) {
      return new ParseError(start, Reasons.EMPTY_BRACES, new Correction(start, at, "*"));
    }
    if (option.indexOf('|') >= 0 || option.indexOf(';') >= 0) {
      String separated = "{" + option.replaceAll(" *[|;] *", ",") + "}";
      return new ParseError(start, Reasons.OPTION_SEPARATOR, new Correction(start, at, separated));
    }
    if (BRACE_RANGE.matcher(option).matches()) {
      return option.length() == 4
          ? new ParseError(
              start,
              Reasons.BRACE_RANGE,
              new Correction(start, at, "[" + option.replace("..", "-") + "]"))
          : new ParseError(start, Reasons.BRACE_RANGE);
    }
    boolean isExtension = start > 0 && text.charAt(start - 1) == '.';
    return VARIABLE.matcher(option).matches() && !isExtension
        ? new ParseError(
            start, Reasons.variable("{" + option + "}"), new Correction(start, at, "*"))
        : new ParseError(start, Reasons.ONE_OPTION, new Correction(start, at, option));
  }

  /** Rejects {@code {a, b}}, unless the white space is escaped or all of the option. */
  private static void checkEdges(Sequence option) {
    List<Node> nodes = option.nodes();
    if (nodes.size() > 1) {
      for (Node edge : List.of(nodes.get(0), nodes.get(nodes.size() - 1))) {
        if (edge instanceof Literal literal
            && !literal.escaped()
            && Characters.isWhiteSpace(literal.codePoint())) {
          Correction strip = Correction.remove(edge.start(), edge.end());
          throw new ParseError(edge.start(), Reasons.OPTION_WHITE_SPACE, strip);
        }
      }
    }
  }

  private ParseError unclosed(int start, boolean severalOptions) {
    Correction close = Correction.insert(text.length(), "}");
    Correction escape = Correction.insert(start, "\\");
    return severalOptions
        ? new ParseError(start, Reasons.UNCLOSED_BRACE, close, escape)
        : new ParseError(start, Reasons.UNCLOSED_BRACE, escape, close);
  }
}
