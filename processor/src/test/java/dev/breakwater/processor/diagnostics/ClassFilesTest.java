package dev.breakwater.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a problem stands whose cause is compiled elsewhere: on the class literal in the graph. */
class ClassFilesTest {

  @TempDir Path folder;

  /** Compiles a graph that lists classes of a library after what stands in its own source. */
  private Compiled graph(String library, String sources) {
    return Compiled.of(sources, Compiled.library(folder, library));
  }

  private static final String FIRST =
      """
      @Task
      @Writes("a")
      class First { void run() {} }
      """;

  private static final String LISTS_BOTH =
      """
      @TaskGraph({First.class, Second.class})
      interface Graph { void run(); }
      """;

  @Test
  void onlyWhatIsCompiledHereIsToBeEdited() {
    String second = FIRST.replace("First", "Second");
    Reported inClassFile = graph(second, FIRST + "\n" + LISTS_BOTH).onlyError("UnorderedWrites");
    inClassFile.in("Graph").onLine("@TaskGraph").at("Second.class");
    assertEquals(List.of("@After(Second.class) on First"), inClassFile.edits());
  }

  @Test
  void onlyWhatIsCompiledHereIsToBeEditedWhicheverIsLater() {
    Compiled compiled = graph(FIRST, FIRST.replace("First", "Second") + "\n" + LISTS_BOTH);
    Reported error = compiled.onlyError("UnorderedWrites").in("Second").at("\"a\"");

    assertEquals(
        List.of("@Reads(\"a\") on Second", "@After(First.class) on Second"), error.edits());
    error.edits().forEach(edit -> compiled.with(edit, folder).succeeds());
  }

  @Test
  void tasksThatAreBothCompiledElsewhereAreToBeSubclassed() {
    Compiled compiled = graph(FIRST + "\n" + FIRST.replace("First", "Second"), LISTS_BOTH);

    compiled
        .onlyError("UnorderedWrites")
        .in("Graph")
        .onLine("@TaskGraph")
        .at("Second.class")
        .showing(
            """
                second  writes  a
                first   writes  a
              To fix:
                1. neither task is compiled here: order them in their own source, or list a subclass that has @Task and @After
            """);
    Compiled.of(
            """
            @Task
            @After(First.class)
            class Mine extends Second {}

            @TaskGraph({First.class, Mine.class})
            interface Graph { void run(); }
            """,
            folder)
        .succeeds();
  }

  private static final String EACH_READS_WHAT_THE_OTHER_WRITES =
      """
      @Task
      @Reads("b")
      @Writes("a")
      class First { void run() {} }

      @Task
      @Reads("a")
      @Writes("b")
      class Second { void run() {} }
      """;

  @Test
  void aCycleStandsOnALiteralAndShowsNoAfter() {
    graph(EACH_READS_WHAT_THE_OTHER_WRITES, LISTS_BOTH)
        .onlyError("DependencyCycle")
        .in("Graph")
        .onLine("@TaskGraph")
        .at("Second.class")
        .saying("these tasks of Graph wait for each other: first -> second -> first")
        .showing(
            """
                first -> second  second reads a, and first writes it
                second -> first  first reads b, and second writes it
              To fix:
                1. narrow the @Reads of these tasks until they no longer wait for each other
            """);
  }

