package dev.breakwater.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How far other dialects agree, and why not farther: docs/resources.md. */
class CorporaTest {

  @BeforeAll
  static void corporaArePresent() {
    assumeTrue(Corpus.present(), "skipped: no corpora");
  }

  @ParameterizedTest
  @EnumSource
  void everyDeviationIsExplained(Corpus corpus) {
    List<CorpusRow> deviating = corpus.rows().stream().filter(row -> !row.agrees()).toList();

    assertEquals(List.of(), deviating.stream().filter(row -> Deviation.of(row).isEmpty()).toList());
  }

  @Test
  void thePageStatesTheFigures() throws IOException {
    List<Tally> tallies = Stream.of(Corpus.values()).map(Tally::of).toList();
    tallies.forEach(System.out::println);

    String table = table(tallies);
    assertTrue(Files.readString(page()).contains(table), () -> "the page has to say\n" + table);
  }

  /** From the project's root, or from the module. */
  private static Path page() {
    return Stream.of(Path.of("docs/resources.md"), Path.of("../docs/resources.md"))
        .filter(Files::exists)
        .findFirst()
        .orElseThrow();
  }

  /** The rows of a table, counted: those that agree, and the others by their deviation. */
  private record Tally(String corpus, int rows, int agreeing, Map<Deviation, Integer> deviating) {

    static Tally of(Corpus corpus) {
      List<CorpusRow> rows = corpus.rows();
      Map<Deviation, Integer> deviating = new EnumMap<>(Deviation.class);
      int agreeing = 0;
      for (CorpusRow row : rows) {
        if (row.agrees()) {
          agreeing++;
        } else {
          Deviation.of(row).ifPresent(deviation -> deviating.merge(deviation, 1, Integer::sum));
        }
      }
      return new Tally(corpus.name().toLowerCase(), rows.size(), agreeing, deviating);
    }

    @Override
    public String toString() {
      return corpus + ": " + agreeing + " of " + rows + " rows agree, the others: " + deviating;
    }
  }

  private static String table(List<Tally> tallies) {
    StringBuilder table = new StringBuilder("| |");
    tallies.forEach(tally -> table.append(' ').append(tally.corpus).append(" |"));
    table.append("\n|---|").append("--:|".repeat(tallies.size())).append('\n');
    table.append(line("rows", tallies, Tally::rows));
    table.append(line("agree", tallies, Tally::agreeing));
    for (Deviation deviation : Deviation.values()) {
      table.append(
          line(deviation.sentence, tallies, tally -> tally.deviating.getOrDefault(deviation, 0)));
    }
    return table.toString();
  }

  private static String line(String what, List<Tally> tallies, ToIntFunction<Tally> count) {
    return tallies.stream()
        .map(tally -> count.applyAsInt(tally))
        .map(number -> number == 0 ? "" : number + " ")
        .collect(Collectors.joining("| ", "| " + what + " | ", "|\n"));
  }
}
