package dev.breakwater.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Random patterns with the whole syntax: empty options, nested braces, slashes in braces, {@code
 * **} anywhere, slashes at the end, sets, escapes, mixed case, characters beyond the BMP. The
 * vocabulary is so small that many of them overlap. The same seed produces the same patterns.
 */
final class WholeSyntax {

  private static final String[] CHARACTERS = {
    "a", "a", "a", "b", "b", "A", "B", ".", "é", "É", "😀", "𐐀", "𐐨", "K", "\\\u212A", "-", ":"
  };

  private static final String[] SETS = {
    "[ab]", "[a-c]", "[!a]", "[!a-z]", "[A-B]", "[.a]", "[!.]", "[😀-😃]", "[!😀]", "[𐐀-𐐂]",
    "[\\]a]", "[\\\\b]", "[é-ñ]", "[^a]", "[a-]", "[.]", "[K-Z]"
  };

  private static final String[] ESCAPES = {"\\*", "\\{", "\\}", "\\[", "\\]", "\\?", "\\\\"};

  private final Random random;

  WholeSyntax(long seed) {
    random = new Random(seed);
  }

  /** Returns a list of legal patterns, a few of them of a scheme of their own. */
  List<Resource> list(int size) {
    List<Resource> resources = new ArrayList<>(size);
    while (resources.size() < size) {
      String scheme = random.nextInt(10) == 0 ? "table:" : "file:";
      try {
        resources.add(Resource.parse(scheme + pattern()));
      } catch (InvalidResourceException e) {
        // Not every random pattern is legal.
      }
    }
    return resources;
  }

  private String pattern() {
    StringBuilder pattern = new StringBuilder();
    appendSegments(pattern, 1 + random.nextInt(3), 3);
    if (random.nextInt(8) == 0) {
      pattern.append('/');
    }
    return pattern.toString();
  }

  private void appendSegments(StringBuilder pattern, int count, int depth) {
    for (int i = 0; i < count; i++) {
      if (i > 0) {
        pattern.append('/');
      }
      if (random.nextInt(7) == 0) {
        pattern.append("**");
      } else {
        appendSegment(pattern, depth);
      }
    }
  }

  private void appendSegment(StringBuilder pattern, int depth) {
    for (int pieces = 1 + random.nextInt(2); pieces > 0; pieces--) {
      switch (random.nextInt(14)) {
        case 0, 1, 2, 3, 4, 5 -> pattern.append(one(CHARACTERS));
        case 6, 7 -> pattern.append('*');
        case 8 -> pattern.append('?');
        case 9 -> pattern.append(one(SETS));
        case 10 -> pattern.append(one(ESCAPES));
        default -> appendBraces(pattern, depth);
      }
    }
  }

  private void appendBraces(StringBuilder pattern, int depth) {
    if (depth == 0) {
      pattern.append(one(CHARACTERS));
      return;
    }
    char separator = '{';
    for (int options = 2 + random.nextInt(2); options > 0; options--) {
      pattern.append(separator);
      separator = ',';
      appendOption(pattern, depth - 1);
    }
    pattern.append('}');
  }

  private void appendOption(StringBuilder pattern, int depth) {
    switch (random.nextInt(12)) {
      case 0, 1, 2 -> {}
      case 3 -> pattern.append('/');
      case 4 -> pattern.append("**/");
      case 5 -> pattern.append("/**");
      case 6 -> {
        pattern.append('/');
        appendSegment(pattern, depth);
      }
      case 7 -> {
        appendSegment(pattern, depth);
        pattern.append('/');
      }
      default -> appendSegments(pattern, 1 + random.nextInt(2), depth);
    }
  }

  private String one(String[] choices) {
    return choices[random.nextInt(choices.length)];
  }
}
