package dev.breakwater.runtime;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The notes of a task or of a run, by name: numbers such as tokens and costs, and texts such as the
 * model that answered. Immutable, and sorted by name.
 *
 * @param numbers the sums of the numbers that were noted, over all attempts
 * @param texts the texts that were noted last
 */
public record Notes(Map<String, Double> numbers, Map<String, String> texts) {

  private static final MathContext DIGITS = new MathContext(9);

  /** No notes. */
  public static final Notes NONE = new Notes(Map.of(), Map.of());

  /**
   * Creates notes.
   *
   * @param numbers the numbers, which are copied
   * @param texts the texts, which are copied
   */
  public Notes {
    numbers = Collections.unmodifiableMap(new TreeMap<>(numbers));
    texts = Collections.unmodifiableMap(new TreeMap<>(texts));
  }

  /** {@return whether there are none} */
  public boolean isEmpty() {
    return numbers.isEmpty() && texts.isEmpty();
  }

  /** Returns the sums of the numbers of both, and the texts of both; those of the other win. */
  Notes plus(Notes other) {
    if (isEmpty() || other.isEmpty()) {
      return isEmpty() ? other : this;
    }
    Map<String, Double> sums = new TreeMap<>(numbers);
    other.numbers.forEach((name, number) -> sums.merge(name, number, Double::sum));
    Map<String, String> all = new TreeMap<>(texts);
    all.putAll(other.texts);
    return new Notes(sums, all);
  }

  /** Returns the numbers alone: those of several tasks can be added. */
  Notes sums() {
    return texts.isEmpty() ? this : new Notes(numbers, Map.of());
  }

  /** Returns the notes in one line, as in {@code cost 0.25, tokens 12000, model small}. */
  @Override
  public String toString() {
    return Stream.concat(
            numbers.entrySet().stream().map(note -> note.getKey() + " " + text(note.getValue())),
            texts.entrySet().stream().map(note -> note.getKey() + " " + note.getValue()))
        .collect(Collectors.joining(", "));
  }

  /** Shows at most nine digits, since sums of binary fractions have more than anybody noted. */
  private static String text(double number) {
    if (number == Math.rint(number) && Math.abs(number) < 1e15) {
      return String.format(Locale.ROOT, "%.0f", number);
    }
    return Math.abs(number) >= 1e-9 && Math.abs(number) < 1e15
        ? BigDecimal.valueOf(number).round(DIGITS).stripTrailingZeros().toPlainString()
        : Double.toString(number);
  }
}
