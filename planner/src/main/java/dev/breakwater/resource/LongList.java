package dev.breakwater.resource;

import java.util.Arrays;

/** A growing list of numbers. */
final class LongList {

  private long[] numbers = new long[32];
  private int size;

  int size() {
    return size;
  }

  long get(int index) {
    return numbers[index];
  }

  void add(long number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
    }
    numbers[size++] = number;
  }

  long removeLast() {
    return numbers[--size];
  }

  long[] toArray() {
    return Arrays.copyOf(numbers, size);
  }
}
