package dev.breakwater.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said where a result class cannot be built. */
class ResultClassTest {

  private static final String ID = "MissingValue";

  @Test
  void aParameterThatNothingFillsIsShownInTheConstructor() {
    Compiled.of(
            """
            @Task
            class First { String run() { return ""; } }

            class Outcome {
              Outcome(
                  String text,
                  Integer number) {}
            }

            @TaskGraph(First.class)
            interface Graph { CompletableFuture<Outcome> run(); }
            """)
        .onlyError(ID)
        .in("Outcome")
        .onLine("Integer number) {}")
        .at("Integer number")
        .saying("nothing in Graph provides a value for the parameter Integer number of Outcome")
        .showing(
            """
              Available:
                String  the result of first
              To fix, do one of these:
                1. add a task that returns Integer to the @TaskGraph of Graph
                2. make it an input: add a parameter of type Integer to the method of Graph
                3. add a task that returns Outcome itself
            """);
  }

  @Test
  void aParameterThatSeveralValuesFillAsksForFrom() {
    Compiled.of(
            """
            @Task
            class First { String run() { return ""; } }

            @Task
            class Second { String run() { return ""; } }

            class Outcome {
              Outcome(String text) {}
            }

            @TaskGraph({First.class, Second.class})
            interface Graph { Outcome run(); }
            """)
        .onlyError("AmbiguousValue")
        .in("Outcome")
        .at("String text")
        .saying(
            "the parameter String text of Outcome is ambiguous: it could be the result of first or the result of"
                + " second")
        .tells("1. @From(First.class) String text");
  }

  @Test
  void aFromThatNamesAnUnlistedTaskIsReported() {
    Compiled.of(
            """
            @Task
            class First { String run() { return ""; } }

            @Task
            class Second { String run() { return ""; } }

            class Outcome {
              Outcome(@From(Second.class) String text) {}
            }

            @TaskGraph(First.class)
            interface Graph { Outcome run(); }
            """)
        .onlyError("UnknownTask")
        .in("Outcome");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          public Outcome(String a) {} public Outcome(String a, String b) {} | it has several constructors with parameters. | keep only one constructor with parameters in Outcome, or make it a record
          private Outcome(String a) {} | its constructor is not visible from the graph's package. | make the constructor of Outcome public
          Outcome(String a) {} | its constructor is not visible from the graph's package. | make the constructor of Outcome public
          public <T> Outcome(T a) {} | its constructor has type parameters. | remove the type parameters of the constructor of Outcome
          public Outcome(String a) throws Exception {} | its constructor throws a checked exception. | remove the checked exceptions from the throws clause of the constructor of Outcome
          """)
  void aClassWithoutOneUsableConstructorIsNotBuilt(String members, String why, String fix) {
    Compiled.of(
            """
            @Task
            class First { String run() { return ""; } }

            package other;
            public class Outcome { MEMBERS }

            @TaskGraph(First.class)
            interface Graph { other.Outcome run(); }
            """
                .replace("MEMBERS", members))
        .onlyError(ID)
        .in("Graph")
        .onLine("other.Outcome run()")
        .saying("Graph returns Outcome, which no task returns")
        .tells("Outcome cannot be built either: " + why)
        .tells("3. " + fix);
  }

  /** Classes that nobody means to be built. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Integer",
        "UUID",
        "Thread",
        "List<Object>",
        "java.util.concurrent.atomic.AtomicReference<Long>",
        "java.util.concurrent.atomic.AtomicLong",
        "abstract class Out { Out(Long a) {} }",
        "enum Out { A(1L); Out(Long a) {} }",
        "interface Out {}",
        "@interface Out {}",
        "class Out {}",
        "class Out { Out() {} }",
        "class Out<T> { Out(T a) {} }",
      })
  void otherTypesAreReportedAsResultsThatNoTaskReturns(String type) {
    boolean declared = type.contains("Out");
    String result = declared ? "Out" : type;
    String shown = result.replaceFirst("^[a-z.]*", "");
    Compiled.of(
            """
            @Task
            class First { long run() { return 1; } }

            TYPE

            @TaskGraph(First.class)
            interface Graph { RESULT run(); }
            """
                .replace("TYPE", declared ? type : "class Other {}")
                .replace("RESULT", result))
        .onlyError(ID)
        .in("Graph")
        .saying("Graph returns " + shown + ", which no task returns")
        .showing(
            """
              Available:
                long  the result of first
              To fix, do one of these:
                1. add a task that returns RESULT to the @TaskGraph of Graph
                2. return one of the results above, or a record of several; both may be wrapped in a CompletableFuture or CompletionStage
            """
                .replace("RESULT", shown));
  }

  @Test
  void anInnerClassIsNotBuilt() {
    Compiled.of(
            """
            @Task
            class First { String run() { return ""; } }

            class Outer { class Out { Out(String a) {} } }

            @TaskGraph(First.class)
            interface Graph { Outer.Out run(); }
            """)
        .onlyError(ID)
        .saying("Graph returns Outer.Out, which no task returns");
  }

  @Test
  void aClassOfALibraryIsBuiltOnlyIfAllOfItIsThere(@TempDir Path folder) {
    Path library =
        Compiled.library(
            folder,
            """
            package lib;
            public class Outcome { public Outcome(String text) {} public Outcome() {} }

            package lib;
            public class More { public More(String text, Integer number) {} }
            """);
    String sources =
        """
        @Task
        class First { String run() { return ""; } }

        @TaskGraph(First.class)
        interface Graph { lib.Outcome run(); }
        """;

    Compiled.of(sources, library).succeeds();
    Compiled.of(sources.replace("Outcome", "More"), library)
        .onlyError(ID)
        .in("Graph")
        .saying("Graph returns More, which no task returns");
  }

  @Test
  void eachParameterThatNothingFillsIsAnErrorOfItsOwn() {
    List<Reported> errors =
        Compiled.of(
                """
                @Task
                class First { String run() { return ""; } }

                class Outcome { Outcome(Long number, Integer other) {} }

                @TaskGraph(First.class)
                interface Graph { Outcome run(); }
                """)
            .hasErrors(2)
            .errors(ID);

    assertEquals(
        2, errors.stream().filter(error -> error.message().contains("of Outcome\n")).count());
  }

  @Test
  void aConstructorThatTakesWhatIsGeneratedLaterIsLeftToTheCompilerUntilItIs() {
    Compiled.of(
            """
            @Task
            class First { String run() { return ""; } }

            class Outcome { Outcome(Generated number) {} }

            @TaskGraph(First.class)
            interface Graph { Outcome run(); }
            """)
        .hasErrors(1);
  }
}
