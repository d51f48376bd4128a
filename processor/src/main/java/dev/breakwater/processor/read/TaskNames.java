package dev.breakwater.processor.read;

import java.util.Locale;

/** The names that tasks have when they state none. */
final class TaskNames {

  private TaskNames() {}

  /**
   * A class name in kebab-case: a break comes before a capital that follows a lower-case letter or
   * a digit, and before the last capital of a run that a lower-case letter follows.
   */
  static String kebab(String className) {
    StringBuilder kebab = new StringBuilder();
    int[] letters = className.codePoints().toArray();
    for (int i = 0; i < letters.length; i++) {
      if (i > 0 && breaksBefore(letters, i)) {
        kebab.append('-');
      }
      kebab.appendCodePoint(letters[i]);
    }
    return kebab.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean breaksBefore(int[] letters, int i) {
    if (!Character.isUpperCase(letters[i])) {
      return false;
    }
    int before = letters[i - 1];
    if (Character.isLowerCase(before) || Character.isDigit(before)) {
      return true;
    }
    return Character.isUpperCase(before)
        && i + 1 < letters.length
        && Character.isLowerCase(letters[i + 1]);
  }
}
