package dev.breakwater.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/resources.md shows by example is so. */
class ResourcesPageTest {

  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  @Test
  void matchesAreAsShown() throws IOException {
    for (String[] row : rows("| pattern | matches | does not match |")) {
      Resource pattern = Resource.parse(code(row[0]).get(0));
      code(row[1]).forEach(path -> assertTrue(pattern.matches(path), () -> pattern + " " + path));
      code(row[2]).forEach(path -> assertTrue(!pattern.matches(path), () -> pattern + " " + path));
    }
  }

  @Test
  void witnessesAreAsShown() throws IOException {
    for (String[] row : rows("| one | other | witness |")) {
      Resource one = Resource.parse(code(row[0]).get(0));
      Resource other = Resource.parse(code(row[1]).get(0));
      assertEquals(code(row[2]), one.overlap(other).stream().toList(), () -> one + " " + other);
    }
  }

  @Test
  void parseErrorsAreAsShown() throws IOException {
    for (String[] row : rows("| written | rejected because of | did you mean |")) {
      String written = code(row[0]).get(0);
      InvalidResourceException error =
          assertThrows(InvalidResourceException.class, () -> Resource.parse(written), written);
      assertTrue(error.reason().startsWith(row[1].strip()), error.reason());
      assertEquals(code(row[2]), error.suggestion().stream().toList());
    }
  }

  /** The cells of the table with that head; none of its cells holds a bar. */
  private static List<String[]> rows(String head) throws IOException {
    Path page =
        Stream.of(Path.of("docs/resources.md"), Path.of("../docs/resources.md"))
            .filter(Files::exists)
            .findFirst()
            .orElseThrow();
    List<String> lines = Files.readAllLines(page);
    int start = lines.indexOf(head);
    assertTrue(start >= 0, head);
    return lines.subList(start + 2, lines.size()).stream()
        .takeWhile(line -> line.startsWith("|"))
        .map(line -> line.substring(1).split("\\|"))
        .toList();
  }

  private static List<String> code(String cell) {
    return CODE.matcher(cell).results().map(code -> code.group(1)).toList();
  }
}
