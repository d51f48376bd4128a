package dev.breakwater.resource;

import java.util.Optional;

/** Spells patterns that match one path alone. */
final class Literals {

  private static final String SYNTAX = "\\*?[]{}";

  private Literals() {}

  /** Returns the plainest such resource of the scheme {@code file}, as {@link Resource#literal}. */
  static Optional<String> of(String path) {
    for (boolean all : new boolean[] {false, true}) {
      for (String prefix : new String[] {"", ResourceParser.FILE + ":"}) {
        String text = prefix + escaped(path, all);
        if (matchesAlone(text, path)) {
          return Optional.of(text);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean matchesAlone(String text, String path) {
    try {
      Resource resource = Resource.parse(text);
      return resource.isLiteral()
          && resource.scheme().equals(ResourceParser.FILE)
          && resource.matches(path);
    } catch (InvalidResourceException e) {
      return false;
    }
  }

  /** Escapes the characters of the syntax, or all characters that can be escaped. */
  private static String escaped(String path, boolean all) {
    StringBuilder escaped = new StringBuilder(path.length() + 8);
    int codePoint;
    for (int i = 0; i < path.length(); i += Character.charCount(codePoint)) {
      codePoint = path.codePointAt(i);
      boolean needed = SYNTAX.indexOf(codePoint) >= 0;
      boolean possible = codePoint != '/' && !Backslashes.isNeedless(codePoint);
      if (needed || (all && possible)) {
        escaped.append('\\');
      }
      escaped.appendCodePoint(codePoint);
    }
    return escaped.toString();
  }
}
