package dev.breakwater.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A read that neither a task nor the outside provides, where the graph states the outside. */
class UnknownSourceTest {

  private static final String ID = "UnknownSource";

  private static final String UNKNOWN =
      """
      @Task
      @Writes("src/auth/types.ts")
      class Types { void run() {} }

      @Task
      @Reads({"src/auth/types.ts", "config/*.json", "docs/guide.md"})
      class Report { void run() {} }

      @TaskGraph(
          value = {Types.class, Report.class},
          reads = {"config/app.json"})
      interface Graph { void run(); }
      """;

  @Test
  void standsOnTheRead() {
    Compiled.of(UNKNOWN)
        .onlyWarning(ID)
        .in("Report")
        .onLine("@Reads({\"src/auth/types.ts\"")
        .at("\"docs/guide.md\"")
        .saying(
            "report reads docs/guide.md, which no task writes and which is not in the reads of Graph");
  }

  @Test
  void everyFixThatItShowsSilencesIt() {
    Compiled compiled = Compiled.of(UNKNOWN);
    Reported warning = compiled.onlyWarning(ID);

    warning.tells("add \"docs/guide.md\" to the reads of the @TaskGraph of Graph");
    compiled
        .replacing(
            "reads = {\"config/app.json\"}", "reads = {\"config/app.json\", \"docs/guide.md\"}")
        .isClean();
    compiled.with("@Writes({\"src/auth/types.ts\", \"docs/guide.md\"}) on Types").isClean();
    assertEquals(List.of("@SuppressWarnings(\"UnknownSource\") on Report"), warning.edits());
    compiled.with(warning.edits().get(0)).isClean();
  }

  @ParameterizedTest
  @ValueSource(strings = {"docs/**", "**/*.md", "docs/{guide,api}.md"})
  void isNoneWhereWhatIsStatedMeetsTheRead(String outside) {
    Compiled.of(UNKNOWN).replacing("{\"config/app.json\"}", outside(outside)).isClean();
  }

  private static String outside(String pattern) {
    return "{\"config/app.json\", \"" + pattern + "\"}";
  }

  @Test
  void isNoneWhereTheReaderItselfWritesIt() {
    Compiled.of(UNKNOWN).with("@Writes(\"docs/*\") on Report").isClean();
  }

  @Test
  void isNoneWhereTheGraphStatesNoOutside() {
    Compiled.of(UNKNOWN)
        .replacing("value = {Types.class, Report.class},", "{Types.class, Report.class}")
        .replacing("reads = {\"config/app.json\"}", "")
        .isClean();
  }

  @Test
  void anEmptyListStatesThatNothingComesFromOutside() {
    List<Reported> warnings =
        Compiled.of(UNKNOWN).replacing("{\"config/app.json\"}", "{}").warns(2).warnings(ID);

    warnings.get(0).in("Report").at("\"config/*.json\"");
    warnings.get(1).in("Report").at("\"docs/guide.md\"");
  }

  @Test
  void eachGraphSaysForItselfWhatComesFromOutside() {
    Compiled.of(
            UNKNOWN
                + """

                @TaskGraph({Types.class, Report.class})
                interface Silent { void run(); }

                @TaskGraph(value = Report.class, reads = "**")
                interface Everything { void run(); }
                """)
        .onlyWarning(ID)
        .saying(
            "report reads docs/guide.md, which no task writes and which is not in the reads of Graph");
  }

  @Test
  void isOfTheReadsSchemeOnly() {
    Compiled.of(UNKNOWN)
        .replacing("\"config/app.json\"", "\"config/app.json\", \"table:docs/guide.md\"")
        .onlyWarning(ID)
        .at("\"docs/guide.md\"");
  }

  @Test
  void aReadThatLooksMisspelledIsANearMissAlone() {
    Compiled.of(UNKNOWN)
        .replacing("\"docs/guide.md\"", "\"src/auth/typs.ts\"")
        .onlyWarning("NearMiss")
        .in("Report")
        .at("\"src/auth/typs.ts\"");
  }

  @Test
  void aToolsReadStandsOnTheParameterThatHoldsIt() {
    Compiled.of(
            """
            @Reads("table:users")
            class Db {}

            @Task
            class First {
              void run(Db db) {}
            }

            @TaskGraph(value = First.class, reads = "table:accounts")
            interface Graph { void run(Db db); }
            """)
        .onlyWarning(ID)
        .in("First")
        .onLine("void run(Db db) {}")
        .at("Db db")
        .saying(
            "first reads table:users, which no task writes and which is not in the reads of Graph");
  }
}
