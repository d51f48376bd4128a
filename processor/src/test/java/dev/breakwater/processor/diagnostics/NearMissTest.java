package dev.breakwater.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A read that looks like a misspelling of what another task writes. */
class NearMissTest {

  private static final String ID = "NearMiss";

  private static final String MISSPELLED =
      """
      @Task
      @Writes("src/auth/token.ts")
      class Tokens { void run() {} }

      @Task
      @Reads({"docs/guide.md", "src/auth/tokn.ts"})
      class Gateway { void run() {} }

      @TaskGraph({Tokens.class, Gateway.class})
      interface Graph { void run(); }
      """;

  @Test
  void standsOnTheRead() {
    Compiled.of(MISSPELLED)
        .onlyWarning(ID)
        .in("Gateway")
        .onLine("@Reads({\"docs/guide.md\"")
        .at("\"src/auth/tokn.ts\"")
        .saying(
            "gateway reads src/auth/tokn.ts, which no task writes: did you mean"
                + " src/auth/token.ts?");
  }

  @Test
  void whatItSuggestsOrdersTheTasksAndSilencesIt() {
    Compiled compiled = Compiled.of(MISSPELLED);
    assertEquals("[[tokens, gateway]]", compiled.waves("Graph"));
    assertEquals(
        List.of("\"src/auth/token.ts\" instead of \"src/auth/tokn.ts\""),
        compiled.onlyWarning(ID).replacements());

    Compiled mended = compiled.replacing("\"src/auth/tokn.ts\"", "\"src/auth/token.ts\"");
    assertEquals("[[tokens], [gateway]]", mended.isClean().waves("Graph"));
  }

  @Test
  void theOtherFixThatItShowsSilencesIt() {
    Compiled compiled = Compiled.of(MISSPELLED);
    List<String> edits = compiled.onlyWarning(ID).edits();

    assertEquals(List.of("@SuppressWarnings(\"NearMiss\") on Gateway"), edits);
    compiled.with(edits.get(0)).isClean();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          token           | tokens          | tokens
          tokens          | token           | token
          token           | taken           | taken
          tokne           | token           | token
          abcdefghij      | abcdefghxy      | abcdefghxy
          badcefghij      | abcdefghij      | abcdefghij
          abcdefghijklmno | abcdefghijklmxy | abcdefghijklmxy
          table:users     | table:user      | table:user
          tabel:users     | table:users     | table:users
          src/auht/a.ts   | src/auth/*.ts   | src/auth/a.ts
          src/auht/*.ts   | src/auth/a.ts   | src/auth/*.ts
          src/auht/*.ts   | src/auth/*.ts   | src/auth/*.ts
          scr/**          | src/**          | src/**
          chapters1x      | chapters2y      | chapters2y
          """)
  void isOneWhereFewEditsAreMissing(String read, String write, String meant) {
    Compiled.of(reading(read, write))
        .onlyWarning(ID)
        .in("Second")
        .at("\"" + read + "\"")
        .saying("second reads " + read + ", which no task writes: did you mean " + meant + "?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          toke            | token
          abcdefghi       | abcdefgxy
          badcefghi       | abcdefghi
          abcdefghijklmno | abcdefghijklxyz
          table:user      | table:users
          𝒳bcd            | 𝒴bcd
          part1           | part2
          chapter10       | chapter1
          chapter-11      | chapter-20
          src/auth/a.ts   | tests/auth/a.ts
          table:accounts  | accounts
          """)
  void isNoneWhereMoreAreMissingOrDigitsAlone(String read, String write) {
    Compiled.of(reading(read, write)).isClean();
  }

  @ParameterizedTest
  @ValueSource(strings = {"src/auth/token.ts", "src/auth/*.ts", "src/**", "src/auth/toke?.ts"})
  void isNoneWhereATaskWritesWhatIsRead(String write) {
    Compiled.of(reading("src/auth/token.ts", write)).isClean();
  }

  @Test
  void isNoneWhereTheReaderItselfWritesIt() {
    Compiled.of(MISSPELLED).with("@Writes(\"src/auth/tokn.ts\") on Gateway").isClean();
  }

  @Test
  void whatTheReaderItselfWritesIsNotWhatItMeans() {
    Compiled.of(MISSPELLED)
        .with("@Writes(\"src/auth/tokn.tsx\") on Gateway")
        .onlyWarning(ID)
        .saying(
            "gateway reads src/auth/tokn.ts, which no task writes: did you mean"
                + " src/auth/token.ts?");
  }

  @Test
  void theFirstWriteInTheListThatIsNearIsMeant() {
    Compiled compiled =
        Compiled.of(
            """
            @Task
            @Writes("src/tokens.ts")
            class First { void run() {} }

            @Task
            @Writes("src/taken.ts")
            class Second { void run() {} }

            @Task
            @Reads("src/token.ts")
            class Third { void run() {} }

            @TaskGraph({First.class, Second.class, Third.class})
            interface Graph { void run(); }
            """);

    compiled
        .onlyWarning(ID)
        .saying("third reads src/token.ts, which no task writes: did you mean src/tokens.ts?");
    compiled
        .replacing("First.class, Second.class", "Second.class, First.class")
        .onlyWarning(ID)
        .saying("third reads src/token.ts, which no task writes: did you mean src/taken.ts?");
  }

  @Test
  void eachReadIsAWarningOfItsOwn() {
    Compiled compiled =
        Compiled.of(
            """
            @Task
            @Writes({"token", "users"})
            class First { void run() {} }

            @Task
            @Reads({"tokem", "unrelated", "user5"})
            class Second { void run() {} }

            @Task
            @Reads("tokem")
            class Third { void run() {} }

            @TaskGraph({First.class, Second.class, Third.class})
            interface Graph { void run(); }
            """);

    List<Reported> warnings = compiled.warns(3).warnings(ID);
    warnings.get(0).in("Second").at("\"tokem\"");
    warnings.get(1).in("Second").at("\"user5\"");
    warnings.get(2).in("Third").at("\"tokem\"");
  }

  @Test
  void aToolsReadStandsOnTheParameterThatHoldsIt() {
    Compiled.of(
            """
            @Reads("table:user")
            class Accounts {}

            @Reads("table:uesrs")
            class Users {}

            @Task
            @Writes("table:users")
            class First { void run() {} }

            @Task
            class Second {
              void run(Accounts accounts, Users users) {}
            }

            @TaskGraph({First.class, Second.class})
            interface Graph { void run(Accounts accounts, Users users); }
            """)
        .onlyWarning(ID)
        .in("Second")
        .onLine("void run(Accounts accounts, Users users) {}")
        .at("Users users")
        .saying("second reads table:uesrs, which no task writes: did you mean table:users?");
  }

  @Test
  void anInheritedReadCountsWhereItStands() {
    Compiled.of(
            """
            @Reads("tokem")
            interface Source {}

            @Task
            @Writes("token")
            class First { void run() {} }

            @Task
            class Second implements Source { public void run() {} }

            @TaskGraph({First.class, Second.class})
            interface Graph { void run(); }
            """)
        .onlyWarning(ID)
        .in("Source")
        .onLine("@Reads(\"tokem\")")
        .at("\"tokem\"");
  }

  private static String reading(String read, String write) {
    return """
    @Task
    @Writes("WRITTEN")
    class First { void run() {} }

    @Task
    @Reads("READ")
    class Second { void run() {} }

    @TaskGraph({First.class, Second.class})
    interface Graph { void run(); }
    """
        .replace("WRITTEN", write)
        .replace("READ", read);
  }
}
