package dev.breakwater.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Access that only private members show, in sources. */
class HiddenAccessTest {

  private static final String ID = "HiddenAccess";

  /** Compiles a task with these members, and other classes. */
  private static Compiled job(String members, String others) {
    return Compiled.of(
        """
        @Writes("table:users")
        class Db {}

        @Task
        class Job {
          MEMBERS
        }

        @TaskGraph(Job.class)
        interface Graph { void run(Db db); }

        """
                .replace("MEMBERS", members)
            + others);
  }

  @Test
  void standsOnThePrivateFieldAndProposesTheDeclaration() {
    Compiled compiled = job("private final Db db = new Db(); void run() {}", "");

    Reported error =
        compiled
            .onlyError(ID)
            .in("Job")
            .at("private final Db db = new Db();", "db")
            .saying("the private field db hides that Job writes table:users through Db")
            .showing(
                """
                    Job  writes  table:users  through Db
                    A graph in another compilation does not see private members, so its plan would miss this access.
                  To fix, do one of these:
                    1. declare the access: @Writes("table:users") on Job
                    2. take Db as a parameter of a constructor or of the entry method of Job
                """);
    error.edits().forEach(edit -> compiled.with(edit).isClean());
    compiled.writes();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "private Db db; void run() {}",
        "private static Db db; void run() {}",
        "private static final List<Db> DB = List.of(); void run() {}",
        "private Supplier<? extends Db> db; void run() {}",
        "private Map<String, Db[]> db; void run() {}",
        "private Job(int i, Db db) {} Job() {} void run() {}",
        "private Job(Optional<Db> db) {} Job() {} void run() {}",
        "private Cache cache; void run() {} @Reads(\"table:users\") private static class Cache {}",
      })
  void isEveryPrivateMemberThatHoldsATool(String members) {
    job(members, "").onlyError(ID).in("Job").onLine(members);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "private final Db db; Job(Db db) { this.db = db; } void run() {}",
        "private final Supplier<Db> db; protected Job(Supplier<Db> db) { this.db = db; } void run() {}",
        "private Db kept; void run(Db db) { kept = db; }",
        "private static Db shared; Db db; void run() {}",
        "private Job(Db db) {} Job(List<Db> db) {} void run() {}",
        "void run() { Db db = new Db(); }",
        "private String text; void run() {}",
      })
  void isNoneWhereTheToolIsVisibleToo(String members) {
    job(members, "").succeeds();
  }

  @Test
  void namesTheClassOfAnInheritedField() {
    Compiled compiled =
        Compiled.of(
            """
            @Writes("table:users")
            class Db {}

            class Base<T> { private List<T> held; }

            @Task
            class Job extends Base<Db> { void run() {} }

            @TaskGraph(Job.class)
            interface Graph { void run(); }
            """);

    Reported error = compiled.onlyError(ID).in("Base").at("private List<T> held;");
    error.saying("the private field held of Base hides that Job writes table:users through Db");
    error.tells("take List<Db> as a parameter of a constructor or of the entry method of Job");
    error.edits().forEach(edit -> compiled.with(edit).isClean());
  }

  @Test
  void aPrivateConstructorIsToBecomeVisible() {
    String members = "private Job(Db db) {} Job() {} void run() {}";
    Compiled compiled = job(members, "");

    compiled
        .onlyError(ID)
        .at("Db db")
        .saying("the private constructor of Job hides that Job writes table:users through Db")
        .tells("2. remove private from the constructor");
    compiled.replacing("private Job", "Job").succeeds();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          @Writes("table:users")            | @Reads("table:users")
          @Writes("table:users")            | @Writes("table:users")
          @Reads("table:users")             | @Reads("table:users")
          @Reads("table:*")                 | @Reads("table:users")
          @Writes("table:*")                | @Reads("table:users")
          @Writes({"a", "table:{x,users}"}) | @Writes("table:users")
          @Reads("b/**") @Writes("a")       | @Reads("b/c") @Writes("a")
          """)
  void isNoneWhereTheTaskDeclaresAsMuch(String declared, String tool) {
    declared(declared, tool).succeeds();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          @Reads("table:users")  | @Writes("table:users") | @Writes("table:users") on Job
          @Writes("table:other") | @Reads("table:users")  | @Reads("table:users") on Job
          @Reads("a")            | @Reads("table:users")  | @Reads({"a", "table:users"}) on Job
          @Writes("table:a")     | @Writes("table:*")     | @Writes({"table:a", "table:*"}) on Job
          @Reads("users")        | @Reads("table:users")  | @Reads({"users", "table:users"}) on Job
          """)
  void isOneWhereTheTaskDeclaresLess(String declared, String tool, String fix) {
    Compiled compiled = declared(declared, tool);

    assertEquals(List.of(fix), compiled.onlyError(ID).edits());
    compiled.with(fix).succeeds();
  }

  private static Compiled declared(String declared, String tool) {
    return Compiled.of(
        """
        TOOL
        class Tool {}

        @Task
        DECLARED
        class Job { private Tool tool; void run() {} }

        @TaskGraph(Job.class)
        interface Graph { void run(); }
        """
            .replace("TOOL", tool)
            .replace("DECLARED", declared.replace(") @", ")\n@")));
  }

  @Test
  void declarationsOfSupertypesAndVisibleToolsCount() {
    Compiled.of(
            """
            @Writes("table:users")
            class Db {}

            @Reads("table:users")
            class Reader {}

            @Writes("table:users")
            interface Users {}

            @Task
            class First implements Users { private Db db; public void run() {} }

            @Task
            @After(First.class)
            class Second { private Reader reader; void run(Db db) {} }

            @TaskGraph({First.class, Second.class})
            interface Graph { void run(Db db); }
            """)
        .succeeds();
  }

  @Test
  void oneDeclarationFixesAllMembersOfAClass() {
    Compiled compiled =
        Compiled.of(
            """
            @Reads("table:users")
            @Writes({"table:log", "table:users"})
            class Db {}

            @Writes("cache:*")
            class Cache {}

            @Task
            @Writes("out/*")
            class Job {
              private Db db;
              private List<Db> again;
              private Cache cache;
              void run() {}
            }

            @TaskGraph(Job.class)
            interface Graph { void run(); }
            """);

    List<Reported> errors = compiled.hasErrors(2).errors(ID);
    errors.get(0).at("private Db db;").tells("Job  writes  table:log    through Db");
    errors.get(1).at("private Cache cache;");
    List<String> edits =
        List.of(
            "@Reads(\"table:users\") on Job",
            "@Writes({\"out/*\", \"table:log\", \"table:users\", \"cache:*\"}) on Job");
    assertEquals(edits, errors.get(0).edits());
    assertEquals(edits, errors.get(1).edits());
    compiled.with(edits.get(0)).with(edits.get(1)).succeeds();
  }

  @Test
  void aToolThatATaskTakesIsChecked() {
    Compiled compiled =
        job(
                "void run(Sub sub) {}",
                """
            @Reads("a")
            class Sub { private final Db db = new Db(); }
            """)
            .replacing("void run(Db db);", "void run(Sub sub);");

    Reported error = compiled.onlyError(ID).in("Sub").at("private final Db db = new Db();", "db");
    error.saying("the private field db hides that Sub writes table:users through Db");
    error.tells("2. take Db as a parameter of a constructor of Sub");
    assertEquals(List.of("@Writes(\"table:users\") on Sub"), error.edits());
    compiled.with(error.edits().get(0)).succeeds();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Reads(\"a\") class Sub { private Db db; }",
        "class Sub implements Mark { private Db db; }\n\n@Reads(\"a\") interface Mark {}",
        "class Outer { @Reads(\"a\") static class Sub { private Db db; } }",
        "class Sub extends Upper { Sub() {} }\n\n@Reads(\"a\") class Upper { private Db db; }",
      })
  void aToolThatNoTaskTakesIsCheckedToo(String sub) {
    Compiled compiled = Compiled.of("@Writes(\"table:users\") class Db {}\n\n" + sub);

    compiled.onlyError(ID).onLine("private Db db;");
  }

  @Test
  void aTaskThatNoGraphListsIsCheckedToo() {
    Compiled.of(
            """
            @Writes("table:users")
            class Db {}

            @Task
            class Job { private Db db; void run() {} }
            """)
        .onlyError(ID)
        .at("private Db db;");
  }

  @Test
  void oneMistakeIsOneError() {
    Compiled.of(
            """
            @Writes("table:users")
            class Db {}

            @Task(readOnly = true)
            class Job { private Db db; void run(Workspace workspace) {} }

            @TaskGraph(Job.class)
            interface Graph { void run(Workspace workspace); }

            @TaskGraph(Job.class)
            interface Other { void run(Workspace workspace); }
            """)
        .onlyError(ID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"@Reads(\"a\") record Sub(Db db) {}", "@Reads(\"a\") record Sub(List<Db> db) {}"})
  void componentsOfRecordsAreVisible(String sub) {
    job("void run(Sub sub) {}", sub).replacing("void run(Db db);", "void run(Sub sub);").succeeds();
  }

  /** Tasks of other compilations may extend it, and do not see the field. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "public abstract class Base { private final Db db = new Db(); }",
        "public abstract class Base { private static Supplier<Db> db; }",
        "public abstract class Base { private Base(Db db) {} public Base() {} }",
      })
  void anAbstractClassThatTasksMayExtendIsCheckedToo(String base) {
    job("void run(Db db) {}", base)
        .onlyError(ID)
        .in("Base")
        .tells("1. declare the access: @Writes(\"table:users\") on Base");
    job(
            "void run(Db db) {}",
            base.replace("public abstract", "@Writes(\"table:*\") public abstract"))
        .succeeds();
    job("void run(Db db) {}", base.replace("public abstract class", "abstract class")).succeeds();
    job("void run(Db db) {}", base.replace("public abstract class", "public final class"))
        .succeeds();
  }

  @Test
  void theFieldOfAnAbstractClassIsReportedOnce() {
    job("void run() {}", "public abstract class Base { private Db db; }")
        .replacing("class Job {", "class Job extends Base {")
        .onlyError(ID)
        .in("Base")
        .saying("the private field db of Base hides that Job writes table:users through Db");
  }

  /** A class passes tools to its superclasses. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "abstract class Base { private final Db db; Base(Db db) { this.db = db; } }",
        "abstract class Base extends Root<Db> { Base() { super(new Db()); } }"
            + " class Root<T> { private final T t; Root(T t) { this.t = t; } }",
      })
  void constructorsOfSuperclassesShowTools(String base) {
    String constructor = base.contains("Root") ? "Job() {}" : "Job() { super(new Db()); }";
    Compiled compiled =
        job(constructor + " void run() {}", base)
            .replacing("class Job {", "class Job extends Base {");

    compiled.succeeds();
    assertTrue(compiled.plan("Graph").contains("\"table:users\""));
  }

  /** A class that extends a holder of tools holds them too. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "interface Dbs extends Supplier<Db> {}",
        "class Dbs extends ArrayList<Db> {}",
        "class Some<T> extends ArrayList<T> {} class Dbs extends Some<Db> {}",
      })
  void aSubtypeOfAHolderHoldsATool(String dbs) {
    Compiled compiled =
        job("void run(Dbs dbs) {}", dbs).replacing("void run(Db db);", "void run(Dbs dbs);");

    compiled.succeeds();
    assertTrue(compiled.plan("Graph").contains("\"table:users\""));
  }
}
