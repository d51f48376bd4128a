package dev.breakwater.runtime;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The notes of one attempt while it lasts. Safe for use by several threads. */
final class AttemptNotes {

  private final Map<String, Double> numbers = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>();

  synchronized void put(String name, double number) {
    check(name);
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("the note " + name + " is not a number: " + number);
    }
    texts.remove(name);
    numbers.put(name, number);
  }

  synchronized void put(String name, String text) {
    check(name);
    numbers.remove(name);
    texts.put(name, Objects.requireNonNull(text, "text"));
  }

  private static void check(String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a note needs a name");
    }
  }

  synchronized Notes copy() {
    return new Notes(numbers, texts);
  }
}
