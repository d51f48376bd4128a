package dev.breakwater.processor.diagnostics;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one task takes for a file, and another for a directory. */
class FileAndDirectoryTest {

  private static final String ID = "FileAndDirectory";

  private static final String CONFLICT =
      """
      @Task
      @Writes("src/auth")
      class First { void run() {} }

      @Task
      @Writes({"tests/**", "src/auth/*.ts"})
      class Second { void run() {} }

      @TaskGraph({First.class, Second.class})
      interface Graph { void run(); }
      """;

  @Test
  void standsOnThePatternOfTheTaskListedLater() {
    Compiled.of(CONFLICT)
        .onlyError(ID)
        .in("Second")
        .onLine("@Writes({\"tests/**\"")
        .at("\"src/auth/*.ts\"")
        .saying(
            "src/auth cannot be a file for first and a directory for second:"
                + " did you mean src/auth/**?")
        .showing(
            """
                first   writes  src/auth
                second  writes  src/auth/*.ts
              To fix, do one of these:
                1. if it is a directory: use "src/auth/**" instead of "src/auth" in the @Writes on First
                2. if it is a file: rename it, or remove the paths below it from the access of second
            """);
  }

  @Test
  void theFilesPatternIsPointedToWhereItsTaskIsListedLater() {
    Compiled.of(CONFLICT.replace("First.class, Second.class", "Second.class, First.class"))
        .onlyError(ID)
        .in("First")
        .onLine("@Writes(\"src/auth\")")
        .at("\"src/auth\"")
        .saying(
            "src/auth cannot be a file for first and a directory for second:"
                + " did you mean src/auth/**?");
  }

