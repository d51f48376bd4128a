package dev.breakwater.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How severe lints are, and what silences them. */
class LintsTest {

  private static final String TASKS =
      """
      @Task
      @Writes("src/auth/types.ts")
      class First { void run() {} }

      @Task
      ANNOTATIONS
      class Second { void run() {} }
      """;

  private static final String GRAPH =
      """

      @TaskGraph({First.class, Second.class})
      interface Graph { void run(); }
      """;

  private static final String NEAR_MISS = tasks("@Reads(\"src/auth/typs.ts\")") + GRAPH;

  private static String tasks(String annotations) {
    return TASKS.replace("ANNOTATIONS", annotations);
  }

  /** Each lint, with a graph that has it alone. */
  static Stream<Arguments> lints() {
    StringBuilder six = new StringBuilder(tasks("@Writes(\"docs/**\")"));
    for (int i = 3; i <= 6; i++) {
      six.append("\n@Task @Reads(\"docs/" + i + "\") class T" + i + " { void run() {} }\n");
    }
    return Stream.of(
        Arguments.of("NearMiss", NEAR_MISS),
        Arguments.of(
            "UnknownSource",
            tasks("@Reads(\"docs/guide.md\")")
                + GRAPH.replace(
                    "{First.class, Second.class}",
                    "value = {First.class, Second.class}, reads = \"config/*\"")),
        Arguments.of("CaseOnlyOverlap", tasks("@Writes(\"src/Auth/types.ts\")") + GRAPH),
        Arguments.of("RedundantAfter", tasks("@Reads(\"src/auth/*\") @After(First.class)") + GRAPH),
        Arguments.of(
            "LateResult",
            tasks("@Writes(\"docs/**\")")
                    .replace(
                        "class Second { void run() {} }",
                        "class Second { Iterator<String> run() { return null; } }")
                + GRAPH),
        Arguments.of(
            "WideWrite",
            six
                + GRAPH.replace(
                    "Second.class", "Second.class, T3.class, T4.class, T5.class, T6.class")));
  }

  @ParameterizedTest
  @MethodSource("lints")
  void aGraphWithLintsOnlyIsWritten(String id, String sources) {
    Compiled compiled = Compiled.of(sources);

    compiled.onlyWarning(id).in("Second");
    compiled.writes("app.GraphOrchestrator");
  }

  @ParameterizedTest
  @MethodSource("lints")
  void aLintIsSilencedOnItsTask(String id, String sources) {
    Compiled.of(sources)
        .with("@SuppressWarnings(\"" + id + "\") on Second")
        .isClean()
        .writes("app.GraphOrchestrator");
  }

  @ParameterizedTest
  @MethodSource("lints")
  void aLintIsSilencedOnItsGraph(String id, String sources) {
    Compiled.of(sources)
        .with("@SuppressWarnings({\"unused\", \"" + id + "\"}) on Graph")
        .isClean()
        .writes("app.GraphOrchestrator");
  }

  @ParameterizedTest
  @MethodSource("lints")
  void aLintIsSilencedOnAClassAroundThem(String id, String sources) {
    String nested =
        sources.replace("\n\n", "\n").replaceAll("(?m)^(@Task .*)?class", "$1static class");
    Compiled compiled = Compiled.of("class Outer {\n" + nested + "}\n");

    compiled.onlyWarning(id).in("Outer");
    compiled.with("@SuppressWarnings(\"" + id + "\") on Outer").isClean();
  }

  @ParameterizedTest
  @ValueSource(strings = {"WideWrite", "nearmiss", "[NearMiss]", "unchecked"})
  void whatSilencesOthersDoesNotSilenceIt(String id) {
    Compiled.of(NEAR_MISS)
        .with("@SuppressWarnings(\"" + id + "\") on Second")
        .with("@SuppressWarnings(\"" + id + "\") on Graph")
        .onlyWarning("NearMiss");
  }

  @Test
  void theFixKeepsWhatTheTaskSilencesAlready() {
    Compiled compiled = Compiled.of(NEAR_MISS).with("@SuppressWarnings(\"unused\") on Second");
    List<String> edits = compiled.onlyWarning("NearMiss").edits();

    assertEquals(List.of("@SuppressWarnings({\"unused\", \"NearMiss\"}) on Second"), edits);
    compiled.with(edits.get(0)).isClean();
  }

  @Test
  void aTaskThatItDoesNotSpeakOfDoesNotSilenceIt() {
    Compiled.of(NEAR_MISS).with("@SuppressWarnings(\"NearMiss\") on First").onlyWarning("NearMiss");
  }

