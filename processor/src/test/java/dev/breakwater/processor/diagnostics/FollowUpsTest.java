package dev.breakwater.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One mistake gives one error, and the error has the nearest helpful fact in it. */
class FollowUpsTest {

  private static final String FIVE_TASKS =
      """
      @Task
      @Reads("a")
      class A { void run(Workspace workspace) {} }

      @Task
      @Reads("b")
      class B { void run(Workspace files) {} }

      @Task
      @Reads("c")
      class C { void run(Workspace workspace, Workspace again) {} }

      @TaskGraph({A.class, B.class, C.class})
      interface Graph { void run(); }
      """;

  @Test
  void aForgottenInputIsOneError() {
    Compiled.of(FIVE_TASKS)
        .onlyError("MissingValue")
        .in("A")
        .at("Workspace workspace")
        .saying(
            "nothing in Graph provides a value for the parameter Workspace workspace of A, and 2 more tasks need"
                + " one")
        .showing(
            """
                Nothing is available: the graph has no input, and no other task returns a result.
                Also needed by B and C.
              To fix:
                1. make it an input: add a parameter of type Workspace to the method of Graph
            """);
    Compiled.of(FIVE_TASKS.replace("run();", "run(Workspace workspace);")).succeeds();
  }

  @Test
  void aForgottenInputOfAnotherTypeIsOneErrorToo() {
    Compiled.of(FIVE_TASKS.replace("Workspace", "Integer"))
        .onlyError("MissingValue")
        .in("A")
        .saying(
            "nothing in Graph provides a value for the parameter Integer workspace of A, and 2 more tasks need"
                + " one");
    Compiled.of(FIVE_TASKS.replace("Workspace again", "String again")).hasErrors(2);
  }

  @Test
  void anEmptyGraphIsOneError() {
    Compiled.of(
            """
            @TaskGraph({})
            interface Graph { Outcome run(); }

            record Outcome(String a, Integer b, Long c) {}
            """)
        .onlyError("InvalidGraph")
        .saying("Graph lists no tasks");
  }

  private static final String UNLISTED =
      """
      @Task
      class Changelog { Notes run() { return new Notes(); } }

      final class Notes {}

      @Task
      class Publish { void run(Notes notes) {} }

      @TaskGraph(Publish.class)
      interface Release { void run(); }
      """;

  @Test
  void aTaskThatIsNotListedWouldGiveIt() {
    Compiled compiled = Compiled.of(UNLISTED);

    compiled
        .onlyError("MissingValue")
        .in("Publish")
        .saying(
            "nothing in Release provides a value for the parameter Notes notes of Publish; Changelog returns one,"
                + " but is not listed")
        .showing(
            """
                Nothing is available: the graph has no input, and no other task returns a result.
              To fix, do one of these:
                1. add Changelog.class to the @TaskGraph of Release
                2. make it an input: add a parameter of type Notes to the method of Release
            """);
    compiled
        .replacing("@TaskGraph(Publish.class)", "@TaskGraph({Publish.class, Changelog.class})")
        .isClean();
  }