  @Test
  void aCycleShowsTheAfterOfATaskThatIsCompiledHere() {
    String[] tasks = EACH_READS_WHAT_THE_OTHER_WRITES.split("\n\n");
    Compiled compiled = graph(tasks[0], tasks[1] + "\n" + LISTS_BOTH);
    List<String> edits = compiled.onlyError("DependencyCycle").in("Second").edits();

    assertEquals(List.of("@After(First.class) on Second"), edits);
    compiled.with(edits.get(0), folder).succeeds();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FileAndDirectory | @Task @Writes("dir/x") class Job { void run() {} }
          FileAndDirectory | @Task class Job { Db db; void run() {} } @Writes("dir/x") class Db {}
          UnknownTask      | @Task @After(String.class) class Job { void run() {} }
          UnknownTask      | @Task class Job { void run(@From(String.class) Integer i) {} }
          MissingValue     | @Task class Job { void run(String text) {} }
          MissingValue     | @Task class Job { void run(@From(Job.class) String text) {} }
          AmbiguousValue   | @Task class Job { void run(Integer number) {} }
          UndeclaredAccess | @Task class Job { void run(Workspace workspace) {} }
          ReadOnlyTask     | @Task(readOnly = true) @Writes("x") class Job { void run() {} }
          InvalidResource  | @Task @Reads("/") class Job { void run() {} }
          InvalidTask      | @Task class Job {}
          InvalidTask      | @Task(name = " ") class Job { void run() {} }
          InvalidTask      | @Task class Job { <T> void run(T t) {} }
          InvalidPolicy    | @Task(attempts = 0) class Job { void run() {} }
          InvalidPolicy    | @Task(timeout = "x") class Job { void run() {} }
          """)
  void standsOnTheLiteralInTheGraph(String id, String job) {
    graph(
            job,
            """
            @Task
            @Writes("dir")
            class Own { void run() {} }

            @TaskGraph({
              Own.class,
              Job.class,
            })
            interface Graph {
              void run(int one, int two, Workspace workspace);
            }
            """)
        .onlyError(id)
        .in("Graph")
        .onLine("Job.class", "@TaskGraph({")
        .at("Job.class");
  }

  @Test
  void anotherGraphsLiteralsAreOtherPlaces() {
    Compiled compiled =
        graph(
            "@Task @Reads(\"/\") class Job { void run() {} }",
            """
            @TaskGraph(Job.class)
            interface Graph { void run(); }

            @TaskGraph(Job.class)
            interface Other { void run(); }
            """);

    List<Reported> errors = compiled.hasErrors(2).errors("InvalidResource");
    errors.get(0).in("Graph");
    errors.get(1).in("Other");
  }

  @ParameterizedTest
  @ValueSource(strings = {"extends Base { public void run() {} }", "{ Tool tool; void run() {} }"})
  void whatATaskOfThisCompileGetsFromElsewhereStandsThereOnce(String job) {
    graph(
            """
            @Reads("/")
            class Base {}

            @Reads("/")
            class Tool {}
            """,
            """
            @Task
            class Job BODY

            @TaskGraph(Job.class)
            interface Graph { void run(); }
            """
                .replace("BODY", job))
        .onlyError("InvalidResource")
        .in("Graph")
        .onLine("@TaskGraph")
        .at("Job.class");
  }

  @Test
  void aResultThatAnInheritedMethodOfTheGraphAsksForStandsOnTheGraph() {
    graph(
            "interface Base { Integer run(); }",
            """
            @Task
            class Job { void run() {} }

            @TaskGraph(Job.class)
            interface Graph extends Base {}
            """)
        .onlyError("MissingValue")
        .in("Graph")
        .onLine("interface Graph");
  }

  @Test
  void aComponentOfARecordFromElsewhereStandsOnTheGraph() {
    graph(
            "record Outcome(Integer number) {}",
            """
            @Task
            class Job { void run() {} }

            @TaskGraph(Job.class)
            interface Graph { Outcome run(); }
            """)
        .onlyError("MissingValue")
        .in("Graph")
        .onLine("interface Graph");
  }

  @Test
  void aHealthyTaskFromElsewhereIsATaskLikeOthers() {
    Compiled compiled =
        graph(
            """
            interface Base<T> { T run(); }

            @Task
            @Writes("a")
            class Second implements Base<String> { public String run() { return ""; } }
            """,
            """
            @Task
            @Reads("a")
            class First { void run(String text) {} }

            """
                + LISTS_BOTH);

    assertEquals("[[second], [first]]", compiled.succeeds().waves("Graph"));
  }
}
