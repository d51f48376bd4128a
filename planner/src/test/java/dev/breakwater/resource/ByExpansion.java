package dev.breakwater.resource;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.BasicAutomata;
import dk.brics.automaton.BasicOperations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The resource language once more, by its definition and without a thought for cost: braces are
 * expanded in the text, each expansion is judged and translated by itself, and a library of
 * automata does the rest. It shares no code with what it checks.
 */
final class ByExpansion {

  private static final Automaton CHARACTER =
      range(1, '/' - 1)
          .union(range('/' + 1, 0xD7FF))
          .union(range(0xE000, Character.MAX_CODE_POINT));

  private static final Automaton SLASH = BasicAutomata.makeChar('/');

  private static final Automaton SEGMENT = CHARACTER.repeat(1);

  private static final Automaton PATH = path();

  private static final Map<String, Automaton> SETS = new HashMap<>();

  /** A piece of the text: an escape, a set, or one character. */
  private record Token(int at, String text) {

    boolean is(String other) {
      return text.equals(other);
    }

    boolean isEscape() {
      return text.length() > 1 && text.charAt(0) == '\\';
    }

    boolean isSet() {
      return text.length() > 1 && text.charAt(0) == '[';
    }

    boolean isWildcard() {
      return isSet() || is("*") || is("?");
    }

    String literal() {
      return isEscape() ? text.substring(1) : text;
    }

    boolean isWhiteSpace() {
      return text.isBlank();
    }
  }

