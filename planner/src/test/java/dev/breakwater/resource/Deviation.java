package dev.breakwater.resource;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Why a row of another dialect's table gets another answer here; the first that fits counts. Where
 * a difference can be written out, as {@code [!a]} for {@code [^a]}, the row has to agree once it
 * is.
 */
enum Deviation {
  INVALID_THERE("invalid there too", row -> row.invalidThere()),

  EXTENDED(
      "extended globs, such as `+(a\\|b)`",
      row -> row.extended() || row.anyPattern(matching("[?*+@!]\\("))),

  NEGATION(
      "a leading `!` negates the pattern", row -> row.anyPattern(text -> text.startsWith("!"))),

  STARS(
      "`**` as part of a segment is a `*`, or more",
      row -> row.rejectedFor(Reasons.DOUBLE_STAR_IN_SEGMENT)),

  NAMED_SET(
      "`[[:alpha:]]` is a set by name",
      row ->
          row.rejectedFor(Reasons.POSIX_CLASS)
              || (row.rejectedFor(Reasons.STRAY_BRACKET, Reasons.EMPTY_SET)
                  && row.anyPattern(matching("\\[:\\w*:?]")))),

  BRACKET(
      "a `]` that closes nothing is itself, also right after `[`",
      row -> row.rejectedFor(Reasons.STRAY_BRACKET, Reasons.EMPTY_SET)),

  UNCLOSED(
      "an unclosed `[` or `{`, or a `\\` at the end, is itself or matches nothing",
      row ->
          row.rejectedFor(Reasons.UNCLOSED_SET, Reasons.UNCLOSED_BRACE, Reasons.DANGLING_ESCAPE)),

  LEADING_SLASH("a pattern may begin with `/`", row -> row.rejectedFor(Reasons.LEADING_SLASH)),

  DOTS(
      "`.`, `..` and empty segments are text like any other, or are resolved",
      row -> row.rejectedFor(Reasons.DOT, Reasons.DOT_DOT, Reasons.EMPTY_SEGMENT)),

  SLASH_IN_SET("a set may hold `/`", row -> row.rejectedFor(Reasons.SLASH_IN_SET)),

  RANGE(
      "a range may be reversed, and then is empty, or begin with the end of another",
      row -> row.rejectedFor("a reversed range", Reasons.RANGE_AFTER_RANGE)),

  ONE_OPTION(
      "braces with one option or none are text, that option, or a range such as `{a..c}`",
      row ->
          row.rejectedFor(
              "a variable",
              Reasons.EMPTY_BRACES,
              Reasons.ONE_OPTION,
              Reasons.OPTION_SEPARATOR,
              Reasons.BRACE_RANGE)),

  CONTROL_CHARACTER(
      "a pattern may hold a control character", row -> row.rejectedFor("a control character")),

  REGULAR_EXPRESSION(
      "regular expressions and quotes shine through: `(a\\|b)`, `{a,b}+`, `\\b`, `\"*\"`",
      row -> row.anyPattern(matching("[(\"]|[]}]\\+|\\\\[bd]"))),

  NEEDLESS_ESCAPE(
      "a `\\` before a letter changes nothing", row -> row.rejectedFor("a needless backslash")),

  SEVERAL_PATTERNS(
      "a comma between what could be two patterns is text",
      row -> row.rejectedFor(Reasons.SEVERAL_PATTERNS)),

  OPTION(
      "an option switches braces, sets or `**` off, or ignores files",
      row ->
          row.has("nobrace")
              || row.has("nobracket")
              || row.has("noglobstar: true")
              || row.has("ignore:")),

  CARET(
      "`[^a]` negates as `[!a]` does",
      row -> row.agreesWith(text -> text.replace("[^", "[!"), same())),

  CASE(
      "an option ignores case",
      row ->
          (row.has("nocase") || row.has("CASEI"))
              && row.agreesWith(text -> text.toLowerCase(), text -> text.toLowerCase())),

  BASE_NAME(
      "an option compares the last segment alone, or `\\` as `/` besides",
      row ->
          row.has("matchBase")
              && row.agreesWith(
                  text -> text.startsWith("**/") ? text : "**/" + text,
                  text -> text.replace('\\', '/').replaceFirst("^\\./", ""))),

  BACKSLASH(
      "a `\\` in a path separates segments, always or by an option",
      row ->
          row.anyPath(path -> path.contains("\\"))
              && row.agreesWith(same(), text -> text.replace('\\', '/').replaceFirst("^\\./", ""))),

  ANY_SLASH(
      "`*` also matches `/`, always or by an option",
      row ->
          (row.has("bash: true") || row.has("default"))
              && row.agreesWith(text -> text.replace('/', '_'), text -> text.replace('/', '_'))),

  NO_PATH(
      "a path may be empty, begin with `/` or `./`, end with `/`, or hold `//`",
      row -> row.expected() && row.anyPath(path -> !PathShape.isPath(path))),

  HIDDEN(
      "wildcards pass over names that begin with a dot",
      row -> !row.expected() && row.anyPath(matching("(^|/)\\."))),

  DIRECTORY_ITSELF(
      "`a/**` also matches `a`",
      row -> row.agreesWith(text -> text.replaceFirst("/\\*\\*/?$", "{,/**}"), same())),

  DIRECTORY_ALONE(
      "`a/` matches nothing beneath `a`",
      row -> !row.expected() && row.anyPattern(text -> text.endsWith("/"))),

  EMPTY_OPTION(
      "an empty option in braces matches nothing",
      row -> row.agreesWith(text -> text.replaceFirst("\\{,(.*)}", "$1"), same())),

  SET_AS_TEXT(
      "a set also matches its own text",
      row -> row.agreesWith(text -> text.replaceAll("[\\[\\]]", "\\\\$0"), same()));

  /** As the page says it. */
  final String sentence;

  private final Predicate<CorpusRow> rule;

  Deviation(String sentence, Predicate<CorpusRow> rule) {
    this.sentence = sentence;
    this.rule = rule;
  }

  static Optional<Deviation> of(CorpusRow row) {
    return Arrays.stream(values()).filter(deviation -> deviation.rule.test(row)).findFirst();
  }

  private static Predicate<String> matching(String expression) {
    return Pattern.compile(expression).asPredicate();
  }

  private static UnaryOperator<String> same() {
    return UnaryOperator.identity();
  }
}
