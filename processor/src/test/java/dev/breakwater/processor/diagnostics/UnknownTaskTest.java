package dev.breakwater.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A class literal that names no task of the graph. */
class UnknownTaskTest {

  private static final String ID = "UnknownTask";

  private static final String AFTER =
      """
      @Task
      class First { void run() {} }

      @Task
      class Absent { void run() {} }

      @Task
      @After({First.class, Absent.class})
      class Second { void run() {} }

      @TaskGraph({First.class, Second.class})
      interface Graph { void run(); }
      """;

  @Test
  void standsOnTheLiteralOfTheAfter() {
    Compiled.of(AFTER)
        .onlyError(ID)
        .in("Second")
        .onLine("@After({First.class, Absent.class})")
        .at("Absent.class")
        .saying("@After(Absent.class) in Second names a class that Graph does not list")
        .showing(
            """
              To fix, do one of these:
                1. if it belongs to the graph: add Absent.class to the @TaskGraph of Graph
                2. if the graph may omit it: @After(value = {First.class, Absent.class}, ifPresent = true) on Second
            """);
  }

  @Test
  void theAfterThatItShowsKeepsTheOrder() {
    Compiled compiled = Compiled.of(AFTER);
    List<String> edits = compiled.onlyError(ID).edits();

    assertEquals(1, edits.size());
    assertEquals("[[first], [second]]", compiled.with(edits.get(0)).succeeds().waves("Graph"));
  }

  @Test
  void eachLiteralIsAnErrorOfItsOwn() {
    Compiled compiled =
        Compiled.of(AFTER).with("@After({String.class, Absent.class}) on Second").hasErrors(2);

    compiled.errors(ID).get(0).at("String.class");
    compiled.errors(ID).get(1).at("Absent.class");
  }

  @Test
  void eachGraphThatDoesNotListItIsToldOfIt() {
    Compiled compiled =
        Compiled.of(
                AFTER
                    + """

                    @TaskGraph({Second.class, First.class})
                    interface Other { void run(); }

                    @TaskGraph({Second.class, First.class, Absent.class})
                    interface Whole { void run(); }
                    """)
            .hasErrors(2);

    compiled
        .errors(ID)
        .get(0)
        .saying("@After(Absent.class) in Second names a class that Graph does not list");
    compiled
        .errors(ID)
        .get(1)
        .saying("@After(Absent.class) in Second names a class that Other does not list");
  }

  @Test
  void anInheritedAfterCountsWhereItStands() {
    Compiled compiled =
        Compiled.of(
            """
            @After(String.class)
            interface Late {}

            @Task
            class First implements Late { public void run() {} }

            @TaskGraph(First.class)
            interface Graph { void run(); }
            """);

    Reported error =
        compiled
            .onlyError(ID)
            .in("Late")
            .onLine("@After(String.class)")
            .at("String.class")
            .saying("@After(String.class) in First names a class that Graph does not list");
    compiled.with(error.edits().get(0)).succeeds();
  }

  @Test
  void standsOnTheLiteralOfTheFrom() {
    Compiled.of(
            """
            @Task
            class First { String run() { return ""; } }

            @Task
            class Absent { String run() { return ""; } }

            @Task
            class Second {
              void run(@From(Absent.class) String text) {}
            }

            @TaskGraph({First.class, Second.class})
            interface Graph { void run(); }
            """)
        .onlyError(ID)
        .in("Second")
        .onLine("void run(@From(Absent.class) String text) {}")
        .at("Absent.class")
        .saying("@From(Absent.class) in Second names a class that Graph does not list")
        .showing(
            """
              To fix, do one of these:
                1. if it belongs to the graph: add Absent.class to the @TaskGraph of Graph
                2. if another task returns the value: name that task in the @From
            """);
  }

  @Test
  void standsOnTheComponentWhoseFromNamesIt() {
    Compiled.of(
            """
            @Task
            class First { String run() { return ""; } }

            record Outcome(
                String one,
                @From(String.class) String other) {}

            @TaskGraph(First.class)
            interface Graph { Outcome run(); }
            """)
        .onlyError(ID)
        .in("Outcome", "Graph")
        .onLine("@From(String.class) String other", "Outcome run()")
        .at("@From(String.class) String other", "run()")
        .saying("@From(String.class) in Graph names a class that Graph does not list");
  }

  @Test
  void noneOfAClassThatIsListedAndNoTask() {
    Compiled compiled =
        Compiled.of(
            """
            class NoTask { String run() { return ""; } }

            @Task
            @After(NoTask.class)
            class First { void run(@From(NoTask.class) String text) {} }

            @TaskGraph({NoTask.class, First.class})
            interface Graph { void run(); }
            """);

    compiled.onlyError("InvalidGraph");
  }
}
