package dev.breakwater.processor.diagnostics;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What nothing fills. */
class MissingValueTest {

  private static final String ID = "MissingValue";

  @Test
  void standsOnTheParameterThatNothingFills() {
    Compiled.of(
            """
            @Task
            class First {
              Optional<String> run() { return Optional.empty(); }
            }

            @Task
            @Reads("**")
            class Second {
              Integer run(String text, Workspace workspace) { return 1; }
            }

            @TaskGraph({First.class, Second.class})
            interface Graph { void run(Workspace files, long limit); }
            """)
        .onlyError(ID)
        .in("Second")
        .onLine("Integer run(String text, Workspace workspace)")
        .at("String text")
        .saying("nothing in Graph provides a value for the parameter String text of Second")
        .showing(
            """
              Available:
                Workspace         a lease of the input files
                long              the input limit
                Optional<String>  the result of first
              To fix, do one of these:
                1. add a task that returns String to the @TaskGraph of Graph
                2. make it an input: add a parameter of type String to the method of Graph
            """);
  }

  @Test
  void saysSoWhereThereIsNothingAtAll() {
    Compiled.of(
            """
            @Task
            class First {
              Integer run(Integer number) { return 1; }
            }

            @Task
            class Second { CompletionStage<Void> run() { return null; } }

            @TaskGraph({First.class, Second.class})
            interface Graph { void run(); }
            """)
        .onlyError(ID)
        .in("First")
        .onLine("Integer run(Integer number)")
        .at("Integer number")
        .saying("nothing in Graph provides a value for the parameter Integer number of First")
        .showing(
            """
                Nothing is available: the graph has no input, and no other task returns a result.
              To fix, do one of these:
                1. add a task that returns Integer to the @TaskGraph of Graph
                2. make it an input: add a parameter of type Integer to the method of Graph
            """);
  }

  @Test
  void offersATaskWhatACapabilitySuppliesAndAResultTheCapability() {
    Compiled compiled =
        Compiled.of(
            """
            final class Connection {}

            abstract class Db implements dev.breakwater.runtime.Capability<Connection> {}

            @Task
            class Query { void run(String text) {} }

            record Outcome(Integer number) {}

            @TaskGraph(Query.class)
            interface Graph { Outcome run(Db db); }
            """);

    List<Reported> errors = compiled.hasErrors(2).errors(ID);
    errors.get(0).at("String text").tells("Connection  a lease of the input db");
    errors.get(1).at("Integer number", "run(Db db)").tells("Db  the input db");
  }

  @Test
  void aWorkspaceThatIsNoInputIsMissingToo() {
    Compiled.of(
            """
            @Task
            @Reads("**")
            class First { void run(Workspace workspace) {} }

            @TaskGraph(First.class)
            interface Graph { void run(); }
            """)
        .onlyError(ID)
        .at("Workspace workspace")
        .saying("nothing in Graph provides a value for the parameter Workspace workspace of First")
        .showing(
            """
                Nothing is available: the graph has no input, and no other task returns a result.
              To fix:
                1. make it an input: add a parameter of type Workspace to the method of Graph
            """);
  }

