package dev.breakwater.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tasks that can write the same resource, with nothing that orders them. */
class UnorderedWritesTest {

  private static final String ID = "UnorderedWrites";

  private static final String CONFLICT =
      """
      @Task
      @Writes("src/auth/types.ts")
      class TypeDefs { void run() {} }

      @Task
      @Writes({"tests/auth/*.ts", "src/auth/*.ts"})
      class AuthModule { void run() {} }

      @TaskGraph({TypeDefs.class, AuthModule.class})
      interface Refactor { void run(); }
      """;

  @Test
  void standsOnThePatternOfTheTaskListedLater() {
    Compiled.of(CONFLICT)
        .onlyError(ID)
        .in("AuthModule")
        .onLine("@Writes({\"tests/auth/*.ts\"")
        .at("\"src/auth/*.ts\"")
        .saying(
            "auth-module and type-defs can both write src/auth/types.ts,"
                + " and Refactor does not say which goes first")
        .showing(
            """
                auth-module  writes  src/auth/*.ts
                type-defs    writes  src/auth/types.ts
              To fix, do one of these:
                1. if auth-module needs the output of type-defs: @Reads("src/auth/types.ts") on AuthModule
                2. run one after the other: @After(TypeDefs.class) on AuthModule, or @After(AuthModule.class) on TypeDefs
                3. narrow one of the two @Writes until they no longer overlap
            """);
  }

  @Test
  void theListAndNotTheSourceSaysWhichTaskIsLater() {
    Compiled.of(
            CONFLICT.replace(
                "TypeDefs.class, AuthModule.class", "AuthModule.class, TypeDefs.class"))
        .onlyError(ID)
        .in("TypeDefs")
        .onLine("@Writes(\"src/auth/types.ts\")")
        .at("\"src/auth/types.ts\"");
  }

  @Test
  void everyFixThatItShowsCompiles() {
    Compiled compiled = Compiled.of(CONFLICT);
    List<String> edits = compiled.onlyError(ID).edits();

    assertEquals(
        List.of(
            "@Reads(\"src/auth/types.ts\") on AuthModule",
            "@After(TypeDefs.class) on AuthModule",
            "@After(AuthModule.class) on TypeDefs"),
        edits);
    edits.forEach(edit -> compiled.with(edit).succeeds());
  }

  @Test
  void fixesKeepWhatTheAnnotationSaysAlready() {
    Compiled compiled =
        Compiled.of(
            """
            @Task
            class Setup { void run() {} }

            @Task
            @Writes("a")
            @After(value = {Setup.class, Cleanup.class}, ifPresent = true)
            class First { void run() {} }

            @Task
            @Reads({"b", "table:c"})
            @Writes("a")
            @After(Setup.class)
            class Second { void run() {} }

            @Task
            class Cleanup { void run() {} }

            @TaskGraph({Setup.class, First.class, Second.class})
            interface Graph { void run(); }
            """);
    List<String> edits = compiled.onlyError(ID).edits();

    assertEquals(
        List.of(
            "@Reads({\"b\", \"table:c\", \"a\"}) on Second",
            "@After({Setup.class, First.class}) on Second",
            "@After(value = {Setup.class, Cleanup.class, Second.class}, ifPresent = true) on"
                + " First"),
        edits);
    edits.forEach(edit -> compiled.with(edit).succeeds());
  }

  @Test
  void aReadIsNoFixWhereTheOtherTaskReadsToo() {
    Compiled compiled =
        Compiled.of(
            """
            @Task
            @Reads("a/in")
            @Writes("a/out")
            class First { void run() {} }

            @Task
            @Writes("a/*")
            class Second { void run() {} }

            @Task
            @Writes("a/out")
            class Third { void run() {} }

            @TaskGraph({First.class, Second.class})
            interface Graph { void run(); }

            @TaskGraph({First.class, Third.class})
            interface Other { void run(); }
            """);
    Reported error =
        compiled
            .onlyError(ID)
            .saying(
                "third and first can both write a/out, and Other does not say which goes first");
    assertEquals(3, error.edits().size());

    Compiled both = compiled.with("@Reads(\"a/out\") on Second");
    both.hasErrors(2)
        .error("DependencyCycle")
        .saying("these tasks of Graph wait for each other: first -> second -> first");
  }

  private static final String A_WRITER_COMES_LATER =
      """
      @Task
      @Writes("a")
      class First { void run() {} }

      @Task
      @Writes({"a", "b"})
      class Second { void run() {} }

      @Task
      @Reads("b")
      @Writes("a")
      class Third { void run() {} }

      @TaskGraph({First.class, Second.class, Third.class})
      interface Graph { void run(); }
      """;

  @Test
  void aReadIsNoFixWhereAWriterOfItReadsWhatTheTaskWrites() {
    assertEquals(
        List.of("@After(First.class) on Second", "@After(Second.class) on First"),
        Compiled.of(A_WRITER_COMES_LATER).onlyError(ID).edits());
  }

