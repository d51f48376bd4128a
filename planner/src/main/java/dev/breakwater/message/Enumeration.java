package dev.breakwater.message;

import java.util.ArrayList;
import java.util.List;

/** Renders lists as prose: {@code a}, {@code a and b}, {@code a, b, c, d, e and 17 more}. */
final class Enumeration {

  /** The number of items that a sentence names; it only counts the others. */
  private static final int MOST = 5;

  private Enumeration() {}

  static String of(List<?> items, Names names) {
    List<String> words = new ArrayList<>();
    for (Object item : items) {
      words.add(Part.render(item, names));
    }
    if (words.size() > MOST) {
      return String.join(", ", words.subList(0, MOST)) + " and " + (words.size() - MOST) + " more";
    }
    return all(words, " and ");
  }

  static String all(List<String> words, String lastSeparator) {
    int last = words.size() - 1;
    return last < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, last)) + lastSeparator + words.get(last);
  }
}