  @Test
  void severalTasksThatAreNotListedWouldGiveIt() {
    Compiled.of(UNLISTED + "\n@Task\nclass Summary { Notes run() { return new Notes(); } }")
        .onlyError("MissingValue")
        .saying(
            "nothing in Release provides a value for the parameter Notes notes of Publish; Changelog and 1 more"
                + " return one, but are not listed")
        .tells("2. add Summary.class to the @TaskGraph of Release");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "void run(); | Notes run();",
        "void run(); | Outcome run(); record Outcome(Notes notes) {}",
      })
  void theResultOfAGraphToo(String before, String after) {
    Compiled.of(
            UNLISTED
                .replace("interface Release { " + before, "interface Release { " + after)
                .replace("void run(Notes notes)", "void run()"))
        .onlyError("MissingValue")
        .in("Release")
        .tells("1. add Changelog.class to the @TaskGraph of Release");
  }

  @ParameterizedTest
  @CsvSource({
    "class Changelog { Notes run(),class Changelog { private Notes run()",
    "class Changelog { Notes run(),class Changelog { void other() {} Notes run()",
    "@Task~class Changelog,class Changelog",
  })
  void aClassThatIsNoUsableTaskWouldNot(String before, String after) {
    Compiled.of(UNLISTED.replace(before.replace("~", "\n"), after))
        .error("MissingValue")
        .saying("nothing in Release provides a value for the parameter Notes notes of Publish");
  }

  @Test
  void twoTasksOfOneSimpleNameAreToldApart() {
    Compiled.of(
            """
            package one;
            @Task
            public class Changelog { public void run() {} }

            package two;
            @Task
            public class Changelog { public void run() {} }

            @TaskGraph({one.Changelog.class, two.Changelog.class})
            interface Graph { void run(); }
            """)
        .onlyError("InvalidGraph")
        .saying("Graph has two tasks named changelog: one.Changelog and two.Changelog");
  }

  private static final String ORDERED =
      """
      @Task
      @Writes("a")
      class First { String run() { return ""; } }

      @Task
      @After(First.class)
      class Between { Integer run(String text) { return 1; } }

      @Task
      @After(Between.class)
      @Writes("a")
      class Last { void run(Integer number) {} }

      @Task
      @After(Last.class)
      class Reader { void run() {} }

      @Task
      @After(value = Between.class)
      class Also { void run() {} }

      @TaskGraph({First.class, Between.class, Last.class, Reader.class, Also.class})
      interface Graph { void run(); }
      """;

  /** Each of these takes an order, a value or an access away, and is reported alone. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "InvalidGraph | @Task~@After(First.class)~class Between | class Between",
        "InvalidTask | @After(Between.class)~@Writes(\"a\")~class Last { | @Writes(\"a\")~class Last"
            + " { void other() {}",
        "InvalidTask | @After(First.class)~class Between { | class Between { void other() {}",
        "InvalidTask | @After(First.class)~class Between { | class Between { private",
        "InvalidTask | @After(First.class)~class Between { | class Between<T> {",
        "UnknownTask | Between.class, Last.class | Last.class",
        "UnknownTask | @After(First.class) | @After(String.class)",
      })
  void whatFollowsIsNotReported(String id, String before, String after) {
    Compiled.of(ORDERED).succeeds();
    String from = before.replace("~", "\n");
    assertEquals(true, ORDERED.contains(from), from);

    Compiled.of(ORDERED.replace(from, after.replace("~", "\n"))).onlyError(id);
  }

  @Test
  void aReadThatDoesNotParseMayBringTheOrder() {
    Compiled.of(
            ORDERED.replace(
                "@After(Between.class)\n@Writes(\"a\")", "@Reads(\"a//\")\n@Writes(\"a\")"))
        .onlyError("InvalidResource");
  }

  @Test
  void aClassThatSeveralTasksNameIsForgottenOnce() {
    Compiled.of(
            ORDERED
                .replace("Between.class, Last.class", "Last.class")
                .replace("Integer number", ""))
        .onlyError("UnknownTask")
        .saying("@After(Between.class) in Last names a class that Graph does not list")
        .tells("Also named in Also.");
  }

  @Test
  void anAmbiguousValueMayBringTheOrder() {
    Compiled.of(
            """
            @Task
            @Writes("a")
            class First { String run() { return ""; } }

            @Task
            class Second { String run() { return ""; } }

            @Task
            @Writes("a")
            class Last { void run(String text) {} }

            @TaskGraph({First.class, Second.class, Last.class})
            interface Graph { void run(); }
            """)
        .onlyError("AmbiguousValue");
  }

  /** Other writers are still compared. */
  @Test
  void whatDoesNotFollowIsReportedBesideIt() {
    Compiled compiled =
        Compiled.of(
            ORDERED
                .replace("class Reader", "@Writes(\"b\")\nclass Reader")
                .replace("@After(Last.class)\n", "")
                .replace("@After(value = Between.class)\n", "@Writes(\"b\")\n")
                .replace("class Between {", "class Between { void other() {}"));

    compiled.hasErrors(2);
    compiled.error("InvalidTask").in("Between");
    compiled.error("UnorderedWrites").in("Also");
  }

  private static final String READS =
      """
      @Task
      @Writes("src/auth/types.ts")
      class Writer { void run() {} }

      @Task
      @Writes("src/auth/typos.ts")
      class Other { void run() {} }

      @Task
      @Reads("src/auth/types.ts")
      class Reader { void run() {} }

      @TaskGraph(value = {Writer.class, Other.class, Reader.class}, reads = "docs/**")
      interface Graph { void run(); }
      """;

  /** A read whose writer has an error of its own is no near miss, and has no unknown source. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "InvalidResource | @Writes(\"src/auth/types.ts\") | @Writes(\"src//auth/types.ts\")",
        "InvalidGraph | @Task~@Writes(\"src/auth/types.ts\") | @Writes(\"src/auth/types.ts\")",
        "InvalidTask | @Writes(\"src/auth/types.ts\")~class Writer { void run() {} } | class Writer"
            + " { void run(Tool tool) {} void other() {} @Writes(\"src/auth/types.ts\") static class"
            + " Tool {} }",
      })
  void lintsWaitForAccessThatIsNotKnown(String id, String before, String after) {
    Compiled.of(READS).isClean();

    Compiled compiled =
        Compiled.of(READS.replace(before.replace("~", "\n"), after.replace("~", "\n")));

    compiled.onlyError(id);
    assertEquals(List.of(), compiled.warnings("\\w+"));
  }

  @Test
  void aNearMissIsNoUnknownSourceToo() {
    Compiled.of(READS.replace("@Reads(\"src/auth/types.ts\")", "@Reads(\"src/auth/type.ts\")"))
        .onlyWarning("NearMiss");
  }
}
