package dev.breakwater.processor.diagnostics;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What several values would fill equally well. */
class AmbiguousValueTest {

  private static final String ID = "AmbiguousValue";

  private static final String TWO_RESULTS =
      """
      @Task
      class First { String run() { return ""; } }

      @Task
      class Second { String run() { return ""; } }

      @Task
      class Third {
        String run(String text) { return text; }
      }

      @TaskGraph({First.class, Second.class, Third.class})
      interface Graph { void run(); }
      """;

  @Test
  void standsOnTheParameterThatTwoResultsFit() {
    Compiled.of(TWO_RESULTS)
        .onlyError(ID)
        .in("Third")
        .onLine("String run(String text)")
        .at("String text")
        .saying(
            "the parameter String text of Third is ambiguous: it could be the result of first or the result of second")
        .showing(
            """
                String  the result of first
                String  the result of second
              To fix, do one of these:
                1. @From(First.class) String text
                2. @From(Second.class) String text
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"@From(First.class) String text", "@From(Second.class) String text"})
  void everyFromThatItShowsCompiles(String parameter) {
    Compiled.of(TWO_RESULTS.replace("String text", parameter)).succeeds();
  }

  @Test
  void inputsAndResultsCountAlike() {
    Compiled.of(
            """
            @Task
            class First { int run() { return 1; } }

            @Task
            class Second {
              void run(Integer number) {}
            }

            @TaskGraph({First.class, Second.class})
            interface Graph { void run(Integer one, int two); }
            """)
        .onlyError(ID)
        .in("Second")
        .onLine("void run(Integer number)")
        .at("Integer number")
        .saying(
            "the parameter Integer number of Second is ambiguous: it could be the input one, the input two or the"
                + " result of first")
        .showing(
            """
                Integer  the input one
                int      the input two
                int      the result of first
              To fix, do one of these:
                1. @From(First.class) Integer number
                2. if an input is meant: declare a record for it, and use the record as the type of both the input and this parameter
            """);
  }

  @Test
  void assignableTypesAreOneToo() {
    Compiled.of(
            """
            @Task
            class First { Integer run() { return 1; } }

            @Task
            class Second { CompletionStage<Long> run() { return null; } }

            @Task
            class Third { void run(Number number) {} }

            @TaskGraph({First.class, Second.class, Third.class})
            interface Graph { void run(); }
            """)
        .onlyError(ID)
        .at("Number number")
        .showing(
            """
                Integer  the result of first
                Long     the result of second
              To fix, do one of these:
                1. @From(First.class) Number number
                2. @From(Second.class) Number number
            """);
  }

  @Test
  void noneWhereOneHasTheSameTypeAndOthersAreAssignable() {
    Compiled.of(
            """
            @Task
            class First { Integer run() { return 1; } }

            @Task
            class Second { Number run(Object input) { return 1L; } }

            @Task
            class Third { void run(Number number, int same) {} }

            @TaskGraph({First.class, Second.class, Third.class})
            interface Graph { void run(Object input); }
            """)
        .succeeds();
  }

  @Test
  void noneBetweenATasksOwnResultAndAnotherValue() {
    Compiled.of(
            """
            @Task
            class First { String run(String text) { return text; } }

            @TaskGraph(First.class)
            interface Graph { void run(String text); }
            """)
        .succeeds();
  }

  @Test
  void standsOnTheComponentThatTwoValuesFit() {
    Compiled.of(
            """
            @Task
            class First { String run(String text) { return ""; } }

            record Outcome(
                String text) {}

            @TaskGraph(First.class)
            interface Graph { Outcome run(String input); }
            """)
        .onlyError(ID)
        .in("Outcome", "Graph")
        .onLine("String text) {}", "Outcome run(String input)")
        .at("String text", "run(String input)")
        .saying(
            "the component String text of the result of Graph is ambiguous: it could be the input input or the result of"
                + " first")
        .showing(
            """
                String  the input input
                String  the result of first
              To fix, do one of these:
                1. @From(First.class) String text
                2. if an input is meant: declare a record for it, and use the record as the type of both the input and this parameter
            """);
  }

  @Test
  void aResultThatTwoTasksGiveStandsOnTheMethod() {
    Compiled.of(
            """
            @Task
            class First { int run() { return 1; } }

            @Task
            class Second { Integer run() { return 1; } }

            @TaskGraph({First.class, Second.class})
            interface Graph {
              CompletableFuture<Integer> start(Integer input);
            }
            """)
        .onlyError(ID)
        .in("Graph")
        .onLine("CompletableFuture<Integer> start(Integer input);")
        .saying(
            "the Integer that Graph returns is ambiguous: it could be the result of first or the result of second")
        .showing(
            """
                int      the result of first
                Integer  the result of second
              To fix:
                1. return the results that you need in a record, such as record Results(@From(First.class) Integer first, @From(Second.class) Integer second) {}
            """);
  }

  @Test
  void aRecordThatTwoTasksGiveStandsOnTheMethodToo() {
    Compiled.of(
            """
            record Result(Integer number) {}

            @Task
            class First { Result run() { return new Result(1); } }

            @Task
            class Second { Result run() { return new Result(1); } }

            @TaskGraph({First.class, Second.class})
            interface Graph {
              Result start();
            }
            """)
        .onlyError(ID)
        .in("Graph")
        .onLine("Result start();")
        .saying(
            "the Result that Graph returns is ambiguous: it could be the result of first or the result of second");
  }

  @Test
  void anInheritedParameterCountsWhereItStands() {
    Compiled.of(
            """
            interface Base<T> {
              default void run(T value) {}
            }

            @Task
            class First implements Base<String> {}

            @TaskGraph(First.class)
            interface Graph { void run(String one, String two); }
            """)
        .onlyError(ID)
        .in("Base")
        .onLine("default void run(T value) {}")
        .at("T value")
        .saying(
            "the parameter String value of First is ambiguous: it could be the input one or the input two");
  }

  @Test
  void isToldOnceOfATaskThatTwoGraphsShare() {
    Compiled.of(
            TWO_RESULTS
                + """

                @TaskGraph({Third.class, Second.class, First.class})
                interface Other { void run(); }
                """)
        .onlyError(ID);
  }
}
