package dev.breakwater.resource;

import java.util.Random;

/**
 * Random patterns from a small vocabulary, so that many of them overlap, with everything that the
 * language has. Most are legal; the same seed gives the same ones.
 */
final class RandomPatterns {

  private static final String[] WORDS = {
    "a", "b", "ab", "ba", "src", ".", "..", "a.b", ".a", "é", "😀", "a😀", " ", "a b", "A", "1"
  };

  private static final String[] SETS = {
    "[ab]",
    "[a-c]",
    "[!a]",
    "[!a-z]",
    "[.]",
    "[.a]",
    "[😀-😃]",
    "[!😀]",
    "[a😀]",
    "[,{}*]",
    "[^a]",
    "[a-]",
    "[!-]",
    "[\\]a]",
    "[!-\\-]",
    "[+-9]",
    "[\uD7FB-\uE010]",
    "[!.]",
    "[[]"
  };

  private static final String[] ESCAPES = {
    "\\!", "\\*", "\\{", "\\}", "\\,", "\\[", "\\]", "\\?", "\\😀", "\\\\"
  };

  private static final String[] NARROW = {
    "a",
    "b",
    "a/b",
    "/",
    "/",
    "{a,b}",
    "{a/,b}",
    "{,a}",
    "{/a,/b}",
    "/{a,b/}",
    "\\*",
    "*",
    "/**",
    "{a,}",
    "/{b,{,a}}"
  };

  private static final String SYNTAX = "aab.*?/[]{},!-\\: é";

  private final Random random;

  RandomPatterns(long seed) {
    random = new Random(seed);
  }

  /** A pattern that has good chances to be legal. */
  String pattern() {
    StringBuilder pattern = new StringBuilder();
    appendSegments(pattern, 1 + random.nextInt(3), 2);
    if (random.nextInt(12) == 0) {
      pattern.append('/');
    }
    return pattern.toString();
  }

  /** A pattern that names few paths, or what is beneath them. */
  String narrowPattern() {
    StringBuilder pattern = new StringBuilder();
    for (int pieces = 1 + random.nextInt(4); pieces > 0; pieces--) {
      pattern.append(one(NARROW));
    }
    return pattern.toString();
  }

  /** A text of characters that mean something, of which few are legal. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(12); length > 0; length--) {
      text.append(SYNTAX.charAt(random.nextInt(SYNTAX.length())));
    }
    return text.toString();
  }

  /** A text that is a path more often than not. */
  String path() {
    StringBuilder path = new StringBuilder(one(WORDS));
    for (int length = random.nextInt(5); length > 0; length--) {
      path.append(random.nextInt(2) == 0 ? "/" : "").append(one(WORDS));
    }
    return path.toString();
  }

  private void appendSegments(StringBuilder pattern, int count, int depth) {
    for (int i = 0; i < count; i++) {
      if (i > 0) {
        pattern.append('/');
      }
      if (random.nextInt(5) == 0) {
        pattern.append("**");
      } else {
        appendSegment(pattern, depth);
      }
    }
  }

  private void appendSegment(StringBuilder pattern, int depth) {
    for (int pieces = 1 + random.nextInt(3); pieces > 0; pieces--) {
      switch (random.nextInt(10)) {
        case 0, 1, 2, 3 -> pattern.append(one(WORDS));
        case 4, 5 -> pattern.append('*');
        case 6 -> pattern.append('?');
        case 7 -> pattern.append(one(SETS));
        case 8 -> pattern.append(one(ESCAPES));
        default -> appendBraces(pattern, depth);
      }
    }
  }

  private void appendBraces(StringBuilder pattern, int depth) {
    if (depth == 0) {
      return;
    }
    char separator = '{';
    for (int options = 2 + random.nextInt(2); options > 0; options--) {
      pattern.append(separator);
      separator = ',';
      switch (random.nextInt(6)) {
        case 0 -> {}
        case 1 -> pattern.append('/');
        case 2 -> pattern.append("**/");
        default -> appendSegments(pattern, 1 + random.nextInt(2), depth - 1);
      }
      if (random.nextInt(5) == 0) {
        pattern.append('/');
      }
    }
    pattern.append('}');
  }

  private String one(String[] choices) {
    return choices[random.nextInt(choices.length)];
  }
}