  @Test
  void aGraphSilencesItForItselfAlone() {
    Compiled.of(
            NEAR_MISS
                + """

                @TaskGraph({First.class, Second.class})
                @SuppressWarnings("NearMiss")
                interface Other { void run(); }
                """)
        .onlyWarning("NearMiss");
  }

  @ParameterizedTest
  @MethodSource("lints")
  void anOptionRaisesItToAnErrorAndNothingIsWritten(String id, String sources) {
    Compiled warned = Compiled.of(sources);
    Compiled raised = warned.under("-Abreakwater." + id + "=error");

    raised.onlyError(id).in("Second");
    assertEquals(
        warned.onlyWarning(id).message(), raised.error(id).message(), "says what the warning says");
    raised.writes();
  }

  @Test
  void otherGraphsAreWrittenWhereAnOptionRaisesIt() {
    Compiled.of(
            NEAR_MISS
                + """

                @TaskGraph(First.class)
                interface Healthy { void run(); }
                """)
        .under("-Abreakwater.NearMiss=error")
        .writes("app.HealthyOrchestrator");
  }

  @ParameterizedTest
  @MethodSource("lints")
  void anOptionSilencesIt(String id, String sources) {
    Compiled.of(sources)
        .under("-Abreakwater." + id + "=ignore")
        .isClean()
        .writes("app.GraphOrchestrator");
  }

  @ParameterizedTest
  @CsvSource({"-Abreakwater.NearMiss=warn", "-Abreakwater.WideWrite=ignore", "-Aother.Id=loud"})
  void itIsAWarningUnderOtherOptions(String option) {
    Compiled.of(NEAR_MISS).under(option).onlyWarning("NearMiss");
  }

  @ParameterizedTest
  @MethodSource("lints")
  void suppressedIsSilencedAlsoWhereAnOptionRaisesIt(String id, String sources) {
    Compiled compiled = Compiled.of(sources).under("-Abreakwater." + id + "=error");

    compiled.with("@SuppressWarnings(\"" + id + "\") on Second").isClean();
    compiled.with("@SuppressWarnings(\"" + id + "\") on Graph").isClean();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          -Abreakwater.NearMiss=loud  | loud is not a valid value for -Abreakwater.NearMiss
          -Abreakwater.NearMiss=ERROR | ERROR is not a valid value for -Abreakwater.NearMiss
          -Abreakwater.NearMiss=      | -Abreakwater.NearMiss has no value
          -Abreakwater.NearMiss       | -Abreakwater.NearMiss has no value
          """)
  void anUnknownValueIsAnErrorThatListsTheValidOnes(String option, String story) {
    Compiled.of(NEAR_MISS)
        .under(option)
        .onlyError("InvalidOption")
        .saying(story + ": use error, warn or ignore");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NearMis", "nearMiss", "UnorderedWrites", "a.b"})
  void anUnknownOptionIsAnErrorThatListsTheValidOnes(String id) {
    Compiled.of(NEAR_MISS)
        .under("-Abreakwater." + id + "=error")
        .onlyError("InvalidOption")
        .saying(
            "unknown option -Abreakwater."
                + id
                + "; the options of Breakwater are -Abreakwater.NearMiss,"
                + " -Abreakwater.UnknownSource, -Abreakwater.CaseOnlyOverlap,"
                + " -Abreakwater.RedundantAfter, -Abreakwater.RedundantSnapshot,"
                + " -Abreakwater.UncheckedContext, -Abreakwater.LateResult,"
                + " -Abreakwater.WideWrite, -Abreakwater.UnlistedTask,"
                + " -Abreakwater.AuxiliaryClass and"
                + " -Abreakwater.UndeclaredAccess");
  }

  @Test
  void whatElseIsWrongIsToldBesideAnInvalidOption() {
    Compiled compiled =
        Compiled.of(tasks("@Writes(\"src/auth/*.ts\")") + GRAPH)
            .under("-Abreakwater.NearMiss=loud")
            .hasErrors(2);

    compiled.error("InvalidOption");
    compiled.error("UnorderedWrites");
  }

  @Test
  void severalLintsOfAGraphAreAllTold() {
    Compiled compiled =
        Compiled.of(
                tasks("@Reads({\"src/auth/typs.ts\", \"src/auth/types.ts\"})\n@After(First.class)")
                    + GRAPH)
            .warns(2);

    for (String id : List.of("NearMiss", "RedundantAfter")) {
      compiled.warning(id).in("Second");
    }
  }
}
