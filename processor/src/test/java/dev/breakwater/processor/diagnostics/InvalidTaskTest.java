package dev.breakwater.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A class that is annotated as a task and cannot be one. */
class InvalidTaskTest {

  private static final String ID = "InvalidTask";

  /** Compiles a task that a graph of the same package lists. */
  private static Compiled listed(String task) {
    return Compiled.of(
        """
        TASK

        @TaskGraph(Job.class)
        interface Graph { void run(); }
        """
            .replace("TASK", task.strip()));
  }

  @ParameterizedTest
  @CsvSource({"enum Job, A;", "@interface Job, ''"})
  void isNeitherEnumNorAnnotation(String declaration, String body) {
    listed("@Task\n" + declaration + " { " + body + " }")
        .onlyError(ID)
        .in("Job")
        .onLine(declaration)
        .saying("Job cannot be a task: a task must be a class, a record or an interface")
        .showing(
            """
              To fix:
                1. make it a class, a record or an interface
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class Job<T> { void run() {} }",
        "record Job<T extends Comparable<T>>(T t) { void run() {} }",
        "interface Job<A, B> { B run(A a); }"
      })
  void isNotGeneric(String job) {
    boolean isRecord = job.startsWith("record");
    listed("@Task\n" + job)
        .onlyError(ID)
        .in("Job", isRecord ? "Graph" : "Job")
        .onLine(job, isRecord ? "@TaskGraph" : job)
        .saying(
            "Job cannot be a task: it has type parameters, but the orchestrator cannot choose types for them")
        .showing(
            """
              To fix, do one of these:
                1. replace the type parameters with concrete types
                2. if it is not final: declare a subtype with concrete types, annotate it with @Task, and list it instead
            """);
  }

  private static final String NESTED =
      """
      class Outer {
        MODIFIERS class Middle {
          @Task
          OTHERS class Job { void run() {} }
        }
      }

      @TaskGraph(Outer.Middle.Job.class)
      interface Graph { void run(); }
      """;

  @Test
  void isNotPrivate() {
    Compiled.of(
            """
            class Outer {
              @Task
              private static class Job { void run() {} }
              @TaskGraph(Job.class)
              interface Graph { void run(); }
            }
            """)
        .onlyError(ID)
        .in("Outer")
        .onLine("class Job")
        .saying(
            "Outer.Job cannot be a task: it or an enclosing class is private, so the orchestrator cannot use it")
        .showing(
            """
              To fix:
                1. remove private from it and its enclosing classes
            """);
  }

  @Test
  void isInNoPrivateClass() {
    Compiled.of(
            """
            class Outer {
              private interface Inner {
                @Task
                class Job { void run() {} }
              }
              @TaskGraph(Inner.Job.class)
              interface Graph { void run(); }
            }
            """)
        .onlyError(ID)
        .onLine("class Job")
        .saying(
            "Outer.Inner.Job cannot be a task: it or an enclosing class is private, so the orchestrator cannot use it");
  }

  @Test
  void isNoInnerClass() {
    Compiled.of(NESTED.replace("MODIFIERS", "static").replace("OTHERS", "final"))
        .onlyError(ID)
        .in("Outer")
        .onLine("class Job")
        .saying(
            "Outer.Middle.Job cannot be a task: it is an inner class, which needs an instance of its enclosing class")
        .showing(
            """
              To fix:
                1. make it static, or move it to a file of its own
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"static", "final"})
  void mayBeAStaticClassWhereverItStands(String around) {
    Compiled.of(NESTED.replace("MODIFIERS", around).replace("OTHERS", "static")).succeeds();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "interface Outer { @Task class Job { void run() {} } }",
        "class Outer { @Task record Job() { void run() {} } }",
        "class Outer { @Task interface Job { void run(); } }",
        "enum Outer { A; @Task static class Job { void run() {} } }"
      })
  void mayBeNested(String outer) {
    Compiled.of(outer + "\n\n@TaskGraph(Outer.Job.class) interface Graph { void run(); }")
        .succeeds();
  }

  private static final String OTHER_PACKAGE =
      """
      package other;
      @Task
      VISIBILITY class Job {
        public void run() {}
      }

      package third;
      @TaskGraph(other.Job.class)
      public interface Graph { void run(); }
      """;

  private static final String PROTECTED =
      """
      package other;
      public class Outer {
        @Task
        protected static class Job { public void run() {} }
      }

      package PACKAGE;
      public class Sub extends other.Outer {
        @TaskGraph(Job.class)
        public interface Graph { void run(); }
      }
      """;

  @ParameterizedTest
  @CsvSource({"third, package third", "'', the unnamed package"})
  void canBeSeenFromTheGraphsPackage(String graphPackage, String name) {
    Compiled.of(PROTECTED.replace("PACKAGE", graphPackage))
        .onlyError(ID)
        .in("Outer")
        .onLine("class Job")
        .saying("Outer.Job is not visible from " + name + ", where the graph is")
        .showing(
            """
              To fix, do one of these:
                1. make it and its enclosing classes public
                2. move the graph to package other
            """);
    Compiled.of(PROTECTED.replace("PACKAGE", graphPackage).replace("protected", "public"))
        .succeeds();
  }

  @Test
  void whatTheGraphCannotNameTheCompilerTells() {
    Compiled invisible = Compiled.of(OTHER_PACKAGE.replace("VISIBILITY ", "")).writes();
    invisible.hasErrors(1);
    assertEquals(List.of(), invisible.errors(ID));
    Compiled.of(OTHER_PACKAGE.replace("VISIBILITY", "public")).succeeds();
  }

  @Test
  void hasAnEntryMethod() {
    listed("@Task\nclass Job { public String toString() { return \"\"; } }")
        .onlyError(ID)
        .in("Job")
        .onLine("class Job")
        .saying("Job has no entry method for a run to call")
        .showing(
            """
              To fix:
                1. add a method that is neither private nor static, such as void run()
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          static void run(String text) {}     | run(String) is private or static
          private void a() {} static void b(int[] x) {} | a() and b(int[]) are private or static
          """)
  void anEntryMethodIsNeitherPrivateNorStatic(String methods, String hidden) {
    listed("@Task\nclass Job { " + methods + " }")
        .onlyError(ID)
        .in("Job")
        .onLine("class Job")
        .saying("Job has no entry method: " + hidden);
  }

  private static final String SEVERAL =
      """
      @Task
      class Job {
        void run() {}
        void stop(List<String> names) {}
        public boolean equals(Object other) { return true; }
      }
      """;

  @Test
  void hasOneEntryMethod() {
    listed(SEVERAL)
        .onlyError(ID)
        .in("Job")
        .onLine("class Job")
        .saying("Job has 2 methods that could be its entry method: run() and stop(List<String>)")
        .showing(
            """
              To fix, do one of these:
                1. annotate the entry method with @Entry
                2. make the other methods private or static
            """);
    listed(SEVERAL.replace("void run", "@Entry void run")).succeeds();
    listed(SEVERAL.replace("void stop", "static void stop")).succeeds();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class Job extends Timer { void work() {} }",
        "class Job implements Runnable, AutoCloseable {"
            + " @Override public void run() {} @Override public void close() {} }"
      })
  void methodsThatCannotBePrivateAreNotProposedToBe(String job) {
    listed("@Task\n" + job)
        .onlyError(ID)
        .in("Job")
        .showing(
            """
              To fix:
                1. annotate the entry method with @Entry
            """);
  }

  @Test
  void anInheritedMethodCountsToo() {
    listed(
            """
            @Task
            class Job extends Base { void run() {} }

            class Base { void stop() {} }
            """)
        .onlyError(ID)
        .in("Job")
        .onLine("class Job")
        .saying("Job has 2 methods that could be its entry method: run() and stop()");
  }

  @Test
  void hasOneMarkedEntryMethod() {
    listed(SEVERAL.replace("void run", "@Entry void run").replace("void stop", "@Entry void stop"))
        .onlyError(ID)
        .in("Job")
        .onLine("class Job")
        .saying("Job has 2 methods annotated with @Entry: run() and stop(List<String>)")
        .showing(
            """
              To fix:
                1. keep @Entry on one method only
            """);
  }

  @Test
  void aMarkedEntryMethodIsNotPrivate() {
    listed(SEVERAL.replace("void stop", "@Entry private void stop"))
        .onlyError(ID)
        .in("Job")
        .onLine("private void stop")
        .saying("the entry method stop(List<String>) of Job is private, so no run can call it")
        .showing(
            """
              To fix:
                1. remove private
            """);
  }

  @Test
  void aMarkedEntryMethodIsNotStatic() {
    listed(SEVERAL.replace("void stop", "@Entry static void stop"))
        .onlyError(ID)
        .in("Job")
        .onLine("static void stop")
        .saying(
            "the entry method stop(List<String>) of Job is static, but each attempt calls it on a new instance")
        .showing(
            """
              To fix:
                1. remove static
            """);
  }

  @Test
  void anEntryMethodIsNotGeneric() {
    listed(
            """
            @Task
            class Job {
              <T> void run(T value) {}
            }
            """)
        .onlyError(ID)
        .in("Job")
        .onLine("<T> void run(T value)")
        .saying(
            "the entry method run(T) of Job has type parameters, but the orchestrator cannot choose types for them")
        .showing(
            """
              To fix:
                1. replace the type parameters with concrete types
            """);
  }

  @ParameterizedTest
  @CsvSource({"void run(), ''", "protected void run(), ''", "void run(), abstract"})
  void anEntryMethodCanBeSeenFromTheGraph(String method, String modifier) {
    String body = modifier.isEmpty() ? " {}" : ";";
    Compiled.of(
            OTHER_PACKAGE
                .replace("VISIBILITY", "public " + modifier)
                .replace("public void run() {}", modifier + " " + method + body))
        .onlyError(ID)
        .in("Job")
        .onLine(method)
        .saying(
            "the entry method run() of Job is not visible from package third, where the graph is")
        .showing(
            """
              To fix:
                1. make it public
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "Hidden, Hidden",
    "List<Hidden>, Hidden",
    "CompletionStage<Hidden[]>, Hidden",
    "Job.Secret, Job.Secret"
  })
  void aResultCanBeSeenFromTheGraph(String result, String hidden) {
    Compiled.of(
            OTHER_PACKAGE
                    .replace("VISIBILITY", "public")
                    .replace(
                        "public void run() {}",
                        "public RESULT run() { return null; }\n  protected interface Secret {}"
                            .replace("RESULT", result))
                + "\npackage other;\ninterface Hidden {}")
        .onlyError(ID)
        .in("Job")
        .onLine(result + " run()")
        .saying(
            "the entry method run() of Job returns "
                + hidden
                + ", which is not visible from package third, where the graph is")
        .showing(
            """
              To fix:
                1. make HIDDEN public
            """
                .replace("HIDDEN", hidden));
  }

  @Test
  void whatCannotBeSeenIsToldOfTheGraphAlone() {
    Compiled.of(
            OTHER_PACKAGE
                .replace("VISIBILITY", "public")
                .replace(
                    "public void run() {}",
                    "private class Secret {}\n  public Secret run() { return null; }"))
        .onlyError(ID)
        .saying(
            "the entry method run() of Job returns Job.Secret,"
                + " which is not visible from package third, where the graph is");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "@TaskGraph(app.Job.class)\ninterface Graph { void run(); }"})
  void mayInheritWhatTheGraphsPackageSees(String graph) {
    Compiled.of(
            """
            package lib;
            public class Base {
              protected Base() {}
              protected static class Kept {}
              protected Kept run() { return null; }
            }

            @Task
            public class Job extends lib.Base {}
            """
                + (graph.isEmpty() ? "" : "\npackage lib;\n" + graph))
        .succeeds();
  }

  @ParameterizedTest
  @ValueSource(strings = {" a", "a ", "a\\tb", " ", "a\\u0085b"})
  void hasANameWithoutWhiteSpaceAroundIt(String name) {
    String written = name.replace("\\u0085", "\\\\u0085");
    listed("@Task(name = \"" + name + "\")\nclass Job { void run() {} }")
        .onlyError(ID)
        .in("Job")
        .onLine("name = ")
        .at("\"" + name + "\"")
        .saying(
            "\""
                + name
                + "\" is not a valid task name: it has leading or trailing white space, or control characters")
        .showing(
            """
              To fix:
                1. remove the leading and trailing white space and all control characters
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "Größe-\uD83D\uDE00"})
  void mayHaveAnyOtherName(String name) {
    listed("@Task(name = \"" + name + "\")\nclass Job { void run() {} }").succeeds();
  }

  @Test
  void everyProblemOfAClassIsTold() {
    Compiled compiled =
        Compiled.of(
            """
            class Outer {
              @Task(name = " ", attempts = 0, timeout = "soon")
              @Reads("/")
              private class Job<T> { void run() {} }
              @TaskGraph(Job.class)
              interface Graph { void run(); }
            }
            """);

    compiled.hasErrors(7);
    assertEquals(4, compiled.errors(ID).size());
    assertEquals(2, compiled.errors("InvalidPolicy").size());
    compiled.error("InvalidResource");
  }

  @Test
  void aTaskThatNoGraphListsIsCheckedToo() {
    Compiled.of("@Task\nclass Job { void a() {} void b() {} }").onlyError(ID).in("Job");
  }

  @Test
  void aTaskThatTwoGraphsListIsToldOfOnce() {
    Compiled.of(
            """
            @Task
            class Job {}

            @TaskGraph(Job.class)
            interface Graph { void run(); }

            @TaskGraph(Job.class)
            interface Other { void run(); }
            """)
        .onlyError(ID);
  }

  @Test
  void mentionsNothingThatIsMissing(@TempDir Path folder) throws IOException {
    Compiled.library(
        folder,
        """
        class Gone {}

        @Task
        class Job { void run() {} Map<Gone, Gone[]> all; }
        """);
    Files.delete(folder.resolve("app/Gone.class"));

    Compiled.of("@TaskGraph(Job.class)\ninterface Graph { void run(); }", folder)
        .onlyError(ID)
        .in("Graph")
        .onLine("interface Graph")
        .saying("Job refers to app.Gone, which is not on the class path")
        .showing(
            """
              To fix:
                1. add the library that contains it to the class path
            """);
  }
}
