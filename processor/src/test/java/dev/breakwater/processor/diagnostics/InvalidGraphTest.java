package dev.breakwater.processor.diagnostics;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A graph that cannot be one, whatever its tasks touch. */
class InvalidGraphTest {

  private static final String ID = "InvalidGraph";

  /** Compiles a graph with two tasks that it may list. */
  private static Compiled graph(String graph) {
    return Compiled.of(
        """
        @Task
        class First { void run() {} }

        @Task
        class Second { void run() {} }

        class NoTask { void run() {} }

        """
            + graph);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abstract class Graph { abstract void run(); }",
        "enum Graph { A; void run() {} }",
        "@interface Graph {}"
      })
  void isAnInterface(String declaration) {
    graph("@TaskGraph(First.class)\n" + declaration)
        .onlyError(ID)
        .in("Graph")
        .onLine(declaration)
        .saying(
            "Graph cannot be a graph: a graph must be an interface, because the orchestrator implements it")
        .showing(
            """
              To fix:
                1. make it an interface with one abstract method
            """);
  }

  @Test
  void isNoRecord() {
    graph("@TaskGraph(First.class)\nrecord Graph() {}")
        .onlyError(ID)
        .nowhereForEcj(error -> error.in("Graph").onLine("record Graph() {}"))
        .saying(
            "Graph cannot be a graph: a graph must be an interface, because the orchestrator implements it");
  }

  @Test
  void isNotGeneric() {
    graph("@TaskGraph(First.class)\ninterface Graph<T> { void run(T input); }")
        .onlyError(ID)
        .in("Graph")
        .onLine("interface Graph<T>")
        .saying(
            "Graph cannot be a graph: it has type parameters, but the orchestrator cannot choose types for them")
        .showing(
            """
              To fix:
                1. replace the type parameters with concrete types
            """);
  }

  @Test
  void isNotPrivate() {
    graph(
            """
            class Outer {
              @TaskGraph(First.class)
              private interface Graph { void run(); }
            }
            """)
        .onlyError(ID)
        .in("Outer")
        .onLine("interface Graph")
        .saying(
            "Outer.Graph cannot be a graph: it or an enclosing class is private, so the orchestrator cannot use it")
        .showing(
            """
              To fix:
                1. remove private from it and its enclosing classes
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"void run(CONTEXT)", "void run(String text, CONTEXT)"})
  void takesNoContextForItsTasksHaveTheirOwn(String method) {
    String declared = method.replace("CONTEXT", "dev.breakwater.runtime.TaskContext context");
    graph("@TaskGraph(First.class)\ninterface Graph {\n  " + declared + ";\n}")
        .onlyError(ID)
        .in("Graph")
        .onLine(declared)
        .saying(
            "the method run of Graph takes a TaskContext, but each task receives the context of its own attempt")
        .showing(
            """
              To fix, do one of these:
                1. remove the parameter: tasks can take a TaskContext without it
                2. to pass the context of another run, put it in a record
            """);
  }

  @Test
  void takesTheContextOfAnotherRunInARecord() {
    graph(
            """
            record Parent(dev.breakwater.runtime.TaskContext context) {}

            @Task
            class Third { void run(dev.breakwater.runtime.TaskContext own, Parent parent) {} }

            @TaskGraph({First.class, Second.class, Third.class})
            interface Graph { void run(Parent parent); }
            """)
        .isClean();
  }

  @Test
  void isNotSealed() {
    graph(
            """
            @TaskGraph(First.class)
            sealed interface Graph { void run(); }
            final class Mine implements Graph { public void run() {} }
            """)
        .onlyError(ID)
        .in("Graph")
        .onLine("sealed interface Graph")
        .saying("Graph cannot be a graph: it is sealed, so the orchestrator cannot implement it")
        .showing(
            """
              To fix:
                1. remove sealed, and its permits clause if it has one
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "default void run() {}", "static void run() {}", "String toString();"})
  void hasAnAbstractMethod(String method) {
    graph("@TaskGraph(First.class)\ninterface Graph { " + method + " }")
        .onlyError(ID)
        .in("Graph")
        .onLine("interface Graph")
        .saying("Graph has no abstract method that starts a run")
        .showing(
            """
              To fix:
                1. declare one, such as CompletableFuture<Void> run();
            """);
  }

  @Test
  void hasOneAbstractMethod() {
    graph(
            """
            @TaskGraph(First.class)
            interface Graph extends Base {
              void run();
              void stop(String why);
              default void pause() {}
            }

            interface Base { void resume(); void pause(); }
            """)
        .onlyError(ID)
        .in("Graph")
        .onLine("interface Graph")
        .saying(
            "Graph has 3 abstract methods, run, stop and resume: a graph has exactly one, which starts a run")
        .showing(
            """
              To fix:
                1. keep one, and make the others default methods or move them to other graphs
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "interface Graph extends Base<String> {}",
        "interface Graph extends Base<String> { void run(String input); }",
        "interface Graph extends Base<String>, Same { void run(String input); }",
        "interface Graph extends Same { boolean equals(Object other); default void stop() {} }"
      })
  void anInheritedMethodCountsOnce(String graph) {
    graph(
            """
            interface Base<T> { void run(T input); }

            interface Same { void run(String input); }

            @TaskGraph(First.class)
            """
                + graph)
        .succeeds();
  }

  @Test
  void itsMethodIsNotGeneric() {
    graph(
            """
            @TaskGraph(First.class)
            interface Graph {
              <T> void run(T input);
            }
            """)
        .onlyError(ID)
        .in("Graph")
        .onLine("<T> void run(T input);")
        .saying(
            "the method run of Graph has type parameters, but the orchestrator cannot choose types for them")
        .showing(
            """
              To fix:
                1. replace the type parameters with concrete types
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "void run(Secret input);",
        "void run(List<Secret[]> inputs);",
        "Secret run();",
        "CompletableFuture<Secret> run();"
      })
  void itsMethodMentionsOnlyWhatTheOrchestratorCanName(String method) {
    graph(
            """
            class Outer {
              private record Secret() {}
              @TaskGraph(First.class)
              interface Graph {
                METHOD
              }
            }
            """
                .replace("METHOD", method))
        .onlyError(ID)
        .in("Outer")
        .onLine(method)
        .saying(
            "the method of Outer.Graph refers to Outer.Secret, which the orchestrator cannot use")
        .showing(
            """
              To fix:
                1. remove private from Outer.Secret, or make it public
            """);
  }

  @Test
  void listsATask() {
    graph("@TaskGraph({})\ninterface Graph { void run(); }")
        .onlyError(ID)
        .in("Graph")
        .onLine("interface Graph")
        .saying("Graph lists no tasks")
        .showing(
            """
              To fix:
                1. list its tasks: @TaskGraph({First.class, Second.class})
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NoTask", "Mine"})
  void listsOnlyTasks(String listed) {
    graph(
            """
            class Mine extends Second {}

            @TaskGraph({First.class, LISTED.class})
            interface Graph { void run(); }
            """
                .replace("LISTED", listed))
        .onlyError(ID)
        .in("Graph")
        .onLine("@TaskGraph")
        .at(listed + ".class")
        .saying("Graph lists " + listed + ", which is not a @Task")
        .showing(
            """
              To fix, do one of these:
                1. annotate LISTED with @Task, which is not inherited
                2. remove it from the @TaskGraph of Graph
            """
                .replace("LISTED", listed));
  }

  /** Nobody can annotate what is not theirs. */
  @ParameterizedTest
  @CsvSource({"String, String", "Map.Entry, Map.Entry", "int, int", "First[], First[]"})
  void advisesATaskOfOnesOwnInsteadOfWhatIsNotCompiledHere(String listed, String name) {
    graph(
            """
            @TaskGraph({First.class, LISTED.class})
            interface Graph { void run(); }
            """
                .replace("LISTED", listed))
        .onlyError(ID)
        .in("Graph")
        .at(listed + ".class")
        .saying("Graph lists " + name + ", which is not a @Task")
        .showing(
            """
              To fix, do one of these:
                1. list your own class with @Task instead, and use LISTED in it
                2. remove it from the @TaskGraph of Graph
            """
                .replace("LISTED", name));
  }

  @Test
  void listsATaskOnce() {
    graph(
            """
            @TaskGraph({
              First.class,
              Second.class,
              First.class, // again
            })
            interface Graph { void run(); }
            """)
        .onlyError(ID)
        .in("Graph")
        .onLine("// again", "@TaskGraph({")
        .at("First.class")
        .saying("Graph lists First twice: a task runs once in each run")
        .showing(
            """
              To fix:
                1. remove one of the two
            """);
  }

  @Test
  void itsTasksHaveDifferentNames() {
    graph(
            """
            @Task(name = "first")
            class Other { void run() {} }

            class Outer {
              @Task
              static class First { void run() {} }
            }

            @TaskGraph({First.class, Second.class, Outer.First.class, Other.class})
            interface Graph { void run(); }
            """)
        .hasErrors(2)
        .errors(ID)
        .get(0)
        .in("Graph")
        .onLine("@TaskGraph")
        .at("Outer.First.class")
        .saying("Graph has two tasks named first: First and Outer.First")
        .showing(
            """
              To fix:
                1. give one of them another name with @Task(name = "...")
            """);
  }

  @Test
  void leavesTheNameOfItsOrchestratorFree() {
    graph(
            """
            class Outer {
              @TaskGraph(First.class)
              interface Graph { void run(); }
            }

            class Outer_GraphOrchestrator {}
            """)
        .onlyError(ID)
        .in("Outer")
        .onLine("interface Graph")
        .saying(
            "the orchestrator of Outer.Graph would be named Outer_GraphOrchestrator, but a class with that name exists")
        .showing(
            """
              To fix:
                1. rename the graph or the other class
            """);
  }

  @Test
  void everyProblemIsTold() {
    List<Reported> errors =
        graph("@TaskGraph({NoTask.class, First.class, First.class})\nclass Graph<T> {}")
            .hasErrors(4)
            .errors(ID);

    errors.forEach(error -> error.in("Graph"));
  }
}
