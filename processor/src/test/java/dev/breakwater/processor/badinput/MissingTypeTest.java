package dev.breakwater.processor.badinput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.processor.compilers.TestedCompiler;
import dev.breakwater.processor.write.Build;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What does not exist is the compiler's to report: it says so, and nothing is added. */
class MissingTypeTest {

  private static final String GRAPH =
      """
      package p;
      @Task @Reads("r") class A { String run() { return ""; } }
      ---
      package p;
      @Task class B { void run(String a) {} }
      ---
      package p;
      @TaskGraph({A.class, B.class}) interface Graph { void run(); }
      ---
      package p;
      @Task class Healthy { void run() {} }
      ---
      package p;
      @TaskGraph(Healthy.class) interface Other { void go(); }
      """;

  /** What stands in the graph, and what is put in its place. */
  private static final List<String> MENTIONS =
      List.of(
          "{A.class, B.class} | {A.class, Missing.class}",
          "{A.class, B.class} | Missing.class",
          "{A.class, B.class} | {A.class, B.class, missing.Missing.class}",
          "@TaskGraph({A.class, B.class}) | @TaskGraph(value = {A.class, B.class}, reads ="
              + " Missing.R)",
          "@Task class B | @Task @After(Missing.class) class B",
          "@Task class B | @Task @After({A.class, Missing.class}) class B",
          "run(String a) | run(@From(Missing.class) String a)",
          "run(String a) | run(Missing a)",
          "run(String a) | run(List<? extends Missing[]> a)",
          "run(String a) | run(String a) throws Missing",
          "@Reads(\"r\") | @Reads(Missing.R)",
          "@Reads(\"r\") | @Reads({\"r\", Missing.R + \"x\"})",
          "@Reads(\"r\") | @Writes(Missing.R)",
          "@Task @Reads | @Task(name = Missing.NAME) @Reads",
          "@Task @Reads | @Task(timeout = Missing.NAME) @Reads",
          "@Task @Reads | @Task(attempts = Missing.NUMBER) @Reads",
          "@Task @Reads | @Task(readOnly = Missing.FLAG) @Reads",
          "class A { | class A extends Missing {",
          "class A { | class A implements Missing<String> {",
          "class A { | class A { Missing field;",
          "class A { | class A { A(Missing parameter) {}",
          "class A { | class A { List<Missing> field;",
          "String run() | Missing run()",
          "String run() | CompletableFuture<Missing> run()",
          "void run(); | void run(Missing input);",
          "void run(); | Missing run();",
          "void run(); | CompletableFuture<Missing> run();",
          "void run(); | Out run(); record Out(Missing m) {}",
          "interface Graph { void run(); } | interface Graph extends Missing { void run(); }",
          "class A { | class A { @Missing private void helper() {}",
          "run(String a) | run(@Missing String a)",
          "@Task class B | @Missing @Task class B",
          "class A { | class A { private <T extends Missing> void helper(T t) {}",
          "void run(); | Out run(); record Out(List<Missing> m) {}",
          "class A { | class A { Tool tool; @Reads(\"t\") static class Tool extends Missing {}",
          "class A { | class A { Tool tool; @Reads(\"t\") static class Tool { Tool(Missing m) {} }",
          "class A { | class A { static class Result extends Missing {} Result field;");

  static Stream<Arguments> mentions() {
    return MENTIONS.stream()
        .map(mention -> mention.split(" \\| "))
        .map(parts -> Arguments.of(parts[0], parts[1]));
  }

  @ParameterizedTest
  @MethodSource("mentions")
  void isReportedByTheCompilerAlone(String present, String missing) {
    assertTrue(GRAPH.contains(present));
    assertReportedByTheCompilerAlone(GRAPH.replace(present, missing));
  }

  /** ECJ leaves out what mentions a missing member of a class that there is. */
  @ParameterizedTest
  @MethodSource("mentions")
  void ofAClassThatThereIsTheCompilerAloneReportsAMissingMember(String present, String missing) {
    String known = missing.replace("Missing", "Known.Missing").replace("missing.Known", "p.Known");
    assertReportedByTheCompilerAlone(
        GRAPH.replace(present, known) + "---\npackage p;\nclass Known {}\n");
  }

  private static void assertReportedByTheCompilerAlone(String sources) {
    Build build = Build.lenient(sources).build();

    assertFalse(build.errors().isEmpty(), "the compiler complains");
    assertEquals(List.of(), ours(build), build::said);
    assertTrue(build.outputs().containsKey("OtherOrchestrator.java"), "another graph is written");
  }

  private static List<String> ours(Build build) {
    return build.errors().stream().filter(error -> error.startsWith("[")).toList();
  }

  @Test
  void aSyntaxErrorElsewhereIsReportedByTheCompilerAlone() {
    Build build = Build.lenient(GRAPH + "---\npackage p;\nclass Broken { void run( { }\n").build();

    assertFalse(build.errors().isEmpty());
    assertEquals(List.of(), ours(build), build::said);
  }

  @Test
  void aMistakeInABodyKeepsNothingFromBeingWritten() {
    Build build = Build.lenient(GRAPH.replace("return \"\";", "return missing;")).build();

    String error =
        TestedCompiler.either("cannot find symbol", "missing cannot be resolved to a variable");
    assertEquals(List.of(error), build.errors());
    assertTrue(build.outputs().containsKey("GraphOrchestrator.java"));
  }

  /** The compiler does not complain of what class files mention, so that somebody has to. */
  @Test
  void ofAClassFileIsReportedOnce(@TempDir Path library) throws IOException {
    Build.strict(
            """
            package lib;
            @Task public class A {
              public void run(Gone gone, List<Gone> all, Other other) {}
            }
            ---
            package lib;
            public class Gone {}
            ---
            package lib;
            public class Other {}
            """)
        .build()
        .succeeds()
        .writeClasses(library);
    Files.delete(library.resolve("lib/Gone.class"));
    Files.delete(library.resolve("lib/Other.class"));

    Build build =
        Build.lenient(
                """
                package p;
                @Task class B { void run() {} }
                ---
                package p;
                @TaskGraph({B.class, lib.A.class}) interface Graph { void run(); }
                """)
            .onClassPath(library)
            .build();

    assertEquals(
        List.of(
            "[InvalidTask] A refers to lib.Gone and lib.Other, which are not on the class path"),
        build.errors());
  }
}