  @Test
  void aReadIsAFixWhereTheUserPutsThatWriterAfterTheTask() {
    Compiled compiled = Compiled.of(A_WRITER_COMES_LATER).with("@After(Second.class) on Third");
    String read = compiled.onlyError(ID).edits().get(0);

    assertEquals("@Reads(\"a\") on Second", read);
    assertEquals("[[first], [second], [third]]", compiled.with(read).succeeds().waves("Graph"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@After(TypeDefs.class) on AuthModule",
        "@After(AuthModule.class) on TypeDefs",
        "@Reads(\"src/auth/*\") on AuthModule",
        "@Reads(\"tests/auth/a.ts\") on TypeDefs",
        "@Writes(\"src/auth/token.ts\") on AuthModule",
        "@Writes(\"other:src/auth/types.ts\") on TypeDefs",
        "@Reads(\"src/auth/types.ts\") on TypeDefs",
      })
  void noneWhereTheTwoAreOrderedOrDoNotMeet(String edit) {
    Compiled compiled = Compiled.of(CONFLICT).with(edit);

    compiled.succeeds();
  }

  @Test
  void whatAWriterMayReadOrdersNothing() {
    Compiled.of(
            """
            @Task
            @Writes({"a", "b"})
            class First { void run() {} }

            @Task
            @Writes("b")
            class Second { void run() {} }

            @Task
            @Writes({"c", "table:b"})
            class Third { void run() {} }

            @TaskGraph({First.class, Second.class, Third.class})
            interface Graph { void run(); }
            """)
        .onlyError(ID)
        .saying("second and first can both write b, and Graph does not say which goes first");
  }

  @Test
  void noneWhereAValueOrders() {
    Compiled.of(
            """
            @Task
            @Writes("a")
            class First { String run() { return ""; } }

            @Task
            class Between { Integer run(String text) { return 1; } }

            @Task
            @Writes("a")
            class Last { void run(Integer number) {} }

            @TaskGraph({Last.class, Between.class, First.class})
            interface Graph { void run(); }
            """)
        .succeeds();
  }

  @Test
  void noneWhereWhatAThirdTaskReadsAndWritesOrders() {
    Compiled compiled =
        Compiled.of(
            """
            @Task
            @Writes({"a", "b"})
            class First { void run() {} }

            @Task
            @Reads("b")
            @Writes("c")
            class Between { void run() {} }

            @Task
            @Reads("c")
            @Writes("a")
            class Last { void run() {} }

            @TaskGraph({Last.class, Between.class, First.class})
            interface Graph { void run(); }
            """);

    assertEquals("[[first], [between], [last]]", compiled.succeeds().waves("Graph"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"extends Base", "implements Mark", "extends Middle"})
  void noneWhereASupertypeIsAfterTheOther(String supertype) {
    Compiled compiled =
        Compiled.of(
            """
            @Task
            @Writes("a")
            class First { void run() {} }

            @After(First.class)
            abstract class Base {}

            abstract class Middle extends Base {}

            @After(First.class)
            interface Mark {}

            @Task
            @Writes("a")
            class Second SUPERTYPE { void run() {} }

            @TaskGraph({Second.class, First.class})
            interface Graph { void run(); }
            """
                .replace("SUPERTYPE", supertype));

    assertEquals("[[first], [second]]", compiled.succeeds().waves("Graph"));
  }

  private static final String EACH_READS_WHAT_THE_OTHER_WRITES =
      """
      @Task
      @Reads("a/*")
      @Writes("a/*")
      class First { void run() {} }

      @Task
      @Reads("a/b")
      @Writes("a/b")
      class Second { void run() {} }

      @Task
      class Between { void run() {} }

      @TaskGraph({First.class, Second.class, Between.class})
      interface Graph { void run(); }
      """;

  @Test
  void isNoCycleWhereEachReadsWhatTheOtherWrites() {
    Compiled.of(EACH_READS_WHAT_THE_OTHER_WRITES)
        .onlyError(ID)
        .in("Second")
        .onLine("@Writes(\"a/b\")")
        .at("\"a/b\"")
        .saying("second and first can both write a/b, and Graph does not say which goes first");
  }

  @Test
  void noneWhereAThirdTaskOrdersTwoThatReadEachOther() {
    Compiled stated =
        Compiled.of(EACH_READS_WHAT_THE_OTHER_WRITES)
            .with("@After(Second.class) on Between")
            .with("@After(Between.class) on First");
    Compiled derived =
        Compiled.of(EACH_READS_WHAT_THE_OTHER_WRITES)
            .with("@Reads({\"a/b\", \"d\"}) on Second")
            .with("@Writes({\"a/*\", \"c\"}) on First")
            .with("@Reads(\"c\") on Between")
            .with("@Writes(\"d\") on Between");

    assertEquals("[[second], [between], [first]]", stated.succeeds().waves("Graph"));
    assertEquals("[[first], [between], [second]]", derived.succeeds().waves("Graph"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"class Base", "interface Base"})
  void anInheritedAnnotationCountsWhereItStands(String base) {
    Compiled.of(
            """
            @Task
            @Writes("a")
            class First { void run() {} }

            @Writes("*")
            BASE {}

            @Task
            class Second KEYWORD Base { public void run() {} }

            @TaskGraph({First.class, Second.class})
            interface Graph { void run(); }
            """
                .replace("BASE", base)
                .replace("KEYWORD", base.startsWith("class") ? "extends" : "implements"))
        .onlyError(ID)
        .in("Base")
        .onLine("@Writes(\"*\")")
        .at("\"*\"")
        .saying("second and first can both write a, and Graph does not say which goes first");
  }

  @Test
  void aToolsWriteStandsOnTheParameterThatHoldsIt() {
    Compiled.of(
            """
            @Writes("table:users")
            class Db {}

            @Task
            class First {
              void run(Db db) {}
            }

            @Task
            class Second {
              void run(Db database) {}
            }

            @TaskGraph({First.class, Second.class})
            interface Graph { void run(Db db); }
            """)
        .onlyError(ID)
        .in("Second")
        .onLine("void run(Db database)")
        .at("Db database")
        .saying(
            "second and first can both write table:users, and Graph does not say which goes first")
        .showing(
            """
                second  writes  table:users  through Db
                first   writes  table:users  through Db
              To fix, do one of these:
                1. if second needs the output of first: @Reads("table:users") on Second
                2. run one after the other: @After(First.class) on Second, or @After(Second.class) on First
                3. narrow one of the two @Writes until they no longer overlap
            """);
  }

  @Test
  void pairsThatShareATaskAreOneError() {
    Compiled.of(
            """
            @Task
            @Writes("a")
            class First { void run() {} }

            @Task
            @Writes("b")
            class Second { void run() {} }

            @Task
            @Writes({"a", "b"})
            class Third { void run() {} }

            @TaskGraph({First.class, Second.class, Third.class})
            interface Graph { void run(); }
            """)
        .onlyError(ID)
        .in("Third")
        .at("\"a\"")
        .saying(
            "third and first can both write a, and Graph does not say which goes first"
                + " (1 other pair of tasks has the same conflict)")
        .showing(
            """
                third  writes  a
                first  writes  a
              Also unordered:
                third and second  b
              To fix, do one of these:
                1. if third needs the output of first: @Reads("a") on Third
                2. run one after the other: @After(First.class) on Third, or @After(Third.class) on First
                3. narrow one of the two @Writes until they no longer overlap
                4. if both add lines to a: return the lines as results, and let one last task write the file
            """);
  }

  @Test
  void fiveOfManyPairsAreShown() {
    StringBuilder tasks = new StringBuilder();
    StringBuilder list = new StringBuilder("T0.class");
    for (int i = 0; i < 8; i++) {
      String writes = i < 6 ? "\"all\"" : i == 6 ? "{\"all\", \"one\"}" : "\"one\"";
      tasks.append("@Task @Writes(" + writes + ") class T" + i + " { void run() {} }\n\n");
      list.append(i == 0 ? "" : ", T" + i + ".class");
    }
    Compiled.of(tasks + "@TaskGraph({" + list + "}) interface Graph { void run(); }")
        .onlyError(ID)
        .in("T1")
        .saying(
            "t1 and t0 can both write all, and Graph does not say which goes first"
                + " (21 other pairs of tasks have the same conflict)")
        .showing(
            """
                t1  writes  all
                t0  writes  all
              Also unordered:
                t2 and t0  all
                t3 and t0  all
                t4 and t0  all
                t5 and t0  all
                and 17 more
              To fix, do one of these:
                1. if t1 needs the output of t0: @Reads("all") on T1
                2. run one after the other: @After(T0.class) on T1, or @After(T1.class) on T0
                3. narrow one of the two @Writes until they no longer overlap
                4. if both add lines to all: return the lines as results, and let one last task write the file
            """);
  }

  @Test
  void eachGroupOfPairsIsAnErrorOfItsOwn() {
    Compiled compiled =
        Compiled.of(
            """
            @Task @Writes("a") class First { void run() {} }

            @Task @Writes("b") class Second { void run() {} }

            @Task @Writes("a") class Third { void run() {} }

            @Task @Writes("b") class Fourth { void run() {} }

            @TaskGraph({First.class, Second.class, Third.class, Fourth.class})
            interface Graph { void run(); }
            """);

    List<Reported> errors = compiled.hasErrors(2).errors(ID);
    errors
        .get(0)
        .in("Third")
        .saying("third and first can both write a, and Graph does not say which goes first");
    errors
        .get(1)
        .in("Fourth")
        .saying("fourth and second can both write b, and Graph does not say which goes first");
  }
}
