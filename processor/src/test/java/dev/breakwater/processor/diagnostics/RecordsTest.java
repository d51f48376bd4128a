package dev.breakwater.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where a problem stands whose cause is a record. ECJ has no position for records, nor for what is
 * on their head: then the class literal in the graph, as for what is compiled elsewhere.
 */
class RecordsTest {

  private static final String GRAPH =
      """

      @TaskGraph(Job.class)
      interface Graph { void run(Workspace workspace); }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          InvalidResource | @Task @Reads("/") record Job() { void run() {} }
          InvalidTask     | @Task record Job() {}
          InvalidTask     | @Task(name = " ") record Job() { void run() {} }
          InvalidPolicy   | @Task(attempts = 0) record Job() { void run() {} }
          ReadOnlyTask    | @Task(readOnly = true) @Writes("x") record Job() { void run() {} }
          UnknownTask     | @Task @After(String.class) record Job() { void run() {} }
          DependencyCycle | @Task @After(Job.class) record Job() { void run() {} }
          """)
  void standsOnItsHeadOrForEcjInTheGraph(String id, String job) {
    Compiled.of(job + "\n" + GRAPH)
        .onlyError(id)
        .in("Job", "Graph")
        .onLine("record Job", "@TaskGraph");
  }

  @Test
  void standsOnTheHeadThatHoldsAToolOrForEcjInTheGraph() {
    Compiled.of(
            """
            @Task(readOnly = true)
            record Job(
                Db db) { void run() {} }

            @Writes("x")
            class Db {}
            """
                + GRAPH)
        .onlyError("ReadOnlyTask")
        .in("Job", "Graph")
        .onLine("record Job(", "@TaskGraph");
  }

  @Test
  void standsOnParametersOfMethods() {
    Compiled.of("@Task record Job() { void run(Workspace workspace) {} }\n" + GRAPH)
        .onlyError("UndeclaredAccess")
        .in("Job")
        .at("Workspace workspace");
  }

  @Test
  void isToldOfOnceHoweverManyGraphsListIt() {
    Compiled.of(
            "@Task record Job() {}\n" + GRAPH + GRAPH.replace("interface Graph", "interface Other"))
        .onlyError("InvalidTask");
  }

  @Test
  void isToldOfWithoutAGraphThoughEcjHasNoPlace() {
    Compiled.of("@Task @Writes({\"/\", \"//\"}) record Job() {}")
        .hasErrors(3)
        .errors("InvalidResource")
        .forEach(error -> error.nowhereForEcj(javac -> javac.in("Job").onLine("record Job")));
  }

  @Test
  void twoOfOneRecordAreTwo() {
    List<Reported> errors =
        Compiled.of("@Task @Writes({\"/\", \"/\"}) record Job() { void run() {} }\n" + GRAPH)
            .hasErrors(2)
            .errors("InvalidResource");

    assertEquals(errors.get(0).message(), errors.get(1).message());
  }
}
