package dev.breakwater.runtime;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The notes of one attempt while it lasts. Safe for use by several threads. */
final class AttemptNotes {

  private final Map<String, Double> numbers = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>();

  /** Sets a number, and returns the one that it replaces, or 0. */
  synchronized double put(String name, double number) {
    checked(name);
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("the note " + name + " is not a number: " + number);
    }
    texts.remove(name);
    Double former = numbers.put(name, number);
    return former == null ? 0 : former;
  }

  /** Sets a text, and returns the number that it replaces, or 0. */
  synchronized double put(String name, String text) {
    texts.put(checked(name), Objects.requireNonNull(text, "text"));
    Double former = numbers.remove(name);
    return former == null ? 0 : former;
  }

  static String checked(String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a note needs a name");
    }
    return name;
  }

  synchronized Notes copy() {
    return new Notes(numbers, texts);
  }
}