  @Test
  void standsOnTheComponentThatNothingFills() {
    Compiled.of(
            """
            @Task
            class First { String run() { return ""; } }

            record Outcome(
                String text,
                Integer number) {}

            @TaskGraph(First.class)
            interface Graph { CompletableFuture<Outcome> run(); }
            """)
        .onlyError(ID)
        .in("Outcome", "Graph")
        .onLine("Integer number) {}", "CompletableFuture<Outcome> run()")
        .at("Integer number", "run()")
        .saying(
            "nothing in Graph provides a value for the component Integer number of the result of Graph")
        .showing(
            """
              Available:
                String  the result of first
              To fix, do one of these:
                1. add a task that returns Integer to the @TaskGraph of Graph
                2. make it an input: add a parameter of type Integer to the method of Graph
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "Integer, Integer",
    "CompletableFuture<Integer>, Integer",
    "CompletionStage<? extends Integer>, Integer",
    "List<String>, List<String>"
  })
  void aResultThatNoTaskGivesStandsOnTheMethod(String returned, String result) {
    Compiled.of(
            """
            @Task
            class First { String run(Integer number) { return ""; } }

            @TaskGraph(First.class)
            interface Graph {
              RETURNED run(Integer number);
            }
            """
                .replace("RETURNED", returned))
        .onlyError(ID)
        .in("Graph")
        .onLine(" run(Integer number);")
        .saying("Graph returns " + result + ", which no task returns")
        .showing(
            """
              Available:
                String  the result of first
              To fix, do one of these:
                1. add a task that returns RESULT to the @TaskGraph of Graph
                2. return one of the results above, or a record of several; both may be wrapped in a CompletableFuture or CompletionStage
            """
                .replace("RESULT", result));
  }

  @Test
  void aGraphWhoseTasksGiveNothingMayReturnNothing() {
    Compiled.of(
            """
            @Task
            class First { void run(String input) {} }

            @TaskGraph(First.class)
            interface Graph { String run(String input); }
            """)
        .onlyError(ID)
        .saying("Graph returns String, which no task returns")
        .showing(
            """
                Nothing is available: no task returns a result.
              To fix, do one of these:
                1. add a task that returns String to the @TaskGraph of Graph
                2. return nothing: void, CompletableFuture<Void> or CompletionStage<Void>
            """);
  }

  @Test
  void aTaskDoesNotWaitForItsOwnResult() {
    Compiled.of(
            """
            @Task
            class First {
              String run(@From(First.class) String text) { return text; }
            }

            @TaskGraph(First.class)
            interface Graph { void run(Integer number); }
            """)
        .onlyError(ID)
        .in("First")
        .onLine("@From(First.class)")
        .at("@From(First.class) String text")
        .saying(
            "the parameter String text of First is annotated with @From(First.class), but"
                + " a task cannot wait for its own result")
        .showing(
            """
              Available:
                Integer  the input number
              To fix, do one of these:
                1. add a task that returns String to the @TaskGraph of Graph, and name it in the @From
                2. make it an input: add a parameter of type String to the method of Graph, and remove the @From
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"void run() {}", "CompletionStage<Void> run() { return null; }"})
  void aTaskThatGivesNothingFillsNothing(String entry) {
    Compiled.of(
            """
            @Task
            class First { ENTRY }

            @Task
            class Second {
              void run(@From(First.class) String text) {}
            }

            @TaskGraph({First.class, Second.class})
            interface Graph { void run(String input); }
            """
                .replace("ENTRY", entry))
        .onlyError(ID)
        .in("Second")
        .onLine("@From(First.class)")
        .at("@From(First.class) String text")
        .saying(
            "the parameter String text of Second is annotated with @From(First.class), but that task returns nothing");
  }

  @Test
  void aTaskThatGivesAnotherTypeFillsNothing() {
    Compiled.of(
            """
            @Task
            class First { Number run() { return 1; } }

            @Task
            class Second { Integer run() { return 1; } }

            record Outcome(
                @From(First.class) Integer number) {}

            @TaskGraph({First.class, Second.class})
            interface Graph { Outcome run(); }
            """)
        .onlyError(ID)
        .in("Outcome", "Graph")
        .onLine("@From(First.class) Integer number", "Outcome run()")
        .at("@From(First.class) Integer number", "run()")
        .saying(
            "the component Integer number of the result of Graph is annotated with @From(First.class),"
                + " but that task returns Number")
        .showing(
            """
              Available:
                Number   the result of first
                Integer  the result of second
              To fix, do one of these:
                1. @From(Second.class) Integer number
                2. remove the @From: only the result of second fits
            """);
  }

