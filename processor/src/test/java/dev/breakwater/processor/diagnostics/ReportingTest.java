package dev.breakwater.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What one compile tells of several graphs and problems, and what it writes all the same. */
class ReportingTest {

  private static final String ONE_OF_EACH =
      """
      @Task @Writes("a") class WritesA { void run() {} }

      @Task @Writes("?") class WritesAny { void run() {} }

      @TaskGraph({WritesA.class, WritesAny.class}) interface Unordered { void run(); }

      @Task @After(Cyclic.class) class Cyclic { void run() {} }

      @TaskGraph(Cyclic.class) interface Cycle { void run(); }

      @Task @Reads("a/b") class Beneath { void run() {} }

      @TaskGraph({WritesA.class, Beneath.class}) interface Directory { void run(); }

      @Task @After(String.class) class Late { void run() {} }

      @TaskGraph(Late.class) interface Unknown { void run(); }

      @Task class Needs { void run(Number number) {} }

      @TaskGraph(Needs.class) interface Missing { void run(); }

      @TaskGraph(Needs.class) interface Ambiguous { void run(Integer one, Long other); }

      @Task class Reader { void run(Workspace workspace) {} }

      @TaskGraph(Reader.class) interface Undeclared { void run(Workspace workspace); }

      @Task(readOnly = true) @Writes("b") class ReadOnly { void run() {} }

      @TaskGraph(ReadOnly.class) interface Writing { void run(); }

      @Task @Reads("/") class Slash { void run() {} }

      @TaskGraph(Slash.class) interface BadResource { void run(); }

      @Task class Empty {}

      @TaskGraph(Empty.class) interface BadTask { void run(); }

      @TaskGraph({}) interface BadGraph { void run(); }

      @Task(attempts = 0) class Never { void run() {} }

      @TaskGraph(Never.class) interface BadPolicy { void run(); }

      @TaskGraph(WritesA.class) interface Healthy { void run(); }

      class Outer {
        @TaskGraph({WritesA.class, Beneath2.class})
        interface Nested { void run(); }
        @Task @Reads("c")
        static class Beneath2 { void run() {} }
      }
      """;

  @Test
  void everyProblemOfACompileIsTold() {
    Compiled compiled = Compiled.of(ONE_OF_EACH).hasErrors(12);

    for (String id :
        List.of(
            "UnorderedWrites",
            "DependencyCycle",
            "FileAndDirectory",
            "UnknownTask",
            "MissingValue",
            "AmbiguousValue",
            "UndeclaredAccess",
            "ReadOnlyTask",
            "InvalidResource",
            "InvalidTask",
            "InvalidGraph",
            "InvalidPolicy")) {
      compiled.error(id);
    }
  }

  @Test
  void onlyHealthyGraphsAreWritten() {
    Compiled.of(ONE_OF_EACH).writes("app.HealthyOrchestrator", "app.Outer_NestedOrchestrator");
  }

  @Test
  void everyProblemOfOneGraphIsTold() {
    Compiled compiled =
        Compiled.of(
            """
            @Task
            @After({Second.class, Absent.class})
            @Writes({"a", "/x"})
            class First { void run(Integer number, Workspace workspace) {} }

            @Task(readOnly = true, timeout = "0s")
            @After(First.class)
            @Writes({"b", "a/b"})
            class Second { String run() { return ""; } }

            @Task
            @Writes("b")
            class Third { void run(String text, @From(Absent.class) Long other) {} }

            @Task
            class Absent { Long run() { return 1L; } }

            @Task
            class Fourth { void run(Workspace workspace) {} }

            @Task
            @Writes("c")
            class Fifth { void run() {} }

            @Task
            @Writes("c")
            class Sixth { void run() {} }

            @TaskGraph({First.class, Second.class, Third.class, Fourth.class, Fifth.class,
                Sixth.class, String.class})
            interface Graph { void run(String input, Workspace workspace); }
            """);

    compiled.hasErrors(10);
    compiled.error("DependencyCycle").in("Second").at("First.class");
    compiled.error("UnorderedWrites").in("Sixth").at("\"c\"");
    compiled.error("FileAndDirectory").in("Second").at("\"a/b\"");
    compiled.error("UnknownTask").in("First").tells("Also named in Third.");
    compiled.error("AmbiguousValue").in("Third").at("String text");
    compiled.error("UndeclaredAccess").in("Fourth").at("Workspace workspace");
    compiled.error("ReadOnlyTask").in("Second");
    compiled.error("InvalidResource").in("First").at("\"/x\"");
    compiled.error("InvalidGraph").in("Graph").at("String.class");
    compiled.error("InvalidPolicy").in("Second").at("\"0s\"");
  }

  @Test
  void graphsMayShareTasks() {
    Compiled compiled =
        Compiled.of(
            """
            @Task
            @Writes("a")
            class First { void run() {} }

            @Task
            @After(value = First.class, ifPresent = true)
            @Writes("a")
            class Second { void run() {} }

            @TaskGraph({First.class, Second.class})
            interface Graph { void run(); }

            @TaskGraph(Second.class)
            interface Other { void run(); }
            """);

    compiled.succeeds().writes("app.GraphOrchestrator", "app.OtherOrchestrator");
    assertEquals("[[first], [second]]", compiled.waves("Graph"));
    assertEquals("[[second]]", compiled.waves("Other"));
  }

  @Test
  void aConflictOfTwoGraphsIsToldForEach() {
    Compiled compiled =
        Compiled.of(
            """
            @Task
            @Writes("a")
            class First { void run() {} }

            @Task
            @Writes("a")
            class Second { void run() {} }

            @TaskGraph({First.class, Second.class})
            interface Graph { void run(); }

            @TaskGraph({First.class, Second.class})
            interface Other { void run(); }
            """);

    List<Reported> errors = compiled.hasErrors(2).errors("UnorderedWrites");
    errors
        .get(0)
        .in("Second")
        .saying("second and first can both write a, and Graph does not say which goes first");
    errors
        .get(1)
        .in("Second")
        .saying("second and first can both write a, and Other does not say which goes first");
  }
}
