package dev.breakwater.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A snapshot of resources that the task reads or writes anyway. */
class RedundantSnapshotTest {

  private static final String ID = "RedundantSnapshot";

  private static final String READ_ANYWAY =
      """
      @Task
      @Reads("src/**")
      @Snapshot({"docs/*", "src/auth/*"})
      class Agent { void run() {} }

      @TaskGraph(Agent.class)
      interface Graph { void run(); }
      """;

  @Test
  void standsOnThePattern() {
    Compiled.of(READ_ANYWAY)
        .onlyWarning(ID)
        .in("Agent")
        .onLine("@Snapshot({\"docs/*\", \"src/auth/*\"})")
        .at("\"src/auth/*\"")
        .saying(
            "the @Snapshot(\"src/auth/*\") of agent has no effect: the task reads or writes all of"
                + " it")
        .showing(
            """
                agent  reads  src/**
              To fix, do one of these:
                1. remove "src/auth/*" from the @Snapshot on Agent
                2. if this is intended: @SuppressWarnings("RedundantSnapshot") on Agent
            """);
  }

  @Test
  void everyFixThatItShowsSilencesIt() {
    Compiled compiled = Compiled.of(READ_ANYWAY);

    compiled.replacing("{\"docs/*\", \"src/auth/*\"}", "\"docs/*\"").isClean();
    compiled.with(compiled.onlyWarning(ID).edits().get(0)).isClean();
  }

  @Test
  void theOnlyPatternIsRemovedWithItsAnnotation() {
    Compiled compiled =
        Compiled.of(READ_ANYWAY.replace("{\"docs/*\", \"src/auth/*\"}", "\"src/auth/*\""));

    compiled.onlyWarning(ID).tells("1. remove the @Snapshot on Agent");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          src/auth/*  | @Writes("src/**")                                    | 1
          a/**        | @Reads({"a/*", "a/*/**", "a"})                       | 1
          a/**        | @Reads({"a/*", "a"})                                 | 0
          a/{b,c}     | @Reads("a/b") @Writes("a/c")                         | 1
          a/{b,c,d}   | @Reads("a/b") @Writes("a/c")                         | 0
          **          | @Reads("src/**")                                     | 0
          table:users | @Reads("**")                                         | 0
          """)
  void isOneWhereTheWholePatternIsReadOrWritten(String snapshot, String others, int warnings) {
    Compiled compiled =
        Compiled.of(
            """
            @Task
            %s
            @Snapshot("%s")
            class Agent { void run() {} }

            @TaskGraph(Agent.class)
            interface Graph { void run(); }
            """
                .formatted(others, snapshot));

    assertEquals(warnings, compiled.warnings(ID).size());
  }

  @Test
  void isNoneOfASupertype() {
    Compiled.of(
            """
            @Snapshot("src/auth/*")
            interface Looks {}

            @Task
            @Reads("src/**")
            class Agent implements Looks { void run() {} }

            @TaskGraph(Agent.class)
            interface Graph { void run(); }
            """)
        .isClean();
  }
}
