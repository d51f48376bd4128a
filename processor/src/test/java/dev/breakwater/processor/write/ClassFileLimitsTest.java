package dev.breakwater.processor.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Up to a limit, generated code fits into class files; beyond it, the graph is reported. */
class ClassFileLimitsTest {

  private static String each(int count, String separator, String format) {
    return IntStream.range(0, count)
        .mapToObj(i -> format.replace("#", Integer.toString(i)))
        .collect(Collectors.joining(separator));
  }

  private static String writing(int patterns) {
    return """
        package p;
        @Task @Writes({%s}) class A { void run() {} }
        ---
        package p;
        @TaskGraph(A.class) interface Graph { void run(); }
        """
        .formatted(each(patterns, ",", "\"m#/x\""));
  }

  @Test
  void aTaskHas8000Resources() {
    Build.lenient(writing(8_000)).build().succeeds();
  }

  @Test
  void aTaskHasNoMoreResources() {
    Build build = Build.lenient(writing(8_001)).build();

    assertEquals(
        List.of(
            "[InvalidGraph] A has 8,001 resources and predecessors in Graph: an orchestrator can"
                + " hold at most 8,000 for each task"),
        build.errors());
    assertTrue(build.said().contains("/p/Graph.java:2: error"), build::said);
  }

  @Test
  void manyTasksHaveManyResources() {
    String tasks = each(100, "\n", "@Task @Writes({RESOURCES#}) class T# { void run() {} }");
    for (int task = 99; task >= 0; task--) {
      String prefix = task + "/";
      tasks = tasks.replace("RESOURCES" + task + "}", each(400, ",", "\"" + prefix + "#\"") + "}");
    }
    String sources =
        """
        package p;
        public interface Large {
          %s
          @TaskGraph({%s}) interface Graph { int run(); @Task class Last { int run() { return 1; } } }
        }
        ---
        package p;
        public class Main {
          public static int main() { return new Large_GraphOrchestrator().run(); }
        }
        """
            .formatted(tasks, each(100, ",", "T#.class") + ",Graph.Last.class");

    assertEquals(1, Build.lenient(sources).build().succeeds().<Integer>call("p.Main", "main"));
  }

  private static String taking(String inputs, String arguments) {
    return """
        package p;
        interface Types { %3$s }
        ---
        package p;
        @Task class A { int run(%1$s) { return first; } }
        ---
        package p;
        @TaskGraph(A.class) interface Graph { int run(%1$s); }
        ---
        package p;
        public class Main {
          public static int main() { return new GraphOrchestrator().run(%2$s); }
        }
        """
        .formatted(inputs, arguments, each(255, " ", "class C# {}"));
  }

  /** Parameters that take so many slots, each of a type of its own. */
  private static String wide(int slots, boolean isLong) {
    return "int first, "
        + (isLong ? "long second, " : "")
        + each(slots - (isLong ? 3 : 1), ", ", "Types.C# c#");
  }

  @ParameterizedTest
  @CsvSource({"200, false", "201, false", "252, true", "253, false", "254, false", "254, true"})
  void aGraphTakes254Slots(int slots, boolean isLong) {
    String arguments = "7" + (isLong ? ", 1L" : "") + ", null".repeat(slots - (isLong ? 3 : 1));

    Build build = Build.lenient(taking(wide(slots, isLong), arguments)).build().succeeds();

    assertEquals(7, build.<Integer>call("p.Main", "main"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aGraphTakesNoMoreSlots(boolean isLong) {
    Build build = Build.lenient(taking(wide(255, isLong), "")).build();

    assertTrue(
        build
            .errors()
            .contains(
                "[InvalidGraph] the parameters of run need 255 JVM slots: a method can have at most"
                    + " 254, and each long or double needs two"),
        build::said);
  }

  private static String listing(int tasks) {
    return """
        package p;
        public interface Large {
          %s
          @TaskGraph({%s}) interface Graph { void run(); }
        }
        """
        .formatted(
            each(tasks, "\n", "@Task @Writes(\"#\") class T# { void run() {} }"),
            each(tasks, ",", "T#.class"));
  }

  /** Takes a minute. */
  @Test
  @EnabledIfSystemProperty(named = "breakwater.limits", matches = "true")
  void aGraphLists5000Tasks() {
    Build.lenient(listing(5_000)).build().succeeds();
  }

  @Test
  @EnabledIfSystemProperty(named = "breakwater.limits", matches = "true")
  void aGraphListsNoMoreTasks() {
    assertEquals(
        List.of(
            "[InvalidGraph] Large.Graph lists 5,001 tasks: an orchestrator can hold at most 5,000"),
        Build.lenient(listing(5_001)).build().errors());
  }

  private static String named(String name, String graph) {
    return """
        package p;
        @Task(name = "%s") class A { int run() { return 1; } }
        ---
        package p;
        @TaskGraph(A.class) interface %s { int run(); }
        """
        .formatted(name, graph);
  }

  @Test
  void aNameHas65534Bytes() {
    Build.lenient(named("n".repeat(65_534), "Graph")).build().succeeds();
    Build.lenient(named("€".repeat(21_844) + "nn", "Graph")).build().succeeds();
  }

  @Test
  void aNameHasNoMoreBytes() {
    assertHasTooLongText(named("n".repeat(65_535), "Graph"));
  }

  @Test
  void aResourceHasNoMoreBytes() {
    String sources = named("a", "Graph").replace("class A", "@Reads(\"%s\") class A");
    Build.lenient(sources.formatted("€".repeat(21_844) + "nn")).build().succeeds();

    assertHasTooLongText(sources.formatted("€".repeat(21_845)));
  }

  /** ECJ reports the text itself too. */
  private static void assertHasTooLongText(String sources) {
    Build build = Build.lenient(sources).build();

    assertTrue(
        build
            .errors()
            .contains(
                "[InvalidGraph] a name or resource of A has 65,535 bytes: a constant can hold at"
                    + " most 65,534"),
        build::said);
  }

  @Test
  void aGeneratedFileHasANameThatFileSystemsAllow() {
    Build.lenient(named("a", "G".repeat(226))).build().succeeds();

    assertEquals(
        List.of(
            "[InvalidGraph] a generated file of "
                + "G".repeat(227)
                + " has a name of 256 bytes: file systems allow at most 255"),
        Build.lenient(named("a", "G".repeat(227))).build().errors());
  }
}
