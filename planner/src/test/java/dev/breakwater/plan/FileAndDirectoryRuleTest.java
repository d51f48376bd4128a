package dev.breakwater.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.resource.Resource;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The table of directories drops no pair that an examination of every pair finds. */
class FileAndDirectoryRuleTest {

  private static final String[] SEGMENTS = {
    "a", "b", "a*", "?", "[ab]", "{a,b}", "\\a", "\\*", "{a,b/a}", "{,a}b", "**", "é", "𝒳"
  };

  @Test
  void findsTheSameAsAnExaminationOfEveryPair() {
    int[] found = new int[1];
    for (long seed = 0; seed < 3_000; seed++) {
      AccessMatrix matrix = random(new Random(seed));
      Map<String, String> expected = everyPair(matrix);
      Map<String, String> actual = new TreeMap<>();
      for (FileAndDirectory problem : FileAndDirectoryRule.check(matrix)) {
        actual.put(pair(problem.fileTask(), problem.directoryTask()), problem.path());
      }
      assertEquals(expected.keySet(), actual.keySet(), "seed " + seed);
      found[0] += actual.size();
    }
    assertTrue(found[0] > 3_000, () -> found[0] + " problems");
  }

  private static AccessMatrix random(Random random) {
    AccessMatrix.Builder matrix = AccessMatrix.builder();
    for (int task = 2 + random.nextInt(6); task > 0; task--) {
      MatrixTask.Builder builder = matrix.task("t" + task);
      for (int pattern = random.nextInt(4); pattern > 0; pattern--) {
        String text = pattern(random);
        if (random.nextBoolean()) {
          builder.reads(text);
        } else {
          builder.writes(text);
        }
      }
    }
    return matrix.build();
  }

  private static String pattern(Random random) {
    StringBuilder pattern = new StringBuilder();
    for (int segment = 1 + random.nextInt(3); segment > 0; segment--) {
      pattern.append(SEGMENTS[random.nextInt(SEGMENTS.length)]).append(segment > 1 ? "/" : "");
    }
    return isValid(pattern.toString()) ? pattern.toString() : pattern(random);
  }

  private static boolean isValid(String text) {
    try {
      Resource.parse(text);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Map<String, String> everyPair(AccessMatrix matrix) {
    Map<String, String> found = new TreeMap<>();
    for (MatrixTask file : matrix.tasks()) {
      for (MatrixTask beneath : matrix.tasks()) {
        if (file != beneath) {
          compare(file, beneath, found);
        }
      }
    }
    return found;
  }

  private static void compare(MatrixTask file, MatrixTask beneath, Map<String, String> found) {
    for (Resource one : file.reads()) {
      for (Resource other : beneath.writes()) {
        one.directoryNamedBy(other).ifPresent(path -> found.put(pair(file, beneath), path));
      }
    }
    for (Resource one : file.writes()) {
      for (Resource other : beneath.reads()) {
        one.directoryNamedBy(other).ifPresent(path -> found.put(pair(file, beneath), path));
      }
      for (Resource other : beneath.writes()) {
        one.directoryNamedBy(other).ifPresent(path -> found.put(pair(file, beneath), path));
      }
    }
  }

  private static String pair(MatrixTask one, MatrixTask other) {
    return Math.min(one.index(), other.index()) + " " + Math.max(one.index(), other.index());
  }

  /** A table of all its directories would take gigabytes. */
  @Test
  void aVeryLongPatternTakesLittleMemory() {
    String directory = "a/".repeat(40_000);
    AccessMatrix.Builder matrix = AccessMatrix.builder();
    matrix.task("one").writes(directory + "x");
    matrix.task("two").reads(directory.substring(0, directory.length() - 1));

    assertEquals(1, FileAndDirectoryRule.check(matrix.build()).size());
  }
}
