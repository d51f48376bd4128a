package dev.breakwater.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A task that takes a workspace and declares nothing that it may touch there. */
class UndeclaredAccessTest {

  private static final String ID = "UndeclaredAccess";

  private static final String NOTHING_DECLARED =
      """
      @Task
      class Job {
        void run(String text, Workspace workspace) {}
      }

      @TaskGraph(Job.class)
      interface Graph { void run(String text, Workspace workspace); }
      """;

  @Test
  void standsOnTheParameter() {
    Compiled.of(NOTHING_DECLARED)
        .onlyError(ID)
        .in("Job")
        .onLine("void run(String text, Workspace workspace) {}")
        .at("Workspace workspace")
        .saying("job takes a Workspace but declares no access")
        .showing(
            """
                Without declared access, a task may neither read nor write: every call would be refused.
              To fix, do one of these:
                1. declare its access, such as @Reads("src/**") or @Writes("src/**") on Job
                2. if it works on values only: remove the parameter workspace
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"@Reads(\"src/**\") on Job", "@Writes(\"src/**\") on Job"})
  void everyFixThatItShowsCompiles(String edit) {
    Compiled.of(NOTHING_DECLARED).with(edit).succeeds();
  }

  @Test
  void aTaskWithoutDeclarationsIsFineWhereItWorksOnValuesAlone() {
    Compiled.of(NOTHING_DECLARED.replace("text, Workspace workspace) {}", "text) {}")).succeeds();
  }

  @ParameterizedTest
  @ValueSource(strings = {"@Reads({}) on Job", "@Writes({}) on Job"})
  void anEmptyDeclarationDeclaresNothing(String edit) {
    Compiled.of(NOTHING_DECLARED).with(edit).onlyError(ID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class Job extends Base { void run(Workspace workspace) {} }",
        "class Job implements Mark { public void run(Workspace workspace) {} }",
        "class Job { void run(Workspace workspace, Tool tool) {} }",
        "class Job { Tool tool; void run(Workspace workspace) {} }"
      })
  void noneWhereASupertypeOrAToolBringsAccess(String job) {
    Compiled.of(
            """
            @Reads("a")
            class Base {}

            @Writes("a")
            interface Mark {}

            @Reads("table:a")
            class Tool {}

            @Task
            JOB

            @TaskGraph(Job.class)
            interface Graph { void run(Workspace workspace, Tool tool); }
            """
                .replace("JOB", job))
        .succeeds();
  }

  @Test
  void whatAnotherTaskOrTheGraphDeclaresIsNone() {
    Compiled compiled =
        Compiled.of(
            """
            @Task
            @Writes("a")
            class Other { void run(Workspace workspace) {} }

            @Task
            @After(Other.class)
            class Job { void run(Other other, Workspace workspace) {} }

            @TaskGraph(value = {Other.class, Job.class}, reads = "a")
            interface Graph { void run(Other other, Workspace workspace); }
            """);

    compiled.onlyError(ID).in("Job").at("Workspace workspace");
  }

  @ParameterizedTest
  @ValueSource(strings = {"@Reads(\"a//b\") on Job", "@Writes(\"\") on Job"})
  void noneWhereADeclarationIsNotUnderstood(String edit) {
    Compiled.of(NOTHING_DECLARED).with(edit).onlyError("InvalidResource");
  }

  @Test
  void anInheritedParameterCountsWhereItStandsForEachTask() {
    Compiled compiled =
        Compiled.of(
            """
            abstract class Base {
              public void run(Workspace workspace) {}
            }

            @Task
            class First extends Base {}

            @Task
            class Second extends Base {}

            @TaskGraph({First.class, Second.class})
            interface Graph { void run(Workspace workspace); }
            """);

    List<Reported> errors = compiled.hasErrors(2).errors(ID);
    errors.forEach(error -> error.in("Base").at("Workspace workspace"));
    assertEquals(
        List.of("first", "second"),
        errors.stream().map(error -> error.message().split(" ")[1]).toList());
  }

  @Test
  void aTaskThatNoGraphListsIsCheckedToo() {
    Compiled.of("@Task\nclass Job { void run(Workspace workspace) {} }")
        .onlyError(ID)
        .in("Job")
        .at("Workspace workspace");
  }

  @Test
  void isToldOnceOfATaskThatTwoGraphsShare() {
    Compiled.of(
            NOTHING_DECLARED
                + """

                @TaskGraph(Job.class)
                interface Other { void run(Workspace workspace, String text); }
                """)
        .onlyError(ID);
  }

  @Test
  void anOptionMakesItAWarningAndTheGraphIsWritten() {
    Compiled refused = Compiled.of(NOTHING_DECLARED);
    Compiled warned = refused.under("-Abreakwater.UndeclaredAccess=warn");

    warned.onlyWarning(ID).in("Job").at("Workspace workspace");
    assertEquals(
        refused.onlyError(ID).message(), warned.warning(ID).message(), "says what the error says");
    warned.writes("app.GraphOrchestrator");
  }

  @Test
  void anOptionSilencesItAndTheGraphIsWritten() {
    Compiled.of(NOTHING_DECLARED)
        .under("-Abreakwater.UndeclaredAccess=ignore")
        .isClean()
        .writes("app.GraphOrchestrator");
  }

  @Test
  void itIsAnErrorUnderTheOptionThatSaysSo() {
    Compiled.of(NOTHING_DECLARED).under("-Abreakwater.UndeclaredAccess=error").onlyError(ID);
  }

  @Test
  void anOptionCountsForATaskThatNoGraphLists() {
    Compiled alone = Compiled.of("@Task\nclass Job { void run(Workspace workspace) {} }");

    alone.under("-Abreakwater.UndeclaredAccess=warn").onlyWarning(ID).in("Job");
    alone.under("-Abreakwater.UndeclaredAccess=ignore").isClean();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Job", "Graph"})
  void noAnnotationSilencesIt(String on) {
    Compiled.of(NOTHING_DECLARED)
        .with("@SuppressWarnings(\"UndeclaredAccess\") on " + on)
        .onlyError(ID);
  }

  /** It alone may be let pass: what it would touch is still refused at run time. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "UnorderedWrites",
        "DependencyCycle",
        "FileAndDirectory",
        "UnknownTask",
        "MissingValue",
        "AmbiguousValue",
        "ReadOnlyTask",
        "InvalidResource",
        "InvalidTask",
        "InvalidGraph",
        "InvalidPolicy",
        "InvalidOption",
        "InternalError"
      })
  void noOtherErrorIsLetPass(String id) {
    Compiled.of(NOTHING_DECLARED)
        .with("@Reads(\"a\") on Job")
        .under("-Abreakwater." + id + "=ignore")
        .onlyError("InvalidOption")
        .saying(
            "unknown option -Abreakwater."
                + id
                + "; the options of Breakwater are -Abreakwater.NearMiss,"
                + " -Abreakwater.UnknownSource, -Abreakwater.CaseOnlyOverlap,"
                + " -Abreakwater.RedundantAfter, -Abreakwater.RedundantSnapshot,"
                + " -Abreakwater.UncheckedContext, -Abreakwater.LateResult,"
                + " -Abreakwater.WideWrite, -Abreakwater.UnlistedTask,"
                + " -Abreakwater.AuxiliaryClass and"
                + " -Abreakwater.UndeclaredAccess");
  }

  @Test
  void otherErrorsOfTheGraphStayErrors() {
    Compiled compiled =
        Compiled.of(
                NOTHING_DECLARED.replace(
                    "void run(String text, Workspace workspace);",
                    "void run(Workspace workspace);"))
            .under("-Abreakwater.UndeclaredAccess=warn");

    compiled.onlyError("MissingValue");
    compiled.writes();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          -Abreakwater.UndeclaredAccess=off | off is not a valid value for -Abreakwater.UndeclaredAccess
          -Abreakwater.UndeclaredAccess     | -Abreakwater.UndeclaredAccess has no value
          """)
  void anUnknownSeverityIsAnErrorAndLetsNothingPass(String option, String story) {
    Compiled compiled = Compiled.of(NOTHING_DECLARED).under(option).hasErrors(2);

    compiled.error("InvalidOption").saying(story + ": use error, warn or ignore");
    compiled.error(ID);
  }

  private static final String SESSION =
      """
      @Task
      class Job { void run(Session session) {} }

      interface Session {}

      interface Database extends dev.breakwater.runtime.Capability<Session> {}

      @TaskGraph(Job.class)
      interface Graph { void run(Database database); }
      """;

  @Test
  void aLeaseOfAnyCapabilityIsRefusedEveryCall() {
    Compiled compiled = Compiled.of(SESSION);

    Reported error =
        compiled
            .onlyError(ID)
            .in("Job")
            .at("Session session")
            .saying("job takes a Session but declares no access")
            .tells(
                "1. declare its access, such as @Reads(\"table:users\") or"
                    + " @Writes(\"table:users\") on Job");
    compiled.with(error.edits().get(0)).succeeds();
    compiled.under("-Abreakwater.UndeclaredAccess=warn").onlyWarning(ID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Session session", "String text"})
  void aValueIsNotALease(String input) {
    Compiled.of(
            SESSION
                .replace("void run(Database database);", "void run(INPUT);")
                .replace("Session session", "INPUT")
                .replace("INPUT", input))
        .succeeds();
  }
}
