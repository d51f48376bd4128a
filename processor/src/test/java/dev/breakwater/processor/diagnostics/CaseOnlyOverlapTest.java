package dev.breakwater.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Writes that are one file where the file system ignores case. */
class CaseOnlyOverlapTest {

  private static final String ID = "CaseOnlyOverlap";

  private static final String CASE =
      """
      @Task
      @Writes("src/Auth.ts")
      class First { void run() {} }

      @Task
      @Writes({"docs/*", "src/auth.ts"})
      class Second { void run() {} }

      @TaskGraph({First.class, Second.class})
      interface Graph { void run(); }
      """;

  @Test
  void standsOnThePatternOfTheTaskListedLater() {
    Compiled compiled = Compiled.of(CASE);

    compiled
        .onlyWarning(ID)
        .in("Second")
        .onLine("@Writes({\"docs/*\"")
        .at("\"src/auth.ts\"")
        .saying(
            "second and first would both write src/Auth.ts on file systems that ignore case, such as those of macOS and Windows");
    compiled
        .replacing("First.class, Second.class", "Second.class, First.class")
        .onlyWarning(ID)
        .in("First")
        .at("\"src/Auth.ts\"")
        .saying(
            "first and second would both write src/auth.ts on file systems that ignore case, such as those of macOS and Windows");
  }

  @Test
  void everyFixThatItShowsSilencesIt() {
    Compiled compiled = Compiled.of(CASE);
    List<String> edits = compiled.onlyWarning(ID).edits();

    assertEquals(List.of("@SuppressWarnings(\"CaseOnlyOverlap\") on Second"), edits);
    compiled.with(edits.get(0)).isClean();
    compiled.replacing("src/auth.ts", "src/login.ts").isClean();
    compiled.replacing("src/auth.ts", "src/Auth.ts").onlyError("UnorderedWrites");
  }

  @Test
  void theEarlierTaskMaySilenceItToo() {
    Compiled.of(CASE).with("@SuppressWarnings(\"CaseOnlyOverlap\") on First").isClean();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          src/Auth/a.ts     | src/auth/*.ts    | src/Auth/a.ts
          src/A.ts          | src/[a-z].ts     | src/A.ts
          a/README.md       | **/readme.*      | a/README.md
          ÄRGER.txt         | ärger.txt        | ÄRGER.txt
          {a,B}/c           | b/c              | B/c
          """)
  void isOneWherePatternsMeetButForCase(String first, String second, String witness) {
    Compiled.of(writing(first, second))
        .onlyWarning(ID)
        .in("Second")
        .at("\"" + second + "\"")
        .saying(
            "second and first would both write "
                + witness
                + " on file systems that ignore case, such as those of macOS and Windows");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          src/Auth.ts | src/token.ts
          src/Auth.ts | src/auth.tsx
          table:Users | table:users
          src/Auth.ts | table:src/auth.ts
          """)
  void isNoneWhereTheyDoNotMeetOrAreNoFiles(String first, String second) {
    Compiled.of(writing(first, second)).isClean();
  }

  @Test
  void isNoneWhereTheyMeetAsTheyAre() {
    Compiled met = Compiled.of(writing("src/[Aa]uth.ts", "src/auth.*"));

    met.onlyError("UnorderedWrites");
    assertEquals(0, met.warnings(ID).size());
    met.with("@After(First.class) on Second").isClean();
  }

  @Test
  void isOneAlsoWhereOtherWritesOfTheTwoMeetAsTheyAre() {
    Compiled.of(CASE)
        .replacing("@Writes(\"src/Auth.ts\")", "@Writes({\"docs/a.md\", \"src/Auth.ts\"})")
        .with("@After(First.class) on Second")
        .onlyWarning(ID)
        .at("\"src/auth.ts\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"@Writes(\"src/Auth.ts\")", "@Writes({\"docs/*\", \"src/auth.ts\"})"})
  void isNoneWhereOneOfTheTwoReads(String write) {
    Compiled read = Compiled.of(CASE).replacing(write, write.replace("@Writes", "@Reads"));

    // To whom it reads, it is a misspelling.
    read.onlyWarning("NearMiss");
  }

  @Test
  void isNoneWithinOneTask() {
    Compiled.of(writing("a", "{b,B}")).isClean();
  }

  @Test
  void isOneHoweverTheTasksAreOrdered() {
    Compiled.of(CASE).with("@After(First.class) on Second").onlyWarning(ID).at("\"src/auth.ts\"");
  }

  @Test
  void isOneWarningForEachPairOfTasks() {
    Compiled compiled =
        Compiled.of(
            """
            @Task
            @Writes({"a", "b"})
            class First { void run() {} }

            @Task
            @Writes({"B", "A"})
            class Second { void run() {} }

            @Task
            @Writes({"c", "[AB]?"})
            class Third { void run() {} }

            @Task
            @Writes("C")
            class Fourth { void run() {} }

            @TaskGraph({First.class, Second.class, Third.class, Fourth.class})
            interface Graph { void run(); }
            """);

    List<Reported> warnings = compiled.warns(2).warnings(ID);
    warnings.get(0).in("Second").at("\"B\"");
    warnings.get(1).in("Fourth").at("\"C\"");
  }

  @Test
  void aToolsWriteStandsOnTheParameterThatHoldsIt() {
    Compiled.of(
            """
            @Writes("LOG")
            class Log {}

            @Task
            @Writes("log")
            class First { void run() {} }

            @Task
            class Second {
              void run(Log log) {}
            }

            @TaskGraph({First.class, Second.class})
            interface Graph { void run(Log log); }
            """)
        .onlyWarning(ID)
        .in("Second")
        .onLine("void run(Log log) {}")
        .at("Log log");
  }

  private static String writing(String first, String second) {
    return """
    @Task
    @Writes("FIRST")
    class First { void run() {} }

    @Task
    @Writes("SECOND")
    class Second { void run() {} }

    @TaskGraph({First.class, Second.class})
    interface Graph { void run(); }
    """
        .replace("FIRST", first)
        .replace("SECOND", second);
  }
}