  /** A pattern is illegal: thrown often, so without a stack trace. */
  private static final class Illegal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Illegal() {
      super(null, null, false, false);
    }
  }

  private final List<List<Token>> expansions;

  private ByExpansion(List<List<Token>> expansions) {
    this.expansions = expansions;
  }

  /** Reads a file pattern without a scheme, or gives nothing if it is illegal. */
  static Optional<ByExpansion> read(String pattern) {
    try {
      List<Token> tokens = tokens(pattern);
      checkMistakes(tokens);
      List<List<Token>> expansions = expand(tokens);
      expansions.forEach(ByExpansion::check);
      return Optional.of(new ByExpansion(expansions));
    } catch (Illegal e) {
      return Optional.empty();
    }
  }

  /** The paths that the pattern matches. */
  Automaton automaton() {
    Automaton union = BasicAutomata.makeEmpty();
    for (List<Token> expansion : expansions) {
      union = union.union(translate(segments(expansion)));
    }
    Automaton paths = union.intersection(PATH);
    paths.minimize();
    return paths;
  }

  /** What {@link Resource#directoryNamedBy} may give. */
  Set<String> directoriesNamedBy(ByExpansion deeper) {
    Set<String> files = new HashSet<>();
    for (List<Token> expansion : expansions) {
      if (expansion.stream().noneMatch(Token::isWildcard) && !last(expansion).is("/")) {
        files.add(literal(expansion));
      }
    }
    Set<String> directories = new HashSet<>();
    for (List<Token> expansion : deeper.expansions) {
      for (int i = 0; i < expansion.size() && !expansion.get(i).isWildcard(); i++) {
        if (expansion.get(i).is("/")) {
          directories.add(literal(expansion.subList(0, i)));
        }
      }
    }
    files.retainAll(directories);
    return files;
  }

  private static String literal(List<Token> tokens) {
    StringBuilder literal = new StringBuilder();
    tokens.forEach(token -> literal.append(token.literal()));
    return literal.toString();
  }

  private static Token last(List<Token> tokens) {
    return tokens.get(tokens.size() - 1);
  }

  private static void require(boolean legal) {
    if (!legal) {
      throw new Illegal();
    }
  }

  /** What is legal by its parts, but hardly ever meant. */
  private static void checkMistakes(List<Token> tokens) {
    StringBuilder parts = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      String next = i + 1 < tokens.size() ? tokens.get(i + 1).text() : "";
      String after = i + 2 < tokens.size() ? tokens.get(i + 2).text() : "/";
      require(!token.text().matches("(?s)\\\\[\\p{L}\\p{N}._-]"));
      boolean behindName = i > 0 && tokens.get(i - 1).text().matches(".*[\\p{L}\\p{N}]");
      require(!(token.is("\\*") && next.equals("*") && behindName && after.matches("[/\\\\].*")));
      depth += token.is("{") ? 1 : token.is("}") ? -1 : 0;
      parts.append(
          token.is(",") && depth == 0
              ? "\n"
              : token.isEscape() ? "\uE000" + token.literal() + "\uE000" : token.text());
      boolean opens = depth > 0 && (token.is("{") || token.is(","));
      boolean closes = depth > 0 && (next.equals("}") || next.equals(","));
      require(!opens || !next.isBlank() || next.isEmpty() || after.matches("[,}]"));
      boolean alone = i > 0 && (tokens.get(i - 1).is("{") || tokens.get(i - 1).is(","));
      require(!closes || !token.isWhiteSpace() || alone);
    }
    checkSeveral(parts.toString().split("\n", -1));
  }

  private static void checkSeveral(String[] parts) {
    boolean ends = true;
    boolean schemes = true;
    boolean alike = parts[0].indexOf('/') >= 0;
    boolean first = true;
    for (String part : parts) {
      ends &= part.strip().matches("(?s).*([*/]|[^/]\\.[A-Za-z][A-Za-z0-9]{0,7})");
      schemes &= first || part.strip().matches("(?s)[a-z][a-z0-9+.-]+:.*");
      String segment = parts[0].substring(0, parts[0].indexOf('/') + 1).stripLeading();
      alike &= part.strip().startsWith(segment) && part.strip().length() > segment.length();
      first = false;
    }
    boolean blank = Arrays.stream(parts).anyMatch(String::isBlank);
    require(parts.length == 1 || blank || !(ends || alike || schemes));
  }

  private static List<Token> tokens(String pattern) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    while (at < pattern.length()) {
      int end = tokenEnd(pattern, at);
      Token token = new Token(at, pattern.substring(at, end));
      if (token.isSet()) {
        set(token);
      }
      require(!token.is("]") && !token.is("\\/") && !Character.isISOControl(pattern.charAt(at)));
      tokens.add(token);
      at = end;
    }
    return tokens;
  }

  private static int tokenEnd(String pattern, int at) {
    char c = pattern.charAt(at);
    if (c == '\\') {
      require(at + 1 < pattern.length());
      return pattern.offsetByCodePoints(at, 2);
    }
    if (c != '[') {
      return pattern.offsetByCodePoints(at, 1);
    }
    int end = at + 1;
    while (end < pattern.length() && pattern.charAt(end) != ']') {
      end += pattern.charAt(end) == '\\' ? 2 : 1;
    }
    require(end < pattern.length());
    return end + 1;
  }

  private static List<List<Token>> expand(List<Token> tokens) {
    int open = 0;
    while (open < tokens.size() && !tokens.get(open).is("{")) {
      require(!tokens.get(open).is("}"));
      open++;
    }
    if (open == tokens.size()) {
      return List.of(tokens);
    }
    List<Integer> separators = new ArrayList<>(List.of(open));
    int close = open;
    int depth = 1;
    while (depth > 0) {
      close++;
      require(close < tokens.size());
      Token token = tokens.get(close);
      depth += token.is("{") ? 1 : token.is("}") ? -1 : 0;
      if (depth == 0 || (depth == 1 && token.is(","))) {
        separators.add(close);
      }
    }
    require(separators.size() > 2);
    List<List<Token>> expansions = new ArrayList<>();
    for (int i = 1; i < separators.size(); i++) {
      List<Token> expansion = new ArrayList<>(tokens.subList(0, open));
      expansion.addAll(tokens.subList(separators.get(i - 1) + 1, separators.get(i)));
      expansion.addAll(tokens.subList(close + 1, tokens.size()));
      expansions.addAll(expand(expansion));
    }
    return expansions;
  }

  private static void check(List<Token> expansion) {
    require(!expansion.isEmpty() && !expansion.get(0).is("!"));
    require(!expansion.get(0).isWhiteSpace() && !last(expansion).isWhiteSpace());
    require(
        !(expansion.get(0).text().matches("[a-zA-Z]") && expansion.size() > 1)
            || !expansion.get(1).is(":"));
    List<List<Token>> segments = segments(expansion);
    for (int i = 0; i < segments.size(); i++) {
      boolean trailing = i > 0 && i == segments.size() - 1;
      require(trailing || !segments.get(i).isEmpty());
      checkSegment(segments.get(i));
    }
  }

  private static void checkSegment(List<Token> segment) {
    for (int i = 1; i < segment.size(); i++) {
      if (segment.get(i - 1).is("*") && segment.get(i).is("*")) {
        require(segment.size() == 2 && segment.get(0).at() + 1 == segment.get(1).at());
      }
    }
    boolean dots = segment.size() == 1 || segment.size() == 2;
    for (Token token : segment) {
      dots &= token.isSet() ? isDot(set(token)) : token.literal().equals(".");
    }
    require(!dots);
  }

  private static List<List<Token>> segments(List<Token> expansion) {
    List<List<Token>> segments = new ArrayList<>();
    segments.add(new ArrayList<>());
    for (Token token : expansion) {
      if (token.is("/")) {
        segments.add(new ArrayList<>());
      } else {
        segments.get(segments.size() - 1).add(token);
      }
    }
    return segments;
  }

  private static boolean isDot(Automaton set) {
    return set.equals(BasicAutomata.makeChar('.'));
  }

  private static Automaton set(Token token) {
    return SETS.computeIfAbsent(token.text(), written -> parseSet(token));
  }

  private static Automaton parseSet(Token token) {
    String body = token.text().substring(1, token.text().length() - 1);
    boolean negated = body.startsWith("!");
    List<String> members = members(negated ? body.substring(1) : body);
    require(!members.isEmpty());
    Automaton set = BasicAutomata.makeEmpty();
    int at = 0;
    while (at < members.size()) {
      boolean isRange = at + 2 < members.size() && members.get(at + 1).equals("-");
      int first = codePoint(members.get(at));
      int last = isRange ? codePoint(members.get(at + 2)) : first;
      require(first <= last);
      set = set.union(range(first, last));
      at += isRange ? 3 : 1;
      require(!isRange || at >= members.size() - 1 || !members.get(at).equals("-"));
    }
    return negated ? CHARACTER.minus(set) : set.intersection(CHARACTER);
  }

  /** The members of a set as they are written, with escapes. */
  private static List<String> members(String body) {
    List<String> members = new ArrayList<>();
    int at = 0;
    while (at < body.length()) {
      int end = body.offsetByCodePoints(at, body.charAt(at) == '\\' ? 2 : 1);
      require(!body.substring(at, end).matches("\\\\[\\p{L}\\p{N}._]"));
      members.add(body.substring(at, end));
      at = end;
    }
    return members;
  }

  private static int codePoint(String member) {
    int codePoint = member.codePointBefore(member.length());
    require(codePoint != '/');
    return codePoint;
  }

  /** The code points of a range, as the UTF-16 that paths consist of. */
  private static Automaton range(int first, int last) {
    if (first > last) {
      return BasicAutomata.makeEmpty();
    }
    if (last < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
      return BasicAutomata.makeCharRange((char) first, (char) last);
    }
    if (first < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
      return range(first, Character.MIN_SUPPLEMENTARY_CODE_POINT - 1)
          .union(range(Character.MIN_SUPPLEMENTARY_CODE_POINT, last));
    }
    char high = Character.highSurrogate(first);
    char highOfLast = Character.highSurrogate(last);
    if (high == highOfLast) {
      return BasicAutomata.makeChar(high)
          .concatenate(
              BasicAutomata.makeCharRange(
                  Character.lowSurrogate(first), Character.lowSurrogate(last)));
    }
    int lastOfHigh = Character.toCodePoint(high, Character.MAX_LOW_SURROGATE);
    int firstOfLast = Character.toCodePoint(highOfLast, Character.MIN_LOW_SURROGATE);
    Automaton between =
        high + 1 == highOfLast
            ? BasicAutomata.makeEmpty()
            : BasicAutomata.makeCharRange((char) (high + 1), (char) (highOfLast - 1))
                .concatenate(
                    BasicAutomata.makeCharRange(
                        Character.MIN_LOW_SURROGATE, Character.MAX_LOW_SURROGATE));
    return range(first, lastOfHigh).union(between).union(range(firstOfLast, last));
  }

  private static Automaton path() {
    Automaton dots = BasicAutomata.makeString(".").union(BasicAutomata.makeString(".."));
    Automaton segment = SEGMENT.minus(dots);
    return segment.concatenate(SLASH.concatenate(segment).repeat());
  }

  private static Automaton translate(List<List<Token>> segments) {
    List<Token> last = segments.get(segments.size() - 1);
    Automaton paths =
        isDoubleStar(last)
            ? SEGMENT.concatenate(SLASH.concatenate(SEGMENT).repeat())
            : translateSegment(last);
    for (int i = segments.size() - 2; i >= 0; i--) {
      List<Token> segment = segments.get(i);
      Automaton before =
          isDoubleStar(segment)
              ? SEGMENT.concatenate(SLASH).repeat()
              : translateSegment(segment).concatenate(SLASH);
      paths = before.concatenate(paths);
    }
    return paths;
  }

  /** Whether a segment is a {@code **}, or the nothing behind a slash that stands for it. */
  private static boolean isDoubleStar(List<Token> segment) {
    return segment.isEmpty()
        || (segment.size() == 2 && segment.get(0).is("*") && segment.get(1).is("*"));
  }

  private static Automaton translateSegment(List<Token> segment) {
    List<Automaton> pieces = new ArrayList<>();
    for (Token token : segment) {
      if (token.isSet()) {
        pieces.add(set(token));
      } else if (token.is("*")) {
        pieces.add(CHARACTER.repeat());
      } else {
        pieces.add(token.is("?") ? CHARACTER : BasicAutomata.makeString(token.literal()));
      }
    }
    return BasicOperations.concatenate(pieces);
  }
}
