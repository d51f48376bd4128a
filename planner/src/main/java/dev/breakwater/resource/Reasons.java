package dev.breakwater.resource;

/** The reasons why a text is not a valid resource. */
final class Reasons {

  static final String EMPTY_PATTERN = "an empty pattern: it matches no path";

  static final String EMPTY_SEGMENT = "an empty segment: two slashes in a row";

  static final String WEB_ADDRESS =
      "an empty segment: two slashes in a row; write a web address as external:…";

  static final String LEADING_SLASH = "a leading slash: paths are relative to the workspace";

  static final String DRIVE = "a drive letter: paths are relative to the workspace";

  static final String DOT = "a \".\" segment: no path contains one";

  static final String DOT_DOT = "a \"..\" segment: no path contains one";

  static final String ONLY_DOT = "a segment that can only be \".\": no path contains one";

  static final String ONLY_DOT_DOT = "a segment that can only be \"..\": no path contains one";

  static final String DOUBLE_STAR_IN_SEGMENT =
      "** as part of a segment: it must be a whole segment, between slashes";

  static final String STARS_TOGETHER = "adjacent stars: one star is enough inside a segment";

  static final String UNCLOSED_SET = "an unclosed [: no ] follows it";

  static final String EMPTY_SET = "an empty set: no character between [ and ]";

  static final String SLASH_IN_SET =
      "a slash in a set: a set matches one character inside a segment";

  static final String ESCAPED_SLASH = "an escaped slash: a slash always separates segments";

  static final String RANGE_AFTER_RANGE =
      "a range that begins where another ends: write a literal hyphen as \\-";

  static final String DANGLING_ESCAPE = "a dangling \\: no character follows it";

  static final String STRAY_BRACKET = "a stray ]: no [ precedes it";

  static final String STRAY_BRACE = "a stray }: no { precedes it";

  static final String UNCLOSED_BRACE = "an unclosed {: no } closes it";

  static final String EMPTY_BRACES = "empty braces: write two options or more, as in {a,b}";

  static final String LEADING_WHITE_SPACE =
      "white space at the beginning; if it is intended, put a backslash before it";

  static final String TRAILING_WHITE_SPACE =
      "white space at the end; if it is intended, put a backslash before it";

  static final String QUOTES = "quotes around the pattern: they would be part of it";

  static final String SHELL_VARIABLE = "a variable of a shell: resources have no variables";

  static final String ROUTE_PARAMETER =
      "a set as a whole segment: it matches one character; write a name in brackets as \\[id\\]";

  static final String BRACE_RANGE =
      "a range in braces: write a set, as in [a-z], or list the options";

  static final String ONE_OPTION = "braces with only one option: write it without braces";

  static final String OPTION_SEPARATOR =
      "braces with only one option: options are separated by commas";

  static final String SEVERAL_PATTERNS =
      "several patterns in one string: write several strings, or braces;"
          + " if the character is part of a name, put a backslash before it";

  static final String NEGATION =
      "a leading !: a pattern cannot be negated; if a name begins with !, write \\!";

  static final String GROUP = "a group in parentheses: write alternatives as {a,b}";

  static final String REGULAR_EXPRESSION =
      "a regular expression: * matches inside a segment, ** any number of segments";

  static final String POSIX_CLASS = "a POSIX class: a set lists its characters, as in [a-z0-9]";

  static final String OPTION_WHITE_SPACE =
      "white space at the start or end of an option; if it is intended, put a backslash before it";

  private Reasons() {}

  static String needlessEscape(String escape) {
    return "a needless backslash: "
        + Shown.quoted(escape)
        + " means the same without it; segments are separated by /";
  }

  static String invisible(int codePoint) {
    return "an invisible character: " + named(codePoint) + IF_MEANT;
  }

  static String lookAlike(int codePoint, int usual) {
    return "a look-alike character: "
        + named(codePoint)
        + " instead of "
        + (usual == ' ' ? "a space" : Character.toString(usual))
        + IF_MEANT;
  }

  static String decomposed(int codePoint, int composed) {
    return "an unusual encoding: "
        + named(codePoint)
        + " where "
        + named(composed)
        + " is usual"
        + IF_MEANT;
  }

  private static final String IF_MEANT = "; if it is intended, put a backslash before it";

  private static String named(int codePoint) {
    return String.format("U+%04X %s", codePoint, Character.getName(codePoint));
  }

  static String controlCharacter(int codePoint) {
    return String.format("a control character: U+%04X", codePoint);
  }

  static String halfOfPair(int codePoint) {
    return String.format("half of a surrogate pair: U+%04X without the other half", codePoint);
  }

  static String malformedScheme(String scheme) {
    return "a malformed scheme "
        + Shown.quoted(scheme)
        + ": a scheme is a lower-case letter followed by one or more of a-z 0-9 + . -;"
        + " write a file name with a colon as file:…";
  }

  static String reversedRange(String range) {
    return "a reversed range: " + range + " ends before it begins";
  }

  static String variable(String braces) {
    return "a variable: "
        + Shown.text(braces)
        + " has only one option, and resources have no variables; write a brace in a name as \\{";
  }

  static String nestedTooDeep(int depth) {
    return "braces nested more than " + depth + " levels deep";
  }

  /** Returns a reason that applies to one of the expansions of a pattern with braces. */
  static String inExpansion(String reason, String expansion) {
    return reason + " (in the expansion " + Shown.quoted(expansion) + ")";
  }
}
