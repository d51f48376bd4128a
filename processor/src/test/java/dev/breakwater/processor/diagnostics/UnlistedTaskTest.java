package dev.breakwater.processor.diagnostics;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A task next to graphs, none of which lists it. */
class UnlistedTaskTest {

  private static final String ID = "UnlistedTask";

  private static final String SOURCES =
      """
      @Task
      class Listed { void run() {} }

      @Task
      class Forgotten { void run() {} }

      @TaskGraph(Listed.class)
      interface Release { void run(); }
      """;

  @Test
  void standsOnTheTask() {
    Compiled compiled = Compiled.of(SOURCES);

    compiled
        .onlyWarning(ID)
        .in("Forgotten")
        .onLine("class Forgotten")
        .saying("no graph lists the task Forgotten, so nothing runs it")
        .showing(
            """
              To fix, do one of these:
                1. add Forgotten.class to the @TaskGraph of Release
                2. if this is intended: @SuppressWarnings("UnlistedTask") on Forgotten
            """);
    compiled.writes("app.ReleaseOrchestrator");
    compiled
        .replacing("@TaskGraph(Listed.class)", "@TaskGraph({Listed.class, Forgotten.class})")
        .isClean();
    compiled.with("@SuppressWarnings(\"UnlistedTask\") on Forgotten").isClean();
    compiled.under("-Abreakwater.UnlistedTask=ignore").isClean();
    compiled.under("-Abreakwater.UnlistedTask=error").onlyError(ID);
  }

  @Test
  void namesEveryGraphOfThePackage() {
    Compiled.of(SOURCES + "\n@TaskGraph(Listed.class)\ninterface Audit { void run(); }")
        .onlyWarning(ID)
        .tells("add Forgotten.class to the @TaskGraph of Release")
        .tells("add Forgotten.class to the @TaskGraph of Audit");
  }

  @Test
  void oneGraphOfSeveralIsEnough() {
    Compiled.of(SOURCES + "\n@TaskGraph(Forgotten.class)\ninterface Other { void run(); }")
        .isClean();
    Compiled.of(
            SOURCES
                + "\npackage other;\n@TaskGraph(app.Forgotten.class)\npublic interface Other { void run(); }")
        .hasErrors(1);
  }

  /** A library of tasks has no graph, and its users' graphs are elsewhere. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Task\nclass Forgotten { void run() {} }",
        "@Task\nclass Forgotten { void run() {} }\n\n"
            + "package other;\n@Task\nclass Job { void run() {} }\n\n"
            + "package other;\n@TaskGraph(Job.class)\ninterface Graph { void run(); }",
      })
  void tasksApartFromGraphsAreLeftAlone(String sources) {
    Compiled.of(sources).isClean();
  }

  @Test
  void whatAListedTaskExtendsIsUsed() {
    Compiled.of(SOURCES.replace("class Listed", "class Listed extends Forgotten")).isClean();
    Compiled.of(
            """
            @Task
            interface Base { void run(); }

            @Task
            class Listed implements Base { public void run() {} }

            @TaskGraph(Listed.class)
            interface Release { void run(); }
            """)
        .isClean();
  }

  /** Its author knows of graphs without it. */
  @Test
  void aTaskThatAnotherComesAfterIfPresentIsLeftAlone() {
    Compiled.of(
            SOURCES.replace(
                "class Listed", "@After(value = Forgotten.class, ifPresent = true)\nclass Listed"))
        .isClean();
  }

  @Test
  void aGraphWithErrorsMayListItOnceTheyAreFixed() {
    Compiled.of(
            SOURCES.replace("@TaskGraph(Listed.class)", "@TaskGraph({Listed.class, String.class})"))
        .onlyError("InvalidGraph");
    Compiled.of(
            SOURCES.replace(
                "@TaskGraph(Listed.class)", "@TaskGraph({Listed.class, Forgoten.class})"))
        .hasErrors(1);
  }

  @Test
  void aTaskWithAnErrorIsFixedFirst() {
    Compiled.of(SOURCES.replace("Forgotten { void run() {} }", "Forgotten { }"))
        .onlyError("InvalidTask");
  }
}
