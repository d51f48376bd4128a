package dev.breakwater.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The shortcuts of searches, and of sets of characters, change no answer. */
class FirstLooksTest {

  private static final int LISTS = Integer.getInteger("breakwater.lists", 20);

  private static final int[] INTERESTING = {
    0, 1, ' ', '!', '-', '.', '/', '0', '9', 'A', 'Z', '[', '`', 'a', 'c', 'z', '~', 0x7F, 0xA1,
    0xD7FF, 0xD800, 0xDFFF, 0xE000, 0xFFFF, 0x10000, 0x1F600, 0x10FFFF
  };

  /** The ends of all random ranges, and their neighbours. */
  private static final int[] SAMPLES =
      IntStream.of(INTERESTING)
          .flatMap(end -> IntStream.of(end - 1, end, end + 1))
          .filter(Character::isValidCodePoint)
          .toArray();

  @Test
  void theDepthFirstSearchAnswersAsTheBreadthFirstOne() {
    int found = 0;
    for (int seed = 0; seed < LISTS; seed++) {
      List<Resource> resources = new WholeSyntax(seed).list(40);
      for (Resource left : resources) {
        for (Resource right : resources) {
          Product product = new Product(left.automaton(), right.automaton());
          long[] shortest = Search.way(product, Integer.MAX_VALUE);
          long[] any = Search.way(product, 1 + (int) (left.pattern().length() % 7));
          String shown = "seed " + seed + ": " + left + "  with  " + right;
          assertEquals(shortest == null, any == null, shown);
          if (any != null) {
            found++;
            String path = Witness.spell(left.automaton(), right.automaton(), product, any);
            assertTrue(PathShape.isPath(path), shown);
            assertTrue(left.automaton().accepts(path) && right.automaton().accepts(path), shown);
          }
        }
      }
    }
    assertTrue(found > 250 * LISTS, "only " + found + " ways");
  }

  @Test
  void theFirstLookOfMisspellingsDropsNone() {
    int found = 0;
    Random random = new Random(1);
    for (int i = 0; i < 1_500 * LISTS; i++) {
      String text = text(random);
      Optional<Resource> written = parsed("file:" + text);
      Optional<Resource> other = parsed("file:" + edited(text, random));
      if (written.isPresent() && other.isPresent() && Misspelling.limit(written.get()) > 0) {
        int limit = Misspelling.limit(written.get());
        Optional<String> expected = Misspelling.search(written.get(), other.get(), limit);
        assertEquals(
            expected,
            Misspelling.of(written.get(), other.get()),
            () -> written.get() + "  with  " + other.get());
        found += expected.isPresent() ? 1 : 0;
      }
    }
    assertTrue(found > 250 * LISTS, "only " + found + " misspellings");
  }

  private static String text(Random random) {
    String[] pieces = {"a", "b", "c", "/", "*", "ab", "\\*", "\\\\", "{a,b}", "😀", "?", "[ab]"};
    StringBuilder text = new StringBuilder();
    for (int length = 3 + random.nextInt(8); length > 0; length--) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }
    return text.toString();
  }

  private static String edited(String text, Random random) {
    StringBuilder edited = new StringBuilder(text);
    for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
      int at = random.nextInt(edited.length());
      switch (random.nextInt(4)) {
        case 0 -> edited.insert(at, "ab*\\".charAt(random.nextInt(4)));
        case 1 -> edited.setCharAt(at, "ab*\\".charAt(random.nextInt(4)));
        case 2 -> edited.append(edited.charAt(at)).deleteCharAt(at);
        default -> edited.deleteCharAt(at).append('c');
      }
    }
    return edited.toString();
  }

  private static Optional<Resource> parsed(String text) {
    try {
      return Optional.of(Resource.parse(text));
    } catch (InvalidResourceException e) {
      return Optional.empty();
    }
  }

  @Test
  void setsHaveInCommonWhatBothContain() {
    Random random = new Random(1);
    for (int i = 0; i < 1_000 * LISTS; i++) {
      CodePoints one = set(random);
      CodePoints other = set(random);
      int common = CodePoints.bestCommon(one, other);
      boolean expected = false;
      for (int codePoint : SAMPLES) {
        expected |= one.contains(codePoint) && other.contains(codePoint);
      }
      assertEquals(expected, common != CodePoints.NONE);
      assertTrue(!expected || (one.contains(common) && other.contains(common)));
      if (common == '.') {
        // A dot is the last choice, since it may make a segment "." or "..".
        for (int codePoint : SAMPLES) {
          assertTrue(codePoint == '.' || !(one.contains(codePoint) && other.contains(codePoint)));
        }
      }
    }
  }

  private static CodePoints set(Random random) {
    switch (random.nextInt(6)) {
      case 0 -> {
        return CodePoints.ANY;
      }
      case 1 -> {
        return CodePoints.SLASH;
      }
      case 2 -> {
        return CodePoints.EMPTY;
      }
      default -> {
        List<int[]> ranges = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
          int first = INTERESTING[random.nextInt(INTERESTING.length)];
          int last = INTERESTING[random.nextInt(INTERESTING.length)];
          ranges.add(new int[] {Math.min(first, last), Math.max(first, last)});
        }
        return CodePoints.ofRanges(ranges, random.nextBoolean());
      }
    }
  }
}
