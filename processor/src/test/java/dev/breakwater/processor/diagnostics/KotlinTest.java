package dev.breakwater.processor.diagnostics;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Kotlin's classes as kapt shows them to processors: stubs in Java, with the names in them. */
class KotlinTest {

  @TempDir static Path kotlin;

  /** What the stubs need of Kotlin's library. */
  @BeforeAll
  static void compileKotlin() {
    Compiled.library(
        kotlin,
        """
        package kotlin;
        public @interface Metadata { String[] d2() default {}; }

        package kotlin;
        public final class Unit { public static final Unit INSTANCE = new Unit(); private Unit() {} }

        package kotlin.coroutines;
        public interface Continuation<T> {}
        """);
  }

  /** The entry is {@code run}; what else is public belongs to properties and data classes. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "name", "getName"           | public String getName() { return ""; }
          "URL", "getURL"             | public String getURL() { return ""; }
          "count", "setCount"         | public int getCount() { return 0; } public void setCount(int value) {}
          "isOn"                      | private final boolean isOn = true; public boolean isOn() { return isOn; } public void setOn(boolean on) {}
          "a", "component1", "copy"   | public int component1() { return 1; } public Job copy(int a) { return null; }
          "a", "component1", "copy"   | private int component1() { return 1; } public int component12() { return 1; } public Job copy(int a, int b) { return null; }
          """)
  void propertiesAndDataClassesAddNoEntryMethods(String names, String members) {
    task(names, members + " public void run() {}").succeeds();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "getName"     | getName()       | public String getName() { return ""; }
          "isOn"        | isOn()          | public boolean isOn() { return true; }
          "name"        | getName(int)    | public String getName(int of) { return ""; }
          "name"        | getName()       | public void getName() { }
          "name"        | setName(String) | public String setName(String name) { return ""; }
          "get"         | get()           | public String get() { return ""; }
          "copy"        | copy()          | public Job copy() { return null; }
          "component1"  | component1()    | public int component1() { return 1; }
          "sue"         | issue()         | public void issue() {}
          """)
  void functionsThatOnlyLookLikeThemCount(String names, String method, String members) {
    task(names, members + " public void run() {}")
        .onlyError("InvalidTask")
        .saying("Job has 2 methods that could be its entry method: " + method + " and run()");
  }

  @Test
  void aClassOfJavaHasNoProperties() {
    Compiled.of(
            """
            @Task
            class Job { String getName() { return ""; } void run() {} }

            @TaskGraph(Job.class)
            interface Graph { void run(); }
            """,
            kotlin)
        .onlyError("InvalidTask")
        .saying("Job has 2 methods that could be its entry method: getName() and run()");
  }

  @Test
  void theOnlyMethodIsTheEntryWhateverItsName() {
    task("\"text\", \"getText\"", "public String getText() { return \"\"; }").succeeds();
  }

  @Test
  void aPropertyOfASuperclassCountsByTheNamesOfThatClass() {
    Compiled.of(
            """
            @kotlin.Metadata(d2 = {"name", "getName"})
            class Base { public String getName() { return ""; } }

            @kotlin.Metadata(d2 = "run")
            @Task
            class Job extends Base { public void run() {} }

            @TaskGraph(Job.class)
            interface Graph { void run(); }
            """,
            kotlin)
        .succeeds();
  }

  @Test
  void aSuspendFunctionIsNoEntryMethod() {
    task(
            "\"run\"",
            "public Object run(String text, kotlin.coroutines.Continuation<? super List<String>> $completion) { return null; }")
        .onlyError("InvalidTask")
        .in("Job")
        .saying("the entry method run of Job is a suspend function, which only coroutines can call")
        .showing(
            """
              To fix, do one of these:
                1. return a future: fun run(...): CompletableFuture<List<String>> = scope.future { ... }, with future from kotlinx.coroutines.future
                2. block the task's thread: fun run(...) = runBlocking { ... }
            """);
  }

  @Test
  void aGraphsMethodIsNoSuspendFunction() {
    Compiled.of(
            """
            @Task
            class Job { String run() { return ""; } }

            @TaskGraph(Job.class)
            interface Graph { Object run(kotlin.coroutines.Continuation<? super String> $completion); }
            """,
            kotlin)
        .onlyError("InvalidGraph")
        .in("Graph")
        .saying(
            "the method run of Graph is a suspend function, which the orchestrator cannot"
                + " implement")
        .showing(
            """
              To fix:
                1. remove suspend and return CompletableFuture<String>; coroutines wait for it with await() from kotlinx.coroutines.future
            """);
  }

  @Test
  void anEntryMethodThatTakesAValueClassIsHidden() {
    task("\"run\", \"run-sxV0LoI\"", "")
        .onlyError("InvalidTask")
        .in("Job")
        .saying(
            "Job has no entry method that Java can call: run takes or returns a Kotlin value"
                + " class");
  }

  @Test
  void aGraphsMethodThatTakesAValueClassIsHidden() {
    Compiled.of(
            """
            @Task
            class Job { String run() { return ""; } }

            @kotlin.Metadata(d2 = {"run", "run-sxV0LoI"})
            @TaskGraph(Job.class)
            interface Graph {}
            """,
            kotlin)
        .onlyError("InvalidGraph")
        .in("Graph")
        .saying(
            "Graph has no method that Java can implement: run takes or returns a Kotlin value"
                + " class");
  }

  @Test
  void aConstructorThatTakesAValueClassIsHidden() {
    Compiled.of(
            """
            @Task
            class Job { String run() { return ""; } }

            @kotlin.Metadata(d2 = {"<init>", "(Ljava/lang/String;Lkotlin/jvm/internal/DefaultConstructorMarker;)V"})
            class Outcome { private Outcome(String id) {} }

            @TaskGraph(Job.class)
            interface Graph { Outcome run(); }
            """,
            kotlin)
        .onlyError("MissingValue")
        .in("Graph")
        .tells("  Outcome cannot be built either: its constructor takes a Kotlin value class.")
        .tells("3. use a data class instead of the value class in Outcome");
  }

  /** Kotlin maps its collections to Java's with wildcards where the type argument is open. */
  @ParameterizedTest
  @ValueSource(strings = {"List<? extends CharSequence>", "Function<? super String, Integer>"})
  void wildcardsOfParametersBind(String parameter) {
    String given = parameter.replaceAll("\\? \\w+ ", "");
    Compiled.of(
            """
            @Task
            class First { GIVEN run() { return null; } }

            class Outcome { Outcome(WANTED value) {} }

            @Task
            class Second { void run(WANTED value) {} }

            @TaskGraph({First.class, Second.class})
            interface Graph { Outcome run(); }
            """
                .replace("GIVEN", given)
                .replace("WANTED", parameter),
            kotlin)
        .succeeds();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CompletableFuture<kotlin.Unit>",
        "CompletionStage<? extends kotlin.Unit>",
        "CompletableFuture<Void>",
        "kotlin.Unit"
      })
  void unitIsNothing(String result) {
    Compiled.of(
            """
            @Task
            class First { CompletableFuture<kotlin.Unit> run() { return null; } }

            @Task
            class Second { CompletableFuture<kotlin.Unit> run() { return null; } }

            @TaskGraph({First.class, Second.class})
            interface Graph { RESULT run(); }
            """
                .replace("RESULT", result),
            kotlin)
        .succeeds();
  }

  private static Compiled task(String names, String members) {
    return Compiled.of(
        """
        @kotlin.Metadata(d2 = {NAMES})
        @Task
        class Job { MEMBERS }

        @TaskGraph(Job.class)
        interface Graph { void run(); }
        """
            .replace("NAMES", names)
            .replace("MEMBERS", members),
        kotlin);
  }
}
