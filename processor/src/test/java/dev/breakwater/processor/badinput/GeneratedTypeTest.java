package dev.breakwater.processor.badinput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.processor.write.Build;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A graph waits for the types that another processor writes in a later round. */
class GeneratedTypeTest {

  private static final String GRAPH =
      """
      package p;
      @Task @Writes("w") class A { String run() { return ""; } }
      ---
      package p;
      @Task class B { Integer run() { return null; } }
      ---
      package p;
      @Task class C { void run(String a, Integer b) {} }
      ---
      package p;
      @TaskGraph({A.class, B.class, C.class}) interface Graph { void run(); }
      """;

  /** Writes one class, as many rounds late as it is told. */
  private static final class LateWriter extends AbstractProcessor {

    private final String text;
    private int roundsToWait;

    LateWriter(String text, int roundsToWait) {
      this.text = text;
      this.roundsToWait = roundsToWait;
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (!round.processingOver() && roundsToWait >= 0) {
        // A round comes only after one that wrote something.
        write(
            roundsToWait == 0 ? "Late" : "Filler" + roundsToWait,
            roundsToWait == 0 ? text : "class Filler" + roundsToWait + " {}");
        roundsToWait--;
      }
      return false;
    }

    private void write(String name, String body) {
      try (Writer out = processingEnv.getFiler().createSourceFile("p." + name).openWriter()) {
        out.write("package p;\nimport dev.breakwater.*;\n" + body);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Integer | Late | record Late() {}",
        "@Writes(\"w\") | @Writes(Late.PATH) | class Late { static final String PATH = \"late/*\";"
            + " }",
        "@Writes(\"w\") | @Writes({\"w\", \"x\" + Late.PATH})"
            + " | class Late { static final String PATH = \"late/*\"; }",
        "B.class | B.class, Late.class | @Task class Late { void run(String a) {} }",
        "@Task class B | @Task @After(value = Late.class, ifPresent = true) class B | class Late"
            + " {}",
        "class A { | class A extends Late { | @Reads(\"late\") class Late {}",
        "class A { | class A implements java.io.Serializable, Late {"
            + " | @Reads(\"late\") interface Late {}",
        "class A { | class A { Late tool; | @Reads(\"late\") class Late {}",
        "class A { | class A { A(List<Late[]> tools) {} A() {} | @Reads(\"late\") class Late {}",
        "void run(); | void run(Late input); | class Late {}",
        "void run(); | void run(Late.Inner input); | class Late { static class Inner {} }",
        "B.class | B.class, Late.Job.class"
            + " | class Late { @Task static class Job { void run(String a) {} } }",
        "class A { | class A extends Late.Base { | class Late { @Reads(\"late\") static class Base {}"
            + " }",
        "void run(); | Late run(); | record Late(String a, int b) {}",
        "interface Graph { void run(); } | interface Graph extends Late {}"
            + " | interface Late { void run(); }"
      })
  void whereverItIsMentioned(String before, String after, String late) {
    assertTrue(GRAPH.contains(before));
    String graph = GRAPH.replace(before, after);

    Build build = compile(graph, late, 0);

    assertEquals(List.of(), build.errors(), build::said);
    assertTrue(build.classes().containsKey("p.GraphOrchestrator"));
    assertEquals(
        late.contains("@Reads"), build.output("p.Graph.json").contains("\"reads\": [\"late\"]"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 5})
  void inWhicheverRound(int roundsToWait) {
    Build build =
        compile(
            GRAPH.replace("@Writes(\"w\")", "@Writes(Late.PATH)"),
            "interface Late { String PATH = \"late/*\"; }",
            roundsToWait);

    assertEquals(List.of(), build.errors(), build::said);
    assertTrue(build.output("p.Graph.json").contains("\"writes\": [\"late/*\"]"));
  }

  /** What a result is, and so what it fills, may hang on a supertype that comes late. */
  @Test
  void alsoBehindTheTypesThatAreMentioned() {
    Build build =
        compile(
            GRAPH
                    .replace("Integer run() { return null; }", "Base[] run() { return null; }")
                    .replace("Integer b", "Comparable<?>[] b")
                + """
                ---
                package p;
                class Base implements java.io.Serializable, Late {}
                """,
            "interface Late extends Comparable<Base> {"
                + " default int compareTo(Base other) { return 0; } }",
            0);

    assertEquals(List.of(), build.errors(), build::said);
    assertTrue(build.classes().containsKey("p.GraphOrchestrator"));
  }

  @Test
  void andIsThenCheckedAsEveryOther() {
    Build build =
        compile(
            GRAPH.replace("B.class", "B.class, Late.class"),
            "@Task @Writes(\"w\") class Late { void run() {} }",
            1);

    assertEquals(
        List.of(
            "[UnorderedWrites] late and a can both write w, and Graph does not say which goes"
                + " first"),
        build.errors());
  }

  /** Compilers may know less of a method whose parameters came a round late. */
  @Test
  void whatIsWrongThenHasAPlace() {
    Build build =
        compile(
            GRAPH.replace("void run(String a, Integer b)", "void run(Late a, Long b)"),
            "class Late {}",
            1);

    assertEquals(
        List.of(
            "[MissingValue] nothing in Graph provides a value for the parameter Late a of C",
            "[MissingValue] nothing in Graph provides a value for the parameter Long b of C"),
        build.errors());
    assertTrue(build.said().matches("(?s)(.*/p/C\\.java:2: error: .*){2}"), build::said);
  }

  @Test
  void aGraphWaitsForAFlagToo() {
    Build build =
        compile(
            GRAPH.replace("@Task @Writes(\"w\")", "@Task(readOnly = Late.YES) @Writes(\"w\")"),
            "interface Late { boolean YES = true; }",
            1);

    assertEquals(List.of("[ReadOnlyTask] a is readOnly, but writes w"), build.errors());
  }

  private static Build compile(String graph, String late, int roundsToWait) {
    return Build.lenient(graph).with(() -> new LateWriter(late, roundsToWait)).build();
  }
}
