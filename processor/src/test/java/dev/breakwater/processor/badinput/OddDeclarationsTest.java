package dev.breakwater.processor.badinput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.processor.compilers.TestedCompiler;
import dev.breakwater.processor.write.Build;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody should declare, and somebody will: it ends, in a graph or in a plain error. */
class OddDeclarationsTest {

  private static final String TASK =
      """
      ---
      package p;
      @Task class A { void run() {} }
      """;

  private static Build compile(String sources) {
    return assertTimeoutPreemptively(Duration.ofMinutes(2), () -> Build.lenient(sources).build());
  }

  private static void assertWritten(String sources) {
    Build build = compile(sources);

    assertEquals(List.of(), build.errors(), build::said);
    assertTrue(build.classes().containsKey("p.GraphOrchestrator"), build::said);
  }

  private static List<String> errors(String sources) {
    Build build = compile(sources);
    assertTrue(!build.said().contains("InternalError"), build::said);
    return build.errors();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "interface Graph extends Up<String> {}",
        "interface Graph extends Up<String> { void run(String in); }",
        "interface Graph extends Up<String>, Down { default void other() {} }",
        "interface Graph extends Down { void run(String in); boolean equals(Object o);"
            + " int hashCode(); String toString(); }",
        "interface Graph extends Down { void run(String in); static void main(String[] a) {} }",
        "@FunctionalInterface interface Graph extends Up<String> {}",
        "interface Graph extends Raw { @Override void run(Comparable in); }",
        "@SuppressWarnings(\"rawtypes\") interface Graph extends Up { }",
        "interface Graph extends Up<String> { class Run {} interface Tasks {} int PLAN = 1; }"
      })
  void aGraphMayInheritItsMethod(String graph) {
    assertWritten(
        "package p;\n@TaskGraph(A.class) "
            + graph
            + """

            ---
            package p;
            interface Up<T extends Comparable<T>> { void run(T in); }
            ---
            package p;
            interface Raw { void run(Comparable in); }
            ---
            package p;
            interface Down { default int down() { return 0; } }
            """
            + TASK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class B<T extends Comparable<T>> { T run(T in) { return in; } }",
        "abstract class B<T extends B<T>> extends Up<T> { }",
        "class B { <T extends Comparable<T>> T run(T in) { return in; } }",
        "class B extends Up<B> { }",
        "class B { Enum<?> run(Class<? extends Enum<?>> in) { return null; } }",
        "class B { Up<? extends Up<? super Up<?>>> run() { return null; } }",
        "class B { Up run() { return null; } }",
        "enum B { X; void run() {} }",
        "enum B { X { void run() {} }; abstract void run(); }",
        "@interface B { String run(); }",
        "record B(B b, List<B> bs) { void run() {} }",
        "class B { B run(B b) { return b; } }",
        "class B { B[] b; B(B... b) {} void run() {} }",
        "sealed class B { void run() {} static final class C extends B {} }",
        "abstract sealed class B { abstract void run(); static final class C extends B { void run()"
            + " {} } }",
        "class B { class Inner { @Task class Deep { void run() {} } } void run() {} }",
        "class B { void run() { @Task class Local { void run() {} } new Local().run(); } }",
        "class B { void run(int... many) {} }",
        "class B { strictfp synchronized final void run() throws Throwable {} }",
        "class B { native void run(); }",
        "class B { @Entry void run() {} @Entry void go() {} }",
        "class B { @Entry static void run() {} }",
        "class B { Object run(Object o) { return o; } }",
        "class B { void run(Void nothing) {} }",
        "class B { CompletableFuture run() { return null; } }",
        "class B { CompletableFuture<CompletableFuture<Void>> run() { return null; } }",
        "class B implements Runnable { public void run() {} }",
        "class B extends Thread { }",
        "class B extends HashMap<String, B> { }",
        "class B { private void run() {} }",
        "class B { }",
        "interface B { }",
        "interface B extends Callable<String>, Supplier2 { }",
        "interface B { private void no() {} static void run() {} }"
      })
  void aTaskMayBeAnything(String task) {
    for (String error :
        errors(
            "package p;\n@Task @Writes(\"w\") "
                + task
                + """

                ---
                package p;
                abstract class Up<T extends Up<?>> { T run() { return null; } }
                ---
                package p;
                interface Supplier2 { String call() throws Exception; }
                ---
                package p;
                @TaskGraph({A.class, B.class}) interface Graph { void run(); }
                """
                + TASK)) {
      assertTrue(error.startsWith("[InvalidTask]") || error.startsWith("[MissingValue]"), error);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class Graph {}",
        "abstract class Graph { abstract void run(); }",
        "enum Graph { X }",
        "record Graph() {}",
        "@interface Graph {}",
        "interface Graph {}",
        "interface Graph { default void run() {} }",
        "interface Graph { boolean equals(Object other); }",
        "interface Graph { void run(); void go(); }",
        "interface Graph<T> { void run(T in); }",
        "interface Graph { <T> void run(T in); }",
        "sealed interface Graph { void run(); non-sealed interface Sub extends Graph {} }",
        "class Outer { private interface Graph { void run(); } }",
        "interface Graph { Graph run(Graph in); }",
        "interface Graph { CompletableFuture run(); }",
        "interface Graph { CompletableFuture<?> run(); }",
        "interface Graph { CompletableFuture<? super Graph> run(); }",
        "interface Graph { Record run(); }",
        "interface Graph { R run(); record R() {} }",
        "interface Graph { R run(); record R(R r) {} }",
        "interface Graph { void run(Object run, Object... more); }"
      })
  void aGraphMayBeAnything(String graph) {
    String annotated =
        graph.startsWith("class Outer")
            ? graph.replace("private", "@TaskGraph(A.class) private")
            : "@TaskGraph(A.class) " + graph;
    for (String error : errors("package p;\n" + annotated + "\n" + TASK)) {
      assertTrue(
          error.startsWith("[InvalidGraph]")
              || error.startsWith("[MissingValue]")
              || error.startsWith("[AmbiguousValue]"),
          error);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "int.class",
        "void.class",
        "int[].class",
        "{A.class, A[].class}",
        "{A.class, A.class}",
        "Graph.class",
        "{A.class, Object.class}",
        "{A.class, Task.class}",
        "{A.class, Map.Entry.class}"
      })
  void aGraphMayListAnything(String list) {
    for (String error :
        errors("package p;\n@TaskGraph(" + list + ") interface Graph { void run(); }\n" + TASK)) {
      assertTrue(error.startsWith("[InvalidGraph]"), error);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "int.class",
        "void.class",
        "A[].class",
        "Object.class",
        "Graph.class",
        "B.class",
        "{}",
        "{A.class, A.class}"
      })
  void anAfterMayNameAnything(String after) {
    for (String error :
        errors(
            """
            package p;
            @Task @After(%s) class B { void run() {} }
            ---
            package p;
            @TaskGraph({A.class, B.class}) interface Graph { void run(); }
            """
                    .formatted(after)
                + TASK)) {
      assertTrue(error.startsWith("[UnknownTask]") || error.startsWith("[DependencyCycle]"), error);
    }
  }

  @Test
  void classesThatInheritFromEachOtherAreTheCompilersToReport() {
    List<String> errors =
        errors(
            """
            package p;
            @Task class B extends C { void run() {} }
            ---
            package p;
            class C extends B {}
            ---
            package p;
            interface I extends J {}
            ---
            package p;
            interface J extends I {}
            ---
            package p;
            @Task class D implements I { I i; void run(J j) {} }
            ---
            package p;
            @TaskGraph({A.class, B.class, D.class}) interface Graph extends I { void run(J j); }
            """
                + TASK);

    String cycle =
        TestedCompiler.either(
            "cyclic inheritance involving p.B",
            "Cycle detected: a cycle exists in the type hierarchy between p.C and p.B");
    assertTrue(errors.contains(cycle), errors::toString);
    assertTrue(errors.stream().noneMatch(error -> error.startsWith("[")), errors::toString);
  }

  @Test
  void theNameOfTheOrchestratorMayBeTaken() {
    List<String> errors =
        errors(
            """
            package p;
            @TaskGraph(A.class) interface Graph { void run(); }
            ---
            package p;
            class GraphOrchestrator {}
            """
                + TASK);

    assertEquals(
        List.of(
            "[InvalidGraph] the orchestrator of Graph would be named GraphOrchestrator, but a class with that name exists"),
        errors);
  }

  /** The compiler refuses them itself, and runs processors all the same. */
  @Test
  void annotationsMayStandWhereTheyDoNotBelong() {
    List<String> errors =
        errors(
            """
            package p;
            class Wrong {
              @Task @TaskGraph(A.class) @Reads("x") @After(A.class) int field;
              @Task @TaskGraph(A.class) @Writes("x") void method(@Task @TaskGraph(A.class) int a) {}
              @Entry int entry;
            }
            ---
            package p;
            @From(A.class) @Entry interface Wrong2 {}
            ---
            package p;
            @TaskGraph(A.class) interface Graph { void run(); }
            """
                + TASK);

    assertTrue(errors.stream().noneMatch(error -> error.startsWith("[")), errors::toString);
  }

  @Test
  void aClassMayBeTaskAndGraphAtOnce() {
    assertWritten(
        """
        package p;
        @Task @TaskGraph({A.class}) public interface Graph { void run(); }
        ---
        package p;
        @TaskGraph({Graph.class}) interface Graph2 { void run(); }
        """
            + TASK);
  }
}
