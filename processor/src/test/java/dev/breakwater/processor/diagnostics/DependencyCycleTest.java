package dev.breakwater.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Tasks that wait for each other. */
class DependencyCycleTest {

  private static final String ID = "DependencyCycle";

  @Test
  void standsOnAnAfterOfTheCycle() {
    Compiled.of(
            """
            @Task
            @After(Last.class)
            class First { void run() {} }

            @Task
            @After({Other.class, First.class})
            class Last { void run() {} }

            @Task
            class Other { void run() {} }

            @TaskGraph({First.class, Last.class, Other.class})
            interface Graph { void run(); }
            """)
        .onlyError(ID)
        .in("Last")
        .onLine("@After({Other.class, First.class})")
        .at("First.class")
        .saying("these tasks of Graph wait for each other: first -> last -> first")
        .showing(
            """
                first -> last  last has @After(First.class)
                last -> first  first has @After(Last.class)
              To fix:
                1. break the cycle: remove an @After or a parameter, or narrow a @Reads
            """);
  }

  @Test
  void aTaskThatIsAfterItselfIsOne() {
    Compiled.of(
            """
            @Task
            @After(First.class)
            class First { void run() {} }

            @TaskGraph(First.class)
            interface Graph { void run(); }
            """)
        .onlyError(ID)
        .in("First")
        .onLine("@After(First.class)")
        .at("First.class")
        .saying("first waits for itself: first -> first")
        .showing(
            """
                first -> first  first has @After(First.class)
              To fix:
                1. break the cycle: remove an @After or a parameter, or narrow a @Reads
            """);
  }

  private static final String EACH_READS_WHAT_THE_OTHER_WRITES =
      """
      @Task
      @Reads({"x", "b"})
      @Writes("a")
      class First { void run() {} }

      @Task
      @Reads("*")
      @Writes("b")
      class Last { void run() {} }

      @TaskGraph({First.class, Last.class})
      interface Graph { void run(); }
      """;

  @Test
  void standsOnAReadsWhereThereIsNoAfter() {
    Compiled.of(EACH_READS_WHAT_THE_OTHER_WRITES)
        .onlyError(ID)
        .in("Last")
        .onLine("@Reads(\"*\")")
        .at("\"*\"")
        .saying("these tasks of Graph wait for each other: first -> last -> first")
        .showing(
            """
                first -> last  last reads *, and first writes a: both match a
                last -> first  first reads b, and last writes it
              To fix, do one of these:
                1. if these tasks need the files only for context: @Snapshot("*") instead of @Reads on Last; a snapshot waits for no task, and does not show the changes of tasks that are not ordered before it
                2. if last should read the state before first changes it: @After(Last.class) on First
                3. narrow the @Reads of these tasks until they no longer wait for each other
            """);
  }

  @Test
  void theAfterThatItShowsBreaksIt() {
    Compiled compiled = Compiled.of(EACH_READS_WHAT_THE_OTHER_WRITES);

    assertEquals(List.of("@After(Last.class) on First"), compiled.onlyError(ID).edits());
    assertEquals(
        "[[last], [first]]",
        compiled.with("@After(Last.class) on First").succeeds().waves("Graph"));
  }

  @Test
  void theAfterThatItShowsKeepsWhatTheAnnotationSaysAlready() {
    Compiled compiled =
        Compiled.of(EACH_READS_WHAT_THE_OTHER_WRITES)
            .with("@After(value = String.class, ifPresent = true) on First");
    List<String> edits = compiled.onlyError(ID).edits();

    assertEquals(
        List.of("@After(value = {String.class, Last.class}, ifPresent = true) on First"), edits);
    compiled.with(edits.get(0)).succeeds();
  }

  @Test
  void noneWhereTheReaderIsPutBeforeTheWriter() {
    Compiled compiled =
        Compiled.of(
            """
            @Task
            @Reads("a")
            class Reader { String run() { return ""; } }

            @Task
            class Between { Integer run(String text) { return 1; } }

            @Task
            @Writes("a")
            class Writer { void run(Integer number) {} }

            @Task
            @Reads("a")
            class Late { void run() {} }

            @TaskGraph({Reader.class, Between.class, Writer.class, Late.class})
            interface Graph { void run(); }
            """);

    assertEquals("[[reader], [between], [writer], [late]]", compiled.succeeds().waves("Graph"));
  }

  @Test
  void standsOnAParameterWhereThereIsNeitherAfterNorReads() {
    Compiled.of(
            """
            @Task
            class First {
              Integer run(String text) { return 1; }
            }

            @Task
            class Last {
              String run(Integer number) { return ""; }
            }

            @TaskGraph({First.class, Last.class})
            interface Graph { void run(); }
            """)
        .onlyError(ID)
        .in("Last")
        .onLine("String run(Integer number)")
        .at("Integer number")
        .saying("these tasks of Graph wait for each other: first -> last -> first")
        .showing(
            """
                first -> last  last takes the result of first (Integer)
                last -> first  first takes the result of last (String)
              To fix:
                1. break the cycle: remove an @After or a parameter, or narrow a @Reads
            """);
  }

