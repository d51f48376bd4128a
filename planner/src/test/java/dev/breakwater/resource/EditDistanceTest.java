package dev.breakwater.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {

  @ParameterizedTest
  @CsvSource({
    "'',       '',        0",
    "types,    types,     0",
    "'',       abc,       3",
    "types,    type,      1",
    "types,    tyypes,    1",
    "types,    tipes,     1",
    "types,    tpyes,     1",
    "types,    ytpse,     2",
    "ab,       ba,        1",
    "abc,      ca,        3",
    "kitten,   sitting,   3",
    "a😀b,     a😃b,      1",
    "aab,      aba,       1",
    "abcd,     badc,      2"
  })
  void countsTheEdits(String one, String other, int distance) {
    assertEquals(distance, EditDistance.between(one, other, 9));
    assertEquals(distance, EditDistance.between(other, one, 9));
    assertEquals(distance, EditDistance.between(one, other, distance));
  }

  @ParameterizedTest
  @CsvSource({"abc, xyz, 2", "abc, abcd, 0", "a, aaaa, 2", "ab, ba, 0", "abcdef, uvwxyz, 3"})
  void beyondTheLimitIsSomeNumberAboveIt(String one, String other, int limit) {
    assertTrue(EditDistance.between(one, other, limit) > limit);
    assertTrue(EditDistance.between(other, one, limit) > limit);
  }

  @Test
  void agreesWithTheDefinition() {
    Random random = new Random(7);
    for (int i = 0; i < 3_000; i++) {
      String one = word(random);
      String other = word(random);
      int expected = defined(one, other);
      assertEquals(expected, EditDistance.between(one, other, 9), () -> one + " " + other);
      for (int limit = 0; limit < 4; limit++) {
        int found = EditDistance.between(one, other, limit);
        assertTrue(expected <= limit ? found == expected : found > limit, () -> one + " " + other);
      }
    }
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int length = random.nextInt(6); length > 0; length--) {
      word.append((char) ('a' + random.nextInt(3)));
    }
    return word.toString();
  }

  private static int defined(String one, String other) {
    int i = one.length();
    int j = other.length();
    if (i == 0 || j == 0) {
      return i + j;
    }
    String shorter = one.substring(0, i - 1);
    String shorterOther = other.substring(0, j - 1);
    boolean same = one.charAt(i - 1) == other.charAt(j - 1);
    int least = defined(shorter, shorterOther) + (same ? 0 : 1);
    least = Math.min(least, 1 + defined(shorter, other));
    least = Math.min(least, 1 + defined(one, shorterOther));
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped
        ? Math.min(least, 1 + defined(one.substring(0, i - 2), other.substring(0, j - 2)))
        : least;
  }
}
