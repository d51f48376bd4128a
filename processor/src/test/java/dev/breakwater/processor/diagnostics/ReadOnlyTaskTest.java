package dev.breakwater.processor.diagnostics;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A task that is stated to write nothing, and writes. */
class ReadOnlyTaskTest {

  private static final String ID = "ReadOnlyTask";

  private static final String WRITES =
      """
      @Task(readOnly = true)
      @Reads("b")
      @Writes({"a", "table:users"})
      class Job { void run() {} }

      @TaskGraph(Job.class)
      interface Graph { void run(); }
      """;

  @Test
  void standsOnTheWrites() {
    Compiled.of(WRITES)
        .onlyError(ID)
        .in("Job")
        .onLine("@Writes")
        .at("@Writes({\"a\", \"table:users\"})")
        .saying("job is readOnly, but writes a")
        .showing(
            """
                job  writes  a
                job  writes  table:users
              To fix, do one of these:
                1. if it only reads: @Reads({"b", "a", "table:users"}) on Job, without @Writes
                2. if it writes: remove readOnly = true from the @Task on Job
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"@Task() on Job", "@Task(readOnly = false) on Job", "@Writes({}) on Job"})
  void noneWhereItIsNotReadOnlyOrOnlyReads(String edit) {
    Compiled.of(WRITES).with(edit).succeeds();
  }

  @ParameterizedTest
  @ValueSource(strings = {"class Base", "interface Base"})
  void anInheritedWritesCountsWhereItStands(String base) {
    Compiled.of(
            """
            @Writes("a")
            BASE {}

            @Task(readOnly = true)
            class Job KEYWORD Base { public void run() {} }

            @TaskGraph(Job.class)
            interface Graph { void run(); }
            """
                .replace("BASE", base)
                .replace("KEYWORD", base.startsWith("class") ? "extends" : "implements"))
        .onlyError(ID)
        .in("Base")
        .onLine("@Writes(\"a\")")
        .at("@Writes(\"a\")")
        .saying("job is readOnly, but writes a");
  }

  @Test
  void aToolThatWritesStandsOnTheParameterThatHoldsIt() {
    Compiled.of(
            """
            @Reads("table:orders")
            @Writes("table:users")
            class Db {}

            @Task(readOnly = true)
            class Job {
              void run(Db db) {}
            }

            @TaskGraph(Job.class)
            interface Graph { void run(Db db); }
            """)
        .onlyError(ID)
        .in("Job")
        .onLine("void run(Db db) {}")
        .at("Db db")
        .saying("job is readOnly, but writes table:users through Db")
        .showing(
            """
                job  writes  table:users  through Db
              To fix, do one of these:
                1. if it only reads: pass Job a tool that only reads
                2. if it writes: remove readOnly = true from the @Task on Job
            """);
  }

  @Test
  void noneOfAToolThatOnlyReads() {
    Compiled.of(
            """
            @Reads("table:users")
            class Db {}

            @Task(readOnly = true)
            class Job { void run(Db db) {} }

            @TaskGraph(Job.class)
            interface Graph { void run(Db db); }
            """)
        .succeeds();
  }

  @Test
  void eachAnnotationAndToolIsAnErrorOfItsOwn() {
    Compiled compiled =
        Compiled.of(
            """
            @Writes("b")
            interface Mark {}

            @Writes("a")
            class Db {}

            @Writes("a")
            class Cache {}

            @Task(readOnly = true)
            @Writes("a")
            class Job implements Mark {
              Cache cache;
              public void run(Db db) {}
            }

            @TaskGraph(Job.class)
            interface Graph { void run(Db db); }
            """);

    List<Reported> errors = compiled.hasErrors(4).errors(ID);
    errors.get(0).in("Job").at("@Writes(\"a\")").saying("job is readOnly, but writes a");
    errors.get(1).in("Mark").at("@Writes(\"b\")").saying("job is readOnly, but writes b");
    errors.get(2).at("Db db").saying("job is readOnly, but writes a through Db");
    errors.get(3).onLine("Cache cache;").saying("job is readOnly, but writes a through Cache");
  }

  @Test
  void aTaskThatNoGraphListsIsCheckedToo() {
    Compiled.of("@Task(readOnly = true)\n@Writes(\"a\")\nclass Job { void run() {} }")
        .onlyError(ID)
        .in("Job")
        .at("@Writes(\"a\")");
  }

  @Test
  void isToldOnceOfATaskThatTwoGraphsShare() {
    Compiled.of(WRITES + "\n@TaskGraph(Job.class)\ninterface Other { void run(); }\n")
        .onlyError(ID);
  }
}