  private static final String EVERY_CAUSE =
      """
      @Task
      @Reads("third")
      @Writes("a")
      class First {
        Integer run() { return 1; }
      }

      @Task
      @Reads({"a", "?"})
      @Writes("second")
      @After(First.class)
      class Second {
        void run(Integer number) {}
      }

      @Task
      @Reads("second")
      @Writes("third")
      class Third { void run() {} }

      @TaskGraph({First.class, Second.class, Third.class})
      interface Graph { void run(); }
      """;

  @Test
  void everyCauseOfAnEdgeIsToldAndAnAfterIsPointedTo() {
    Compiled.of(EVERY_CAUSE)
        .onlyError(ID)
        .in("Second")
        .onLine("@After(First.class)")
        .at("First.class")
        .saying("these tasks of Graph wait for each other: first -> second -> third -> first")
        .showing(
            """
                first -> second  second has @After(First.class)
                                 second takes the result of first (Integer)
                                 second reads a, and first writes it
                                 second reads ?, and first writes a: both match a
                second -> third  third reads second, and second writes it
                third -> first   first reads third, and third writes it
              To fix, do one of these:
                1. if third should read the state before second changes it: @After({First.class, Third.class}) on Second
                2. break the cycle: remove an @After or a parameter, or narrow a @Reads
            """);
  }

  @Test
  void aReadsIsPointedToBeforeAParameter() {
    Compiled.of(
            EVERY_CAUSE
                .replace("@After(First.class)\n", "")
                .replace("@Reads({\"a\", \"?\"})\n", ""))
        .onlyError(ID)
        .in("Third")
        .onLine("@Reads(\"second\")")
        .at("\"second\"");
  }

  @Test
  void aReadThroughAToolStandsOnTheParameterThatHoldsIt() {
    Compiled.of(
            """
            @Reads("table:users")
            class Db {}

            @Task
            @Writes("table:users")
            @Reads("report")
            class First { void run() {} }

            @Task
            @Writes("report")
            class Last {
              void run(Db db) {}
            }

            @TaskGraph({First.class, Last.class})
            interface Graph { void run(Db db); }
            """)
        .onlyError(ID)
        .in("Last")
        .onLine("void run(Db db) {}")
        .at("Db db")
        .showing(
            """
                first -> last  last reads table:users through Db, and first writes it
                last -> first  first reads report, and last writes it
              To fix, do one of these:
                1. if last should read the state before first changes it: @After(Last.class) on First
                2. narrow the @Reads of these tasks until they no longer wait for each other
            """);
  }

  @Test
  void anInheritedAfterCountsWhereItStands() {
    Compiled.of(
            """
            @After(Last.class)
            interface Late {}

            @Task
            class First implements Late { public void run() {} }

            @Task
            class Last { String run(Integer number) { return ""; } }

            @Task
            class Between implements Late { public Integer run() { return 1; } }

            @TaskGraph({First.class, Last.class, Between.class})
            interface Graph { void run(); }
            """)
        .onlyError(ID)
        .in("Late")
        .onLine("@After(Last.class)")
        .at("Last.class")
        .saying("these tasks of Graph wait for each other: last -> between -> last");
  }

  @Test
  void aShortestCycleStandsForAllThatAreCaughtWithIt() {
    String sources =
        """
        @Task
        @After(Fourth.class)
        class First { void run() {} }

        @Task
        @After({First.class, Third.class})
        class Second { void run() {} }

        @Task
        @After(Second.class)
        class Third { void run() {} }

        @Task
        @After(Third.class)
        class Fourth { void run() {} }

        @TaskGraph({First.class, Second.class, Third.class, Fourth.class})
        interface Graph { void run(); }
        """;

    Compiled.of(sources)
        .onlyError(ID)
        .saying(
            "these tasks of Graph wait for each other: second -> third -> second"
                + " (2 more tasks are involved)");
    Compiled.of(sources)
        .with("@After(Third.class) on First")
        .onlyError(ID)
        .saying(
            "these tasks of Graph wait for each other: second -> third -> second"
                + " (1 more task is involved)");
  }

  @Test
  void eachComponentIsAnErrorOfItsOwn() {
    Compiled compiled =
        Compiled.of(
            """
            @Task @After(Third.class) class First { void run() {} }

            @Task @After(Fourth.class) class Second { void run() {} }

            @Task @After({First.class, Second.class}) class Third { void run() {} }

            @Task @After(Second.class) class Fourth { void run() {} }

            @TaskGraph({First.class, Second.class, Third.class, Fourth.class})
            interface Graph { void run(); }
            """);

    List<Reported> errors = compiled.hasErrors(2).errors(ID);
    errors.get(0).saying("these tasks of Graph wait for each other: first -> third -> first");
    errors.get(1).saying("these tasks of Graph wait for each other: second -> fourth -> second");
  }

