package dev.breakwater.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.breakwater.processor.compilers.TestedCompiler;
import java.util.List;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Classes in files of other names, of whose use in orchestrators javac warns with -Xlint. */
class AuxiliaryClassTest {

  private static final String ID = "AuxiliaryClass";

  private static final String ONE_FILE =
      """
      @TaskGraph(Job.class)
      interface Graph { void run(); }
      @Task
      class Job { void run() {} }
      """;

  /** What javac has to say of orchestrators, with all its lints. */
  private static List<String> saidOfOrchestrators(Compiled compiled) {
    return compiled.under("-Xlint:all,-processing").outputs().diagnostics().stream()
        .filter(said -> said.getSource() != null)
        .filter(said -> said.getSource().getName().endsWith("Orchestrator.java"))
        .map(said -> said.getMessage(null))
        .toList();
  }

  private static int notes(Compiled compiled) {
    int notes = 0;
    for (Diagnostic<?> diagnostic : compiled.outputs().diagnostics()) {
      notes += diagnostic.getMessage(null).startsWith("[" + ID + "] ") ? 1 : 0;
    }
    return notes;
  }

  private static int javac(int count) {
    return TestedCompiler.either(count, 0);
  }

  @Test
  void isANoteOnTheClass() {
    Compiled compiled = Compiled.of(ONE_FILE);

    compiled.isClean();
    compiled.writes("app.GraphOrchestrator");
    assertEquals(javac(1), notes(compiled));
    assertEquals(0, notes(compiled.with("@SuppressWarnings(\"AuxiliaryClass\") on Job")));
    assertEquals(0, notes(compiled.under("-Abreakwater.AuxiliaryClass=ignore")));
    compiled.under("-Abreakwater.AuxiliaryClass=warn").warns(javac(1));
    if (javac(1) == 1) {
      compiled
          .under("-Abreakwater.AuxiliaryClass=error")
          .onlyError(ID)
          .in("Graph")
          .onLine("class Job")
          .saying(
              "Job is declared in Graph.java: javac -Xlint warns where GraphOrchestrator uses it")
          .showing(
              """
                To fix, do one of these:
                  1. move Job to Job.java, or into another class as a static nested class
                  2. if this is intended: compile with -Xlint:-auxiliaryclass and -Abreakwater.AuxiliaryClass=ignore
              """);
    }
  }

  /** There is a note where javac warns of an orchestrator, and only there. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        ONE_FILE,
        "@Task class Job { void run() {} }\n@TaskGraph(Job.class) interface Graph { void run(); }",
        "@Task class Job { Text run() { return null; } }\nclass Text {}\n\n"
            + "@TaskGraph(Job.class) interface Graph { Text run(); }",
        "@Task class Job { void run(List<Text> text) {} }\nclass Text {}\n\n"
            + "@TaskGraph(Job.class) interface Graph { void run(List<Text> text); }",
        "@Task class Job { void run() {} }\nclass Text {}\n\n"
            + "@TaskGraph(Job.class) interface Graph { void run(); }",
        "@Task class Job { void run() {} class Text {} }\n\n"
            + "@TaskGraph(Job.class) interface Graph { void run(); }",
        "class Outer { @Task static class Job { void run() {} } }\n\n"
            + "@TaskGraph(Outer.Job.class) interface Graph { void run(); }",
        "class First {}\nclass Outer { @Task static class Job { void run() {} } }\n\n"
            + "@TaskGraph(Outer.Job.class) interface Graph { void run(); }",
      })
  void isOneWhereJavacWarns(String sources) {
    Compiled compiled = Compiled.of(sources);
    compiled.succeeds();

    assertEquals(!saidOfOrchestrators(compiled).isEmpty(), notes(compiled) == 1);
  }

  @Test
  void severalClassesOfAGraphAreOneNote() {
    Compiled compiled =
        Compiled.of(
            ONE_FILE.replace("Job.class", "{Job.class, Other.class}")
                + "@Task class Other { void run() {} }");

    assertEquals(javac(1), notes(compiled));
    if (javac(1) == 1) {
      compiled
          .under("-Abreakwater.AuxiliaryClass=error")
          .onlyError(ID)
          .saying(
              "Job and Other are declared in files of other classes: javac -Xlint warns where"
                  + " GraphOrchestrator uses them");
    }
  }
}
