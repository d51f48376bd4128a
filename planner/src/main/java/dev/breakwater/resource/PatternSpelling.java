package dev.breakwater.resource;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Corrects the literal characters of a pattern so that it overlaps another one. Its wildcards stay:
 * a pattern that means many files must not become the one file that it is near to.
 */
final class PatternSpelling {

  /** Characters with a meaning of their own, which no edit touches. */
  private static final String SYNTAX = "\\*?[]{},/:!^-";

  private final Resource other;
  private final String letters;

  private PatternSpelling(Resource other) {
    this.other = other;
    StringBuilder letters = new StringBuilder();
    other.pattern().codePoints().distinct().forEach(c -> append(letters, c));
    this.letters = letters.toString();
  }

  private static void append(StringBuilder letters, int codePoint) {
    if (SYNTAX.indexOf(codePoint) < 0 && !Character.isDigit(codePoint)) {
      letters.appendCodePoint(codePoint);
    }
  }

  /** Returns whether two texts have the same wildcards between the same slashes. */
  static boolean haveSameWildcards(String one, String other) {
    return wildcards(one).equals(wildcards(other));
  }

  private static String wildcards(String text) {
    return text.replaceAll("[^*?\\[\\]{}/]", "");
  }

  /**
   * Returns the pattern with at most so many edits that it overlaps the other one; empty if there
   * is none. An edit inserts, removes or replaces a character, or swaps two neighbours.
   */
  static Optional<String> correct(Resource written, Resource other, int edits) {
    PatternSpelling spelling = new PatternSpelling(other);
    Set<String> texts = new LinkedHashSet<>();
    texts.add(written.toString());
    for (int edit = 1; edit <= edits; edit++) {
      Set<String> edited = new LinkedHashSet<>();
      for (String text : texts) {
        spelling.addEdits(text, edited);
      }
      for (String text : edited) {
        if (spelling.overlaps(text)) {
          return Optional.of(text);
        }
      }
      texts = edited;
    }
    return Optional.empty();
  }

  private boolean overlaps(String text) {
    try {
      return Resource.parse(text).overlaps(other);
    } catch (InvalidResourceException e) {
      return false;
    }
  }

  private void addEdits(String text, Set<String> to) {
    for (int at = 0; at <= text.length(); at++) {
      for (int i = 0; i < letters.length(); i++) {
        to.add(text.substring(0, at) + letters.charAt(i) + text.substring(at));
      }
      if (at < text.length() && isLetter(text, at)) {
        to.add(text.substring(0, at) + text.substring(at + 1));
        for (int i = 0; i < letters.length(); i++) {
          to.add(text.substring(0, at) + letters.charAt(i) + text.substring(at + 1));
        }
        if (at + 1 < text.length() && isLetter(text, at + 1)) {
          to.add(
              text.substring(0, at)
                  + text.charAt(at + 1)
                  + text.charAt(at)
                  + text.substring(at + 2));
        }
      }
    }
  }

  /** Returns whether a character may be edited: none that is part of a set or an escape. */
  private static boolean isLetter(String text, int at) {
    boolean escaped = at > 0 && text.charAt(at - 1) == '\\';
    return SYNTAX.indexOf(text.charAt(at)) < 0
        && !escaped
        && text.lastIndexOf('[', at) <= text.lastIndexOf(']', at);
  }
}
