package dev.breakwater.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The access that a task has through what it is handed, shown by a task that must not write. */
class ToolsTest {

  private static final String ID = "ReadOnlyTask";

  private static final Pattern ENTRY = Pattern.compile("void run\\([^)]*\\)");

  /** Compiles a task, the inputs that its entry method takes, and other classes. */
  private static Compiled job(String members, String others) {
    Matcher entry = ENTRY.matcher(members);
    return Compiled.of(
        """
        @Writes("table:users")
        class Db {}

        @Task(readOnly = true)
        class Job {
          MEMBERS
        }

        @TaskGraph(Job.class)
        interface Graph { METHOD; }

        """
                .replace("MEMBERS", members)
                .replace("METHOD", entry.find() ? entry.group() : "void run()")
            + others);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "void run(Db db) {}",
        "void run(List<Db> db) {}",
        "void run(Supplier<? extends Db> db) {}",
        "void run(Consumer<? super Db> db) {}",
        "void run(Map<String, Optional<Db[]>> db) {}",
        "void run(Db[][] db) {}",
        "Job(Db db) {} void run() {}",
        "protected Job(int i, List<Db> db) {} Job() {} void run() {}",
        "Db db; void run() {}",
        "final Supplier<Db> db = null; void run() {}",
        "protected static Db db; void run() {}",
        "static final Db[] db = {}; void run() {}",
      })
  void countsWhereverATaskHoldsATool(String members) {
    job(members, "")
        .onlyError(ID)
        .in("Job")
        .onLine(members)
        .saying("job is readOnly, but writes table:users through Db");
  }

  @Test
  void standsOnTheParameterOrFieldThatHoldsTheTool() {
    job("void run(int i, @Deprecated Db db) {}", "").onlyError(ID).at("@Deprecated Db db");
    job("Job(int i, Db db) {} void run() {}", "").onlyError(ID).at("Db db");
    job("int i; protected Db db; void run() {}", "").onlyError(ID).at("protected Db db;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "void run() { Db db = new Db(); }",
        "Db run() { return null; }",
        "void run() {} private void help(Db db) {}",
        "void run() {} static void help(Db db) {}",
        "void run() {} static class Nested { Db db; }",
        "void run() {} private Supplier<String> text;",
      })
  void countsNotWhereATaskIsHandedNone(String members) {
    job(members, "").succeeds();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          class Base { Db db; }                                       | Db
          class Base { protected Db db; }                             | Db
          class Base { static List<Db> db; }                          | Db
          class Base extends Upper {} class Upper { protected Db db; } | Db
          class Base<T extends Db> { T db; }                          | Db
          """)
  void countsInAnInheritedFieldToo(String base, String tool) {
    Compiled.of(
            """
            @Writes("table:users")
            class Db {}

            BASE

            @Task(readOnly = true)
            class Job extends Base { void run() {} }

            @TaskGraph(Job.class)
            interface Graph { void run(); }
            """
                .replace("BASE", base))
        .onlyError(ID)
        .in("Base")
        .onLine("db;")
        .saying("job is readOnly, but writes table:users through " + tool);
  }

  @Test
  void anInheritedFieldHasTheTypeThatTheTaskGivesIt() {
    Compiled.of(
            """
            @Writes("table:users")
            class Db {}

            class Base<T> { List<T> held; }

            @Task(readOnly = true)
            class Job extends Base<Db> { void run() {} }

            @TaskGraph(Job.class)
            interface Graph { void run(); }
            """)
        .onlyError(ID)
        .in("Base")
        .at("List<T> held;");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          class Sub extends Db {}                                       | Sub
          class Sub implements Upper {} @Writes("a") interface Upper {} | Sub
          interface Sub extends Upper {} @Writes("a") interface Upper {} | Sub
          record Sub() implements Upper {} @Writes("a") interface Upper {} | Sub
          @Reads("a") class Sub { protected Db db; }                    | Db
          @Reads("a") class Sub { static List<Db> db; }                 | Db
          @Reads("a") record Sub(Db db) {}                              | Db
          @Reads("a") class Sub { Sub(Supplier<? super Db> db) {} }     | Db
          @Reads("a") class Sub extends Upper {} class Upper { Db db; } | Db
          @Reads("a") class Sub { Other o; } @Reads("a") class Other { Db db; Sub s; } | Db
          """)
  void whatAToolInheritsOrHoldsCountsToo(String sub, String tool) {
    Reported error = job("void run(Sub sub) {}", sub).onlyError(ID).in("Job").at("Sub sub");

    assertEquals(true, error.message().contains(" through " + tool + "\n"), error::message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class Sub { Db db; }",
        "class Sub { Sub(Db db) {} }",
        "@Reads(\"a\") class Sub { Db make(Db db) { return db; } }",
        "@Task @Writes(\"a\") class Sub { void run(Db db) {} Db db; }",
        "@Writes({}) class Sub {}",
      })
  void whatIsNoToolBringsNothing(String sub) {
    job("void run(Sub sub) {}", sub).succeeds();
  }

  @Test
  void theAccessOfEveryToolCounts() {
    Compiled compiled =
        Compiled.of(
            """
            @Reads("table:users")
            @Writes({"table:log", "table:users"})
            class Db {}

            @Writes("cache:*")
            interface Cache {}

            @Task(readOnly = true)
            class Job {
              Cache cache;
              void run(Db db, List<Db> again) {}
            }

            @TaskGraph(Job.class)
            interface Graph { void run(Db db, List<Db> again); }
            """);

    List<Reported> errors = compiled.hasErrors(2).errors(ID);
    errors
        .get(0)
        .at("Db db")
        .saying("job is readOnly, but writes table:log through Db")
        .showing(
            """
                job  writes  table:log    through Db
                job  writes  table:users  through Db
              To fix, do one of these:
                1. if it only reads: pass Job a tool that only reads
                2. if it writes: remove readOnly = true from the @Task on Job
            """);
    errors.get(1).at("Cache cache;").saying("job is readOnly, but writes cache:* through Cache");
  }

  @Test
  void orderFollowsFromToolsAsFromDeclarations() {
    Compiled compiled =
        Compiled.of(
            """
            @Reads("table:*")
            class Reader {}

            @Writes("table:users")
            class Writer {}

            @Task
            class First { void run(Reader reader) {} }

            @Task
            class Second { Writer writer; void run() {} }

            @TaskGraph({First.class, Second.class})
            interface Graph { void run(Reader reader); }
            """);

    assertEquals("[[second], [first]]", compiled.succeeds().waves("Graph"));
  }
}