  @Test
  void componentsAreToldInTheOrderOfTheListWhicheverComesFirst() {
    Compiled compiled =
        Compiled.of(
            """
            @Task @After(Second.class) class First { void run() {} }

            @Task @After(First.class) class Second { void run() {} }

            @Task @After({Second.class, Fourth.class}) class Third { void run() {} }

            @Task @After(Third.class) class Fourth { void run() {} }

            @TaskGraph({First.class, Second.class, Third.class, Fourth.class})
            interface Graph { void run(); }
            """);

    List<Reported> errors = compiled.hasErrors(2).errors(ID);
    errors.get(0).saying("these tasks of Graph wait for each other: first -> second -> first");
    errors.get(1).saying("these tasks of Graph wait for each other: third -> fourth -> third");
  }

  @Test
  void showsNoAfterWhereNoneBreaksTheWholeComponent() {
    Compiled.of(
            """
            @Task
            @Reads("b")
            @Writes("a")
            class First { void run() {} }

            @Task
            @Reads({"a", "c"})
            @Writes("b")
            class Second { void run() {} }

            @Task
            @Reads("b")
            @Writes("c")
            class Third { void run() {} }

            @TaskGraph({First.class, Second.class, Third.class})
            interface Graph { void run(); }
            """)
        .onlyError(ID)
        .saying(
            "these tasks of Graph wait for each other: first -> second -> first"
                + " (1 more task is involved)")
        .showing(
            """
                first -> second  second reads a, and first writes it
                second -> first  first reads b, and second writes it
              To fix, do one of these:
                1. if each task may see the changes of the tasks before it: run them one after the other with @After(First.class) on Second, @After(Second.class) on Third
                2. narrow the @Reads of these tasks until they no longer wait for each other
            """);
  }

  @Test
  void showsTheAfterThatBreaksTheWholeComponent() {
    Compiled compiled =
        Compiled.of(
            """
            @Task
            @Reads("b")
            @Writes({"a", "d"})
            class First { void run() {} }

            @Task
            @Reads({"a", "c"})
            @Writes("b")
            class Second { void run() {} }

            @Task
            @Reads("d")
            @Writes("c")
            class Third { void run() {} }

            @TaskGraph({First.class, Second.class, Third.class})
            interface Graph { void run(); }
            """);

    Reported error =
        compiled
            .onlyError(ID)
            .saying(
                "these tasks of Graph wait for each other: first -> second -> first"
                    + " (1 more task is involved)");
    assertEquals(List.of("@After(First.class) on Second"), error.edits());
    assertEquals(
        "[[first], [third], [second]]",
        compiled.with(error.edits().get(0)).succeeds().waves("Graph"));
  }

  @Test
  void showsNoAfterThatWouldLeaveWritesUnordered() {
    Compiled.of(
            """
            @Task
            @Reads("c")
            @Writes("a")
            class First { void run(String text) {} }

            @Task
            @Reads("a")
            @Writes("b")
            class Second { Integer run() { return 1; } }

            @Task
            @After(Second.class)
            @Writes("c")
            class Third { void run() {} }

            @Task
            @Writes("x")
            class Before { String run() { return ""; } }

            @Task
            @Writes("x")
            class Behind { void run(Integer number) {} }

            @TaskGraph({First.class, Second.class, Third.class, Before.class, Behind.class})
            interface Graph { void run(); }
            """)
        .onlyError(ID)
        .showing(
            """
                first -> second  second reads a, and first writes it
                second -> third  third has @After(Second.class)
                third -> first   first reads c, and third writes it
              To fix, do one of these:
                1. if first should read the state before third changes it: @After({Second.class, First.class}) on Third
                2. break the cycle: remove an @After or a parameter, or narrow a @Reads
            """);
  }

  @Test
  void isToldBesideUnorderedWritesOfOtherTasks() {
    Compiled compiled =
        Compiled.of(
            """
            @Task
            @Reads("c")
            @Writes({"a", "x"})
            class First { void run() {} }

            @Task
            @Reads("a")
            @Writes("b")
            class Second { void run() {} }

            @Task
            @Reads("b")
            @Writes({"c", "x"})
            class Third { void run() {} }

            @Task
            @Writes("o")
            class Fourth { void run() {} }

            @Task
            @Writes("o")
            class Fifth { void run() {} }

            @TaskGraph({First.class, Second.class, Third.class, Fourth.class, Fifth.class})
            interface Graph { void run(); }
            """);

    compiled.hasErrors(2);
    compiled
        .error(ID)
        .saying("these tasks of Graph wait for each other: first -> second -> third -> first");
    compiled
        .error("UnorderedWrites")
        .saying("fifth and fourth can both write o, and Graph does not say which goes first");
  }
}