  @Test
  void whatItTakesTheFileForMakesOneTaskWaitForTheOther() {
    Compiled.of(CONFLICT)
        .with("@Writes(\"src/auth/**\") on First")
        .with("@Reads(\"src/auth/**\") on Second")
        .succeeds();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          src/auth        | src/auth/a          | src/auth
          src/auth        | src/auth/**         | src/auth
          src/auth        | src/auth/           | src/auth
          src/auth        | src/auth/*/a        | src/auth
          src             | src/auth*/a         | src
          src             | src/auth/a          | src
          src/{auth,user} | src/user/a          | src/user
          src/user        | {tests,src/user}/a  | src/user
          src/user        | src/{auth/*,user/a} | src/user
          {src,lib}       | {lib,doc}/a         | lib
          \\\\(src           | \\\\(src/a            | (src
          """)
  void isOneWhereThePatternSpellsItOut(String file, String beneath, String path) {
    Compiled.of(conflict("@Writes(\"" + file + "\")", "@Writes(\"" + beneath + "\")"))
        .error(ID)
        .saying(
            path
                + " cannot be a file for first and a directory for second: did you mean "
                + path
                + "/**?");
  }

  @Test
  void whatItSuggestsIsAPattern() {
    Compiled compiled = Compiled.of(conflict("@Writes(\"a\\\\{b\")", "@Reads(\"a\\\\{b/c\")"));

    compiled
        .onlyError(ID)
        .saying(
            "a{b cannot be a file for first and a directory for second: did you mean a\\{b/**?");
    compiled.with("@Writes(\"a\\\\{b/**\") on First").succeeds();
  }

  @Test
  void aSuggestionForOneOptionInBracesKeepsTheOthers() {
    Compiled.of(conflict("@Writes(\"{a,b}\")", "@Reads(\"b/c\")"))
        .onlyError(ID)
        .showing(
            """
                first   writes  {a,b}
                second  reads   b/c
              To fix, do one of these:
                1. if it is a directory: add "b/**", and remove the path b from "{a,b}" in the @Writes on First
                2. if it is a file: rename it, or remove the paths below it from the access of second
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          src/auth        | src/author/a
          src/auth        | src/auth
          src/auth        | src/auth*/a
          src/auth        | src/*/a
          src/auth        | **/a
          src/aut?        | src/auth/a
          src/*           | src/auth/a
          src/auth/**     | src/auth/a/b
          src/{auth,user} | src/token/a
          table:src/auth  | table:src/auth/a
          src/auth        | table:src/auth/a
          """)
  void isNoneWhereWildcardsOrOtherSchemesMerelyCould(String file, String beneath) {
    String sources = conflict("@Writes(\"" + file + "\")", "@Writes(\"" + beneath + "\")");
    Compiled.of(sources.replace("class Second", "@After(First.class) class Second")).succeeds();
  }

  @ParameterizedTest
  @CsvSource({"Reads,Writes", "Writes,Reads"})
  void isOneWhereOneOfTheTwoWrites(String first, String second) {
    Compiled.of(conflict("@" + first + "(\"a\")", "@" + second + "(\"a/b\")"))
        .onlyError(ID)
        .in("Second")
        .at("\"a/b\"");
  }

  @Test
  void isNoneWhereBothRead() {
    Compiled.of(conflict("@Reads(\"a\")", "@Reads(\"a/b\")")).succeeds();
  }

  @Test
  void isNoneWithinOneTask() {
    Compiled.of(conflict("@Writes({\"a\", \"a/b\"})", "@Writes(\"c\")")).succeeds();
  }

  @ParameterizedTest
  @ValueSource(strings = {"@After(First.class)", "@Reads(\"c\")"})
  void isOneHoweverTheTasksAreOrdered(String order) {
    Compiled.of(conflict("@Writes({\"a\", \"c\"})", order + "\n@Writes(\"a/b\")")).onlyError(ID);
  }

  @Test
  void isOneErrorForEachPairOfTasks() {
    Compiled compiled =
        Compiled.of(
            """
            @Task
            @Writes({"a", "b"})
            class First { void run() {} }

            @Task
            @Writes({"a/x", "b/x", "a/y"})
            class Second { void run() {} }

            @Task
            @Reads("a/z")
            class Third { void run() {} }

            @TaskGraph({First.class, Second.class, Third.class})
            interface Graph { void run(); }
            """);
    compiled.hasErrors(2);
    compiled.errors(ID).get(0).in("Second").at("\"a/x\"");
    compiled.errors(ID).get(1).in("Third").at("\"a/z\"");
  }

  @Test
  void anInheritedAnnotationCountsWhereItStands() {
    Compiled.of(
            """
            @Task
            @Writes("a")
            class First { void run() {} }

            @Reads({"c", "a/b"})
            interface Source {}

            @Task
            class Second implements Source { public void run() {} }

            @TaskGraph({First.class, Second.class})
            interface Graph { void run(); }
            """)
        .onlyError(ID)
        .in("Source")
        .onLine("@Reads({\"c\", \"a/b\"})")
        .at("\"a/b\"");
  }

  @Test
  void aToolsPatternStandsOnTheParameterThatHoldsIt() {
    Compiled.of(
            """
            @Writes("log")
            class Log {}

            @Task
            @Reads("log/**")
            class First { void run() {} }

            @Task
            class Second {
              void run(Log log) {}
            }

            @TaskGraph({First.class, Second.class})
            interface Graph { void run(Log log); }
            """)
        .onlyError(ID)
        .in("Second")
        .onLine("void run(Log log) {}")
        .at("Log log")
        .saying("log cannot be a file for second and a directory for first: did you mean log/**?")
        .showing(
            """
                second  writes  log     through Log
                first   reads   log/**
              To fix, do one of these:
                1. if it is a directory: use "log/**" instead of "log" in the @Writes on Log
                2. if it is a file: rename it, or remove the paths below it from the access of first
            """);
  }

  private static String conflict(String first, String second) {
    return """
    @Task
    FIRST
    class First { void run() {} }

    @Task
    SECOND
    class Second { void run() {} }

    @TaskGraph({First.class, Second.class})
    interface Graph { void run(); }
    """
        .replace("FIRST", first)
        .replace("SECOND", second);
  }
}
