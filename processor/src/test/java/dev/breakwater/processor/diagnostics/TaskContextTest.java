package dev.breakwater.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A task is given the context of its own attempt: it waits for nobody, and nobody provides it. */
class TaskContextTest {

  private static final String ID = "MissingValue";

  private static Compiled compile(String sources) {
    return Compiled.of(sources.replace("TaskContext ", "dev.breakwater.runtime.TaskContext "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class Job { void run(TaskContext context) {} }",
        "class Job { void run(TaskContext context, TaskContext again) {} }",
        "class Job { public void run(String text, TaskContext context, Integer number) {} }",
        "class Job extends Base<dev.breakwater.runtime.TaskContext> {}",
        "interface Job { void run(TaskContext context); }"
      })
  void needsNoInputAndNoAccess(String job) {
    compile(
            """
            abstract class Base<T> { void run(T value) {} }

            @Task
            JOB

            @TaskGraph(Job.class)
            interface Graph { void run(String text, Integer number); }
            """
                .replace("JOB", job))
        .isClean()
        .writes("app.GraphOrchestrator");
  }

  @Test
  void isItsOwnWhateverOtherTasksGiveAndMakesNoEdge() {
    Compiled compiled =
        compile(
            """
            @Task
            class First { TaskContext run(TaskContext context) { return context; } }

            @Task
            class Second { TaskContext run(TaskContext context) { return context; } }

            @Task
            class Third { void run(TaskContext context) {} }

            @TaskGraph({First.class, Second.class, Third.class})
            interface Graph { void run(); }
            """);

    compiled.isClean();
    assertEquals("[[first, second, third]]", compiled.waves("Graph"));
  }

  @Test
  void isThatOfAnotherTaskWhereAFromSaysSo() {
    Compiled compiled =
        compile(
            """
            @Task
            class First { TaskContext run(TaskContext context) { return context; } }

            @Task
            class Second { void run(@From(First.class) TaskContext context) {} }

            @TaskGraph({Second.class, First.class})
            interface Graph { void run(); }
            """);

    compiled.isClean();
    assertEquals("[[first], [second]]", compiled.waves("Graph"));
  }

  @Test
  void fillsNoParameterOfAnotherTypeAndIsNotListedAsThere() {
    compile(
            """
            @Task
            class Job {
              void run(TaskContext context, Runnable other) {}
            }

            @TaskGraph(Job.class)
            interface Graph { void run(String text); }
            """)
        .onlyError(ID)
        .at("Runnable other")
        .showing(
            """
              Available:
                String  the input text
              To fix, do one of these:
                1. add a task that returns Runnable to the @TaskGraph of Graph
                2. make it an input: add a parameter of type Runnable to the method of Graph
            """);
  }

  @Test
  void isNoPartOfAResult() {
    compile(
            """
            @Task
            class Job { String run(TaskContext context) { return ""; } }

            record Outcome(
                String text,
                TaskContext context) {}

            @TaskGraph(Job.class)
            interface Graph { Outcome run(); }
            """)
        .onlyError(ID)
        .in("Outcome", "Graph")
        .saying(
            "nothing in Graph provides a value for the component TaskContext context of the result of Graph")
        .showing(
            """
              Available:
                String  the result of job
              To fix:
                1. add a task that returns TaskContext to the @TaskGraph of Graph
            """);
  }

  @Test
  void takesNoFromToBeItsOwn() {
    Compiled compiled =
        compile(
            """
            @Task
            class First { String run() { return ""; } }

            @Task
            class Second {
              void run(@From(First.class) TaskContext context) {}
            }

            @TaskGraph({First.class, Second.class})
            interface Graph { void run(); }
            """);

    compiled
        .onlyError(ID)
        .in("Second")
        .saying(
            "the parameter TaskContext context of Second is annotated with @From(First.class), but that task returns String")
        .showing(
            """
              Available:
                String  the result of first
              To fix:
                1. remove the @From: each task receives the TaskContext of its own attempt
            """);
    compiled.replacing("@From(First.class) ", "").isClean();
  }
}
