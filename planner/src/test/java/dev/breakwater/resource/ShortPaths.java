package dev.breakwater.resource;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * All short paths over a few characters, and which of them a pattern matches, by its definition:
 * braces are expanded in the text, and each expansion is tried on each path. Shares no code with
 * what it checks.
 */
final class ShortPaths {

  private static final String[] CHARACTERS = {"a", "b", "A", ".", "/", "é", "😀"};
  private static final int MAX_CHARACTERS = 4;

  /** Patterns with more expansions are left out. */
  private static final int MAX_EXPANSIONS = 300;

  static final List<String> ALL = all();

  private ShortPaths() {}

  private static List<String> all() {
    List<String> texts = new ArrayList<>(List.of(""));
    List<String> layer = texts;
    for (int length = 1; length <= MAX_CHARACTERS; length++) {
      List<String> next = new ArrayList<>();
      for (String text : layer) {
        for (String character : CHARACTERS) {
          next.add(text + character);
        }
      }
      texts.addAll(layer = next);
    }
    texts.addAll(List.of("a/b/a", "a/A/b/a", "a/b/😀/a/b", "A/a.b/a", "b/a/a.a/b", "aab/baa/ab"));
    texts.removeIf(text -> !isPath(text));
    return List.copyOf(texts);
  }

  private static boolean isPath(String text) {
    for (String segment : text.split("/", -1)) {
      if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
        return false;
      }
    }
    return true;
  }

  /** Returns the indices of the paths that the pattern matches, or none for a huge pattern. */
  static BitSet matchedBy(String pattern) {
    List<String> expansions = new ArrayList<>();
    expand(pattern, expansions);
    BitSet matched = new BitSet();
    if (expansions.size() <= MAX_EXPANSIONS) {
      for (String expansion : expansions) {
        List<List<String>> segments = segments(expansion);
        for (int i = 0; i < ALL.size(); i++) {
          if (!matched.get(i) && matches(segments, 0, ALL.get(i).split("/"), 0)) {
            matched.set(i);
          }
        }
      }
    }
    return matched;
  }

  /** Returns the paths at these indices in lower case. */
  static List<String> inLowerCase(BitSet paths) {
    return paths.stream().mapToObj(i -> ALL.get(i).toLowerCase(Locale.ROOT)).distinct().toList();
  }

  /** Where the piece of a pattern at an index ends: an escape, a set or a character. */
  private static int end(String pattern, int at) {
    if (pattern.charAt(at) == '[') {
      int end = at + 1;
      while (pattern.charAt(end) != ']') {
        end += pattern.charAt(end) == '\\' ? 2 : 1;
      }
      return end + 1;
    }
    int character = pattern.charAt(at) == '\\' ? at + 1 : at;
    return character + Character.charCount(pattern.codePointAt(character));
  }

  private static void expand(String pattern, List<String> to) {
    int open = 0;
    while (open < pattern.length() && pattern.charAt(open) != '{') {
      open = end(pattern, open);
    }
    if (open == pattern.length()) {
      to.add(pattern);
      return;
    }
    List<String> options = new ArrayList<>();
    int depth = 1;
    int start = open + 1;
    int at = start;
    while (depth > 0) {
      char c = pattern.charAt(at);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0 || (depth == 1 && c == ',')) {
        options.add(pattern.substring(start, at));
        start = at + 1;
      }
      at = end(pattern, at);
    }
    for (String option : options) {
      if (to.size() <= MAX_EXPANSIONS) {
        expand(pattern.substring(0, open) + option + pattern.substring(at), to);
      }
    }
  }

  private static List<List<String>> segments(String expansion) {
    List<List<String>> segments = new ArrayList<>(List.of(new ArrayList<>()));
    for (int at = 0; at < expansion.length(); at = end(expansion, at)) {
      String piece = expansion.substring(at, end(expansion, at));
      if (piece.equals("/")) {
        segments.add(new ArrayList<>());
      } else {
        segments.get(segments.size() - 1).add(piece);
      }
    }
    return segments;
  }

  private static boolean matches(
      List<List<String>> segments, int segment, String[] path, int name) {
    if (segment == segments.size()) {
      return name == path.length;
    }
    List<String> pieces = segments.get(segment);
    boolean last = segment == segments.size() - 1;
    if ((last && pieces.isEmpty()) || pieces.equals(List.of("*", "*"))) {
      if (last) {
        return name < path.length;
      }
      for (int rest = name; rest <= path.length; rest++) {
        if (matches(segments, segment + 1, path, rest)) {
          return true;
        }
      }
      return false;
    }
    return name < path.length
        && matches(pieces, 0, path[name].codePoints().toArray(), 0)
        && matches(segments, segment + 1, path, name + 1);
  }

  private static boolean matches(List<String> pieces, int piece, int[] name, int at) {
    if (piece == pieces.size()) {
      return at == name.length;
    }
    if (pieces.get(piece).equals("*")) {
      return matches(pieces, piece + 1, name, at)
          || (at < name.length && matches(pieces, piece, name, at + 1));
    }
    return at < name.length
        && matches(pieces.get(piece), name[at])
        && matches(pieces, piece + 1, name, at + 1);
  }

  private static boolean matches(String piece, int character) {
    if (piece.equals("?")) {
      return true;
    }
    if (piece.charAt(0) == '[' && piece.length() > 1) {
      boolean negated = piece.charAt(1) == '!';
      return negated != holds(piece.substring(negated ? 2 : 1, piece.length() - 1), character);
    }
    boolean escape = piece.charAt(0) == '\\' && piece.length() > 1;
    return piece.codePointAt(escape ? 1 : 0) == character;
  }

  private static boolean holds(String members, int character) {
    List<Integer> read = new ArrayList<>();
    List<Boolean> hyphens = new ArrayList<>();
    for (int at = 0; at < members.length(); ) {
      boolean escape = members.charAt(at) == '\\';
      int member = members.codePointAt(escape ? at + 1 : at);
      hyphens.add(!escape && member == '-');
      read.add(member);
      at += (escape ? 1 : 0) + Character.charCount(member);
    }
    for (int i = 0; i < read.size(); i++) {
      boolean range = i + 2 < read.size() && hyphens.get(i + 1);
      int last = range ? read.get(i + 2) : read.get(i);
      if (read.get(i) <= character && character <= last) {
        return true;
      }
      i += range ? 2 : 0;
    }
    return false;
  }
}
