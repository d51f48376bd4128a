package dev.breakwater.processor.write;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Divides what one method or class cannot hold. */
final class Chunks {

  private Chunks() {}

  /**
   * Returns the items in their order, in as few lists as hold no more than that weight each. An
   * item that alone is heavier has a list of its own.
   */
  static <T> List<List<T>> of(Iterable<T> items, int most, ToIntFunction<T> weight) {
    List<List<T>> chunks = new ArrayList<>();
    int total = 0;
    for (T item : items) {
      int added = weight.applyAsInt(item);
      if (chunks.isEmpty() || total + added > most) {
        chunks.add(new ArrayList<>());
        total = 0;
      }
      total += added;
      chunks.get(chunks.size() - 1).add(item);
    }
    return chunks;
  }
}
