package dev.breakwater.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An {@code @After} without which the order is the same. */
class RedundantAfterTest {

  private static final String ID = "RedundantAfter";

  private static final String THREE =
      """
      @Task
      @Writes("a")
      class First { void run() {} }

      @Task
      @Reads("a")
      @Writes("b")
      class Second { void run() {} }

      @Task
      @Reads("b")
      class Third { void run() {} }

      @TaskGraph({First.class, Second.class, Third.class})
      interface Graph { void run(); }
      """;

  @Test
  void standsOnTheClassLiteral() {
    Compiled.of(THREE)
        .with("@After({First.class, Second.class}) on Third")
        .warns(2)
        .warnings(ID)
        .get(0)
        .in("Third")
        .onLine("@After({First.class, Second.class})")
        .at("First.class")
        .saying("the @After(First.class) of third has no effect: the order is the same without it")
        .tells("remove First.class from the @After on Third");
  }

  @Test
  void showsThroughWhichTasksTheOrderFollows() {
    Compiled.of(THREE)
        .with("@After(First.class) on Third")
        .onlyWarning(ID)
        .tells("first -> second -> third");
  }

  @Test
  void everyFixThatItShowsSilencesIt() {
    Compiled compiled = Compiled.of(THREE).with("@After(First.class) on Third");
    Reported warning = compiled.onlyWarning(ID);

    warning.tells("remove the @After on Third");
    Compiled without = compiled.replacing("@After(First.class)\n", "").isClean();
    assertEquals(compiled.waves("Graph"), without.waves("Graph"));
    assertEquals(List.of("@SuppressWarnings(\"RedundantAfter\") on Third"), warning.edits());
    compiled.with(warning.edits().get(0)).isClean();
  }

  @Test
  void isOneWhereAValueOrders() {
    Compiled.of(
            """
            @Task
            class First { String run() { return ""; } }

            @Task
            @After(First.class)
            class Second { void run(String text) {} }

            @TaskGraph({First.class, Second.class})
            interface Graph { void run(); }
            """)
        .onlyWarning(ID)
        .in("Second")
        .at("First.class");
  }

  @Test
  void isOneWhereAnotherAfterOrders() {
    Compiled.of(
            """
            @Task
            class First { void run() {} }

            @Task
            @After(First.class)
            class Second { void run() {} }

            @Task
            @After({Second.class, First.class})
            class Third { void run() {} }

            @TaskGraph({First.class, Second.class, Third.class})
            interface Graph { void run(); }
            """)
        .onlyWarning(ID)
        .in("Third")
        .at("First.class");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@After(Other.class) on First",
        "@After(Other.class) on Second",
        "@After(Third.class) on Other",
        "@After(value = Absent.class, ifPresent = true) on Third",
      })
  void isNoneWhereNothingElseOrders(String edit) {
    Compiled.of(
            THREE.replace("First.class, ", "First.class, Other.class, ")
                + """

                @Task
                class Other { void run() {} }

                @Task
                @SuppressWarnings("UnlistedTask")
                class Absent { void run() {} }
                """)
        .with(edit)
        .isClean();
  }

  @Test
  void isNoneWhereItKeepsAReaderBeforeAWriter() {
    Compiled compiled =
        Compiled.of(
            """
            @Task
            @Reads("a")
            class Reader { void run() {} }

            @Task
            @After(Reader.class)
            @Writes("a")
            class Writer { void run() {} }

            @TaskGraph({Reader.class, Writer.class})
            interface Graph { void run(); }
            """);

    assertEquals("[[reader], [writer]]", compiled.isClean().waves("Graph"));
  }

  @Test
  void isNoneWhereItKeepsAnotherPairInOrder() {
    Compiled compiled =
        Compiled.of(THREE)
            .with("@Reads(\"c\") on First")
            .with("@After(Second.class) on Third")
            .with("@Writes(\"c\") on Third")
            .with("@After(First.class) on Second");

    assertEquals("[[first], [second], [third]]", compiled.isClean().waves("Graph"));
    compiled.replacing("@After(First.class)\n", "").onlyError("DependencyCycle");
  }

  @Test
  void isNoneWhereASupertypeStatesIt() {
    Compiled.of(THREE)
        .replacing("class Third {", "class Third extends Late {")
        .replacing("@TaskGraph", "@After(First.class)\nclass Late {}\n\n@TaskGraph")
        .isClean();
  }

  @Test
  void isNoneWhereTheOrderIsACycle() {
    Compiled compiled =
        Compiled.of(THREE)
            .with("@After({First.class, Second.class}) on Third")
            .with("@After(Third.class) on First");

    compiled.onlyError("DependencyCycle");
    assertEquals(0, compiled.warnings(ID).size());
  }

  @Test
  void isToldWhereAnyGraphDoesWithoutIt() {
    Compiled.of(
            THREE
                + """

                @TaskGraph({First.class, Third.class})
                interface Needing { void run(); }
                """)
        .with("@After(First.class) on Third")
        .onlyWarning(ID)
        .at("First.class");
  }
}
