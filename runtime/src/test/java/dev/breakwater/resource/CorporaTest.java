package dev.breakwater.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Counts how many rows of other dialects' tables agree. They contradict each other, and so does
 * this language: {@code a/**} does not match {@code a}, a hidden file is like any other, {@code ^}
 * does not negate, and what is likely a mistake is refused.
 */
class CorporaTest {

  private int agreeing;
  private int refused;

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "wildmatch.tsv,  115, 63,   50",
    "doublestar.tsv, 87,  66,   12",
    "globset.tsv,    76,  63,   3",
    "minimatch.tsv,  1064, 693, 178",
    "picomatch.tsv,  5055, 3235, 713"
  })
  void rowsOfMatchTablesAgree(String file, int rows, int agreeing, int refused) throws IOException {
    boolean raw = file.equals("wildmatch.tsv");
    String yes = raw ? "1" : "true";
    List<String[]> table = table(file);
    for (String[] row : table) {
      String pattern = raw ? row[0] : unescaped(row[0]);
      String path = raw ? row[1] : unescaped(row[1]);
      count(row[2].equals(yes), () -> Resource.parse("file:" + pattern).matches(path));
    }
    report(file, table.size());
    assertEquals(
        List.of(rows, agreeing, refused), List.of(table.size(), this.agreeing, this.refused));
  }

  @Test
  void rowsOfOverlapsAgree() throws IOException {
    List<String[]> table = table("overlap_pairs.tsv");
    for (String[] row : table) {
      String left = "file:" + unescaped(row[0]);
      String right = "file:" + unescaped(row[1]);
      count(row[2].equals("true"), () -> Resource.parse(left).overlaps(Resource.parse(right)));
    }
    report("overlap_pairs.tsv", table.size());
    assertEquals(List.of(1535, 1033, 481), List.of(table.size(), agreeing, refused));
  }

  private interface Answer {
    boolean get();
  }

  private void count(boolean expected, Answer answer) {
    try {
      agreeing += answer.get() == expected ? 1 : 0;
    } catch (InvalidResourceException e) {
      refused++;
    }
  }

  private void report(String file, int rows) {
    System.out.printf("%s: %d of %d rows agree, %d refused%n", file, agreeing, rows, refused);
  }

  private static List<String[]> table(String file) throws IOException {
    // From the project's root, or from the module.
    Path found =
        Stream.of("../shared", "../../shared")
            .map(shared -> Path.of(shared, "data", "globs", file))
            .filter(Files::exists)
            .findFirst()
            .orElse(Path.of(file));
    assumeTrue(Files.exists(found), "skipped: no corpora");
    return Files.readAllLines(found).stream().skip(1).map(row -> row.split("\t", -1)).toList();
  }

  private static String unescaped(String field) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      if (c == '\\' && i + 1 < field.length()) {
        c = field.charAt(++i);
        text.append(c == 't' ? '\t' : c == 'n' ? '\n' : c);
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }
}
