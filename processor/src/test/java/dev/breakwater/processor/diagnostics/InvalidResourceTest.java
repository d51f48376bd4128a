package dev.breakwater.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A resource that does not parse. */
class InvalidResourceTest {

  private static final String ID = "InvalidResource";

  private static final String JOB =
      """
      @Task
      @Reads({"a", "src//auth/*.ts"})
      class Job { void run() {} }

      @TaskGraph(Job.class)
      interface Graph { void run(); }
      """;

  @Test
  void standsOnTheStringAndSaysWhereInIt() {
    Compiled.of(JOB)
        .onlyError(ID)
        .in("Job")
        .onLine("@Reads")
        .at("\"src//auth/*.ts\"")
        .saying(
            "\"src//auth/*.ts\" is not a valid resource: an empty segment: two slashes in a row;"
                + " did you mean \"src/auth/*.ts\"?")
        .showing(
            """
                src//auth/*.ts
                    ^
              To fix:
                1. write "src/auth/*.ts" in the annotation on Job
            """);
  }

  @Test
  void theSpellingThatItShowsCompiles() {
    Compiled.of(JOB.replace("src//auth/*.ts", "src/auth/*.ts")).succeeds();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /src      | a leading slash: paths are relative to the workspace
          C:/src    | a drive letter: paths are relative to the workspace
          a/../b    | a ".." segment: no path contains one
          a**       | ** as part of a segment: it must be a whole segment, between slashes
          a[        | an unclosed [: no ] follows it
          {a        | an unclosed {: no } closes it
          Table:a   | a malformed scheme "Table": a scheme is a lower-case letter
          'a '      | white space at the end
          """)
  void saysWhy(String resource, String reason) {
    Reported error =
        Compiled.of(JOB)
            .with("@Writes(\"" + resource + "\") on Job")
            .hasErrors(2)
            .errors(ID)
            .get(1);

    String story = "[InvalidResource] \"" + resource + "\" is not a valid resource: " + reason;
    assertTrue(error.message().startsWith(story), error::message);
    error.at("\"" + resource + "\"");
  }

  @Test
  void showsThePlaceOfWhatCannotBeSeen() {
    Compiled.of(JOB)
        .with("@Reads(\"a\\tb\") on Job")
        .onlyError(ID)
        .at("\"a\\tb\"")
        .showing(
            """
                at character 2 of 3
              To fix:
                1. write "ab" in the annotation on Job
            """);
  }

  @Test
  void showsOnlyWhatIsNearTheFaultOfALongOne() {
    String before = "a/".repeat(100);
    String after = "/b".repeat(100);
    Compiled.of(JOB)
        .with("@Reads(\"" + before + after + "\") on Job")
        .onlyError(ID)
        .saying(
            "\""
                + "a/".repeat(30)
                + "...\" is not a valid resource: an empty segment: two slashes in a row")
        .showing(
            """
                ...NEAR...
                POINTER
              To fix:
                1. write "MEANT" in the annotation on Job
            """
                .replace("NEAR", "a/".repeat(30) + "/b".repeat(30))
                .replace("POINTER", " ".repeat(63) + "^")
                .replace("MEANT", before + "b" + "/b".repeat(99)));
  }

  @Test
  void eachStringIsAnErrorOfItsOwn() {
    Compiled compiled =
        Compiled.of(JOB).with("@Writes({\"*x*/..\", \"ok\", \"[.]\"}) on Job").hasErrors(3);

    List<Reported> errors = compiled.errors(ID);
    errors.get(0).at("\"src//auth/*.ts\"");
    errors.get(1).at("\"*x*/..\"");
    errors.get(2).at("\"[.]\"");
  }

  @Test
  void aConstantStandsWhereTheAnnotationNamesIt() {
    Compiled.of(
            """
            @Task
            @Reads(Places.AUTH)
            class Job { void run() {} }

            interface Places { String AUTH = "/src"; }

            @TaskGraph(Job.class)
            interface Graph { void run(); }
            """)
        .onlyError(ID)
        .in("Job")
        .onLine("@Reads(Places.AUTH)")
        .at("Places.AUTH");
  }

  @Test
  void aSupertypesAnnotationCountsWhereItStandsAndOnce() {
    Compiled.of(
            """
            @Reads("/src")
            interface Base {}

            @Task
            class First implements Base { public void run() {} }

            @Task
            class Second implements Base { public void run() {} }

            @TaskGraph({First.class, Second.class})
            interface Graph { void run(); }

            @TaskGraph({Second.class, First.class})
            interface Other { void run(); }
            """)
        .onlyError(ID)
        .in("Base")
        .onLine("@Reads(\"/src\")")
        .at("\"/src\"")
        .showing(
            """
                /src
                ^
              To fix:
                1. write "src" in the annotation on Base
            """);
  }

  @Test
  void aToolsAnnotationCountsWhereItStands() {
    Compiled.of(
            """
            @Writes("table://users")
            class Db {}

            @Task
            class Job { void run(Db db, Workspace workspace) {} }

            @TaskGraph(Job.class)
            interface Graph { void run(Db db, Workspace workspace); }
            """)
        .onlyError(ID)
        .in("Db")
        .onLine("@Writes(\"table://users\")")
        .at("\"table://users\"");
  }

  @Test
  void whatAGraphReadsFromOutsideIsCheckedToo() {
    Compiled.of(
            """
            @Task
            class Job { void run() {} }

            @TaskGraph(value = Job.class, reads = {"a", "b/"  + "/c"})
            interface Graph { void run(); }
            """)
        .onlyError(ID)
        .in("Graph")
        .onLine("@TaskGraph")
        .at("\"b/\"  + \"/c\"")
        .saying(
            "\"b//c\" is not a valid resource: an empty segment: two slashes in a row;"
                + " did you mean \"b/c\"?");
  }

  @Test
  void aTaskThatNoGraphListsIsCheckedToo() {
    Compiled.of(
            """
            @Task
            @Reads("/src")
            class Job { void run() {} }
            """)
        .onlyError(ID)
        .in("Job")
        .at("\"/src\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"class Tool {}", "interface Tool {}"})
  void aTypeThatNoTaskIsHandedIsNot(String tool) {
    Compiled.of("@Writes(\"/src\")\n" + tool).succeeds();
  }

  @Test
  void othersOfTheSameTaskStillCount() {
    Compiled compiled =
        Compiled.of(
            """
            @Task
            @Writes("a")
            class First { void run() {} }

            @Task
            @Writes({"a", "/b"})
            class Second { void run() {} }

            @TaskGraph({First.class, Second.class})
            interface Graph { void run(); }
            """);

    compiled.hasErrors(2);
    compiled.error(ID).at("\"/b\"");
    compiled.error("UnorderedWrites").at("\"a\"");
    compiled.writes();
  }
}
