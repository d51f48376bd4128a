package dev.breakwater.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.resource.InvalidResourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccessMatrixTest {

  private static final Path SOURCE = Path.of("src/main/java/dev/breakwater/plan/AccessMatrix.java");

  /** The example is compiled here as it stands in the Javadoc. */
  @Test
  void theExampleOfTheJavadoc() throws IOException {
    AccessMatrix.Builder matrix = AccessMatrix.builder();
    matrix.task("type-defs").writes("src/auth/types.ts");
    matrix.task("auth-module").reads("src/auth/types.ts").writes("src/auth/token.ts");
    matrix.task("changelog").writes("CHANGELOG.md").after("auth-module");

    TaskOrder order = matrix.build().plan();

    assertEquals("[[type-defs], [auth-module], [changelog]]", order.waves().toString());
    assertEquals("[]", order.problems().toString());
    String javadoc = Files.readString(SOURCE).replaceAll("(?m)^ \\* ?", "");
    String code =
        Files.readString(Path.of("src/test/java/dev/breakwater/plan/AccessMatrixTest.java"));
    for (String line : javadoc.split("<pre>\\{@code\\n|}</pre>")[1].split("\n")) {
      String statement = line.replaceAll(";? *// .*", "").strip();
      assertTrue(code.contains(statement), statement);
    }
    assertTrue(javadoc.contains("order.waves();    // " + order.waves()));
    assertTrue(javadoc.contains("order.problems(); // " + order.problems()));
  }

  @Test
  void anEdgeTellsWhetherItWasGivenAndWhichPatternsOverlap() {
    AccessMatrix.Builder matrix = AccessMatrix.builder();
    matrix.task("first").writes("src/*.ts");
    matrix.task("second").reads("src/a.ts").after("first");
    matrix.task("third").after("first");

    TaskOrder order = matrix.build().plan();

    Edge both = order.edges().get(0);
    assertTrue(both.given());
    assertEquals("src/*.ts", both.overlaps().get(0).first().toString());
    assertEquals("src/a.ts", both.overlaps().get(0).second().toString());
    assertEquals("src/a.ts", both.overlaps().get(0).witnessText());
    assertEquals(List.of(), order.edges().get(1).overlaps());
    assertEquals(List.of(both), order.edgesTo(order.matrix().tasks().get(1)));
  }

  @Test
  void aTaskCanComeAfterOneThatIsAddedLater() {
    AccessMatrix.Builder matrix = AccessMatrix.builder();
    matrix.task("late").after("early");
    matrix.task("later").after(0);
    matrix.task("early");

    assertEquals("[[early], [late], [later]]", matrix.build().plan().waves().toString());
  }

  @Test
  void namesThatAreUnknownOrRepeatedAreProblems() {
    AccessMatrix.Builder matrix = AccessMatrix.builder();
    matrix.task("one").after("missing");
    matrix.task("one").after("one", "neither");

    assertEquals(
        List.of(
            "[RepeatedName] two tasks are named one",
            "[UnknownTask] one has the predecessor missing, which is not a task of the matrix",
            "[UnknownTask] one has the predecessor neither, which is not a task of the matrix"),
        stories(matrix));
  }

  private static List<String> stories(AccessMatrix.Builder matrix) {
    return matrix.build().plan().problems().stream()
        .map(problem -> problem.message().lines().findFirst().orElseThrow())
        .toList();
  }

  @Test
  void aPatternThatDoesNotParseIsRefusedAtOnce() {
    MatrixTask.Builder task = AccessMatrix.builder().task("one");

    assertThrows(InvalidResourceException.class, () -> task.reads("a//b"));
    assertThrows(InvalidResourceException.class, () -> task.writes("a//b"));
  }

  @Test
  void anIndexThatNoTaskHasIsRefused() {
    AccessMatrix.Builder matrix = AccessMatrix.builder();
    matrix.task("one").after(1);

    assertThrows(IndexOutOfBoundsException.class, matrix::build);
  }

  @Test
  void noTasksHaveNoWavesAndNoProblems() {
    TaskOrder order = AccessMatrix.builder().build().plan();

    assertEquals(List.of(), order.waves());
    assertEquals(List.of(), order.problems());
  }

  /** The order rule: what both tasks edit in place asks for an order, but does not give one. */
  @Test
  void twoTasksThatEditOneFileInPlaceAreUnorderedAndNoCycle() {
    AccessMatrix.Builder matrix = AccessMatrix.builder();
    matrix.task("one").reads("CHANGELOG.md").writes("CHANGELOG.md");
    matrix.task("other").reads("CHANGELOG.md").writes("CHANGELOG.md");

    assertEquals(
        List.of(
            "[UnorderedWrites] other and one can both write CHANGELOG.md, and the matrix does not"
                + " say which goes first"),
        stories(matrix));
  }

  @Test
  void aMutualReadBesideAFileEditedInPlaceIsACycle() {
    AccessMatrix.Builder matrix = AccessMatrix.builder();
    matrix.task("a").reads("y").writes("s", "x");
    matrix.task("m").reads("x").writes("m");
    matrix.task("b").reads("m", "x").writes("s", "y");

    assertEquals(
        List.of(
            "[DependencyCycle] these tasks of the matrix wait for each other: a -> b -> a (1 more"
                + " task is involved)"),
        stories(matrix));
  }

  @Test
  void aReadOfOneDirectionStaysBesideAFileEditedInPlace() {
    AccessMatrix.Builder matrix = AccessMatrix.builder();
    matrix.task("a").reads("log").writes("log", "x");
    matrix.task("b").reads("log", "x").writes("log");

    TaskOrder order = matrix.build().plan();

    assertEquals("[[a], [b]]", order.waves().toString());
    assertEquals("x", order.edges().get(0).overlaps().get(0).witness());
    assertEquals(1, order.edges().get(0).overlaps().size());
  }

  @Test
  void aMessageNamesTheTasksThePatternsAndTheFixes() {
    AccessMatrix.Builder matrix = AccessMatrix.builder();
    matrix.task("one").writes("src/a.ts", "table:users");
    matrix.task("two").writes("src/*.ts");
    matrix.task("three").writes("table:*");

    assertEquals(
        """
        [UnorderedWrites] two and one can both write src/a.ts, and the matrix does not say which goes first (1 other pair of tasks has the same conflict)
          two  writes  src/*.ts
          one  writes  src/a.ts
        Also unordered:
          three and one  table:users
        To fix, do one of these:
          1. if two needs the output of one: add src/a.ts to the reads of two
          2. run one after the other: add one to the predecessors of two, or two to those of one
          3. narrow one of the two patterns until they no longer overlap""",
        matrix.build().plan().problems().get(0).message());
  }

  @Test
  void aCycleNamesTheReasonOfEachEdge() {
    AccessMatrix.Builder matrix = AccessMatrix.builder();
    matrix.task("one").reads("b/*").writes("a");
    matrix.task("two").reads("a").writes("b/c");

    assertEquals(
        """
        [DependencyCycle] these tasks of the matrix wait for each other: one -> two -> one
          one -> two  two reads a, and one writes it
          two -> one  one reads b/*, and two writes b/c: both match b/c
        To fix, do one of these:
          1. if two should read the state before one changes it: add two to the predecessors of one
          2. break the cycle: remove a predecessor, or narrow a read""",
        matrix.build().plan().problems().get(0).message());
  }

  @Test
  void aTaskThatIsGivenToComeAfterItselfWaitsForItself() {
    AccessMatrix.Builder matrix = AccessMatrix.builder();
    matrix.task("one").after("one");

    assertEquals(
        """
        [DependencyCycle] one waits for itself: one -> one
          one -> one  one has the predecessor one
        To fix:
          1. break the cycle: remove a predecessor, or narrow a read""",
        matrix.build().plan().problems().get(0).message());
  }

  @Test
  void aPathThatIsFileAndDirectoryIsAProblem() {
    AccessMatrix.Builder matrix = AccessMatrix.builder();
    matrix.task("one").writes("src/a*b", "src/auth");
    matrix.task("two").reads("src/auth/types.ts");

    assertEquals(
        """
        [FileAndDirectory] src/auth cannot be a file for one and a directory for two: did you mean src/auth/**?
          one  writes  src/auth
          two  reads   src/auth/types.ts
        To fix, do one of these:
          1. if it is a directory: use src/auth/** instead of src/auth in the access of one
          2. if it is a file: rename it, or remove the paths below it from the access of two""",
        matrix.build().plan().problems().get(0).message());
  }
}