  @Test
  void anInheritedParameterCountsWhereItStands() {
    Compiled.of(
            """
            abstract class Base<T> {
              void run(T value) {}
            }

            @Task
            class First extends Base<List<String>> {}

            @TaskGraph(First.class)
            interface Graph { void run(List<Integer> numbers); }
            """)
        .onlyError(ID)
        .in("Base")
        .onLine("void run(T value) {}")
        .at("T value")
        .saying("nothing in Graph provides a value for the parameter List<String> value of First");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          int                 | Integer
          Integer             | int
          Integer             | long
          Integer             | Number
          Integer             | Comparable<Integer>
          List<String>        | Collection<? extends CharSequence>
          CompletionStage<Integer>   | Integer
          CompletableFuture<Integer> | Object
          int[]               | int[]
          String              | @From(First.class) Object
          """)
  void noneWhereAResultFits(String given, String wanted) {
    Compiled.of(
            """
            @Task
            class First { GIVEN run() { throw new RuntimeException(); } }

            @Task
            class Second { void run(WANTED value) {} }

            @TaskGraph({First.class, Second.class})
            interface Graph { void run(); }
            """
                .replace("GIVEN", given)
                .replace("WANTED", wanted))
        .succeeds();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "record Result(Integer number, String text) {}",
        "record Result(@From(First.class) Integer number) {}",
        "record Result(Long input) {}",
        "record Result() {}"
      })
  void noneWhereEveryComponentIsFilled(String record) {
    Compiled.of(
            record
                + """


                @Task
                class First { int run(long input) { return 1; } }

                @Task
                class Second { String run() { return ""; } }

                @TaskGraph({First.class, Second.class})
                interface Graph { CompletionStage<Result> run(long input); }
                """)
        .succeeds();
  }

  @Test
  void noneWhereATaskReturnsTheRecordItself() {
    Compiled.of(
            """
            record Result(Integer number) {}

            @Task
            class First { Result run() { return new Result(1); } }

            @TaskGraph(First.class)
            interface Graph { Result run(); }
            """)
        .succeeds();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          class First {}                              | InvalidTask
          class First { void a() {} void b() {} }     | InvalidTask
          class First { <T> String run(T t) { return ""; } } | InvalidTask
          class First<T> { String run() { return ""; } }     | InvalidTask
          enum First { A; String run() { return ""; } }      | InvalidTask
          """)
  void noneThatATaskWithAProblemOfItsOwnMightFill(String first, String id) {
    Compiled.of(
            """
            @Task
            FIRST

            @Task
            class Second { void run(String text, @From(First.class) Integer number) {} }

            @TaskGraph({First.class, Second.class})
            interface Graph { Long run(); }
            """
                .replace("FIRST", first))
        .onlyError(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "interface Graph { void run(String a); void start(String a); }",
        "interface Graph {}",
        "interface Graph { <T> void run(T t); }",
        "class Graph {}"
      })
  void noneThatTheMethodOfAGraphWithAProblemMightFill(String graph) {
    Compiled.of(
            """
            @Task
            class First { void run(String text) {} }

            @TaskGraph(First.class)
            GRAPH
            """
                .replace("GRAPH", graph))
        .onlyError("InvalidGraph");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NoTask", "int", "NoTask[]", "NoTask[][]"})
  void noneThatAListedClassThatIsNoTaskMightFill(String listed) {
    Compiled.of(
            """
            class NoTask { String run() { return ""; } }

            @Task
            class First { void run(String text) {} }

            @TaskGraph({LISTED.class, First.class})
            interface Graph { void run(); }
            """
                .replace("LISTED", listed))
        .onlyError("InvalidGraph");
  }

  @Test
  void aTypeThatTheGraphDoesNotSeeIsToBecomePublic() {
    String sources =
        """
        package tools;
        @Task
        public class Search { public void run(Query query, Other<String> other) {} }

        package tools;
        class Query {}

        package tools;
        public class Other<T> {}

        @TaskGraph(tools.Search.class)
        interface Graph { void run(tools.Other<String> other); }
        """;
    Compiled.of(sources)
        .onlyError(ID)
        .in("Search")
        .saying("nothing in Graph provides a value for the parameter Query query of Search")
        .showing(
            """
              Available:
                Other<String>  the input other
                Query is not visible in the package of Graph, so nothing there can provide it.
              To fix:
                1. make Query public, and make it an input: add a parameter of type Query to the method of Graph
            """);
    Compiled.of(
            sources
                .replace("class Query", "public class Query")
                .replace("run(tools.Other", "run(tools.Query query, tools.Other"))
        .succeeds();
  }
}
