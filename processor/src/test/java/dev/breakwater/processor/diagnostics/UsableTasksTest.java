package dev.breakwater.processor.diagnostics;

import dev.breakwater.processor.compilers.TestedCompiler;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What generated code cannot call is reported at the task, not in generated code. */
class UsableTasksTest {

  private static final String THROUGH =
      """
      package p;
      public class Top { void run() {} }

      package q;
      public class Mid extends p.Top { BODY }

      package p;
      @Task
      class Job extends q.Mid { OWN }

      package p;
      @TaskGraph(Job.class)
      interface Graph { void run(); }
      """;

  @Test
  void aPackagePrivateMethodIsNotInheritedThroughAnotherPackage() {
    Compiled.of(THROUGH.replace("BODY", "").replace("OWN", ""))
        .onlyError("InvalidTask")
        .in("Job")
        .onLine("class Job")
        .saying(
            "Job has no entry method: run() of Top is package-private, and q.Mid is in another"
                + " package, so Job does not inherit it")
        .showing(
            """
              To fix, do one of these:
                1. make run() of Top public or protected
                2. declare the entry method in Job
            """);
  }

  @Test
  void norIsOneOfThatOtherPackage() {
    Compiled.of(THROUGH.replace("BODY", "void go() {}").replace("OWN", ""))
        .onlyError("InvalidTask")
        .in("Job")
        .saying(
            "Job has no entry method: go() of Mid is package-private, and p.Job is in another"
                + " package, so Job does not inherit it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"void go() {}", "protected void go() {}", "public void go() {}"})
  void itCountsNeitherAsASecondEntry(String own) {
    Compiled.of(THROUGH.replace("BODY", "void run() {}").replace("OWN", own)).succeeds();
  }

  @ParameterizedTest
  @ValueSource(strings = {"protected", "public"})
  void whatTheOtherPackageInheritsIsInherited(String modifier) {
    Compiled.of(
            THROUGH
                .replace("void run() {} }\n\npackage q", modifier + " void run() {} }\n\npackage q")
                .replace("BODY", "")
                .replace("OWN", ""))
        .succeeds();
  }

  /** Lombok itself is part of a consumer's build, where it comes first. */
  @ParameterizedTest
  @ValueSource(strings = {"RequiredArgsConstructor", "Data", "Builder"})
  void lombokComesFirst(String annotation) {
    Assumptions.assumeTrue(
        TestedCompiler.either(true, false), "Eclipse runs Lombok while it parses");
    Compiled.of(
            """
            @Task
            @lombok.%1$s
            class Job { void run() {} }

            package lombok;
            public @interface %1$s {}

            @TaskGraph(Job.class)
            interface Graph { void run(); }
            """
                .formatted(annotation))
        .onlyError("InvalidTask")
        .in("Job")
        .onLine("class Job")
        .saying(
            "the constructors of Job come from Lombok, which runs after Breakwater in this build")
        .showing(
            """
              To fix, do one of these:
                1. list Lombok before Breakwater on the annotation processor path
                2. write the constructor of Job by hand
            """);
  }

  @Test
  void constructorsThatLombokHasMadeAreSeen() {
    Compiled.of(
            """
            @Task
            @lombok.Data
            class Job { Job() {} void run() {} }

            package lombok;
            public @interface Data {}

            @TaskGraph(Job.class)
            interface Graph { void run(); }
            """)
        .succeeds();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class Job { void run(GraphOrchestrator other) {} }",
        "class Job { List<GraphOrchestrator> run() { return null; } }"
      })
  void anOrchestratorIsNoValueOfItsOwnTasks(String job) {
    Compiled.of("@Task\n" + job + "\n\n@TaskGraph(Job.class)\ninterface Graph { void run(); }")
        .error("InvalidGraph")
        .in("Job")
        .onLine(job)
        .saying(
            "the method run takes or returns GraphOrchestrator, which Breakwater generates for"
                + " Graph only after it has read this method")
        .showing(
            """
              To fix:
                1. use the interface Graph instead of GraphOrchestrator
            """);
  }

  @Test
  void anOrchestratorMayBeHeld() {
    Compiled.of(
            """
            @Task
            class Job { private GraphOrchestrator self; Job(List<GraphOrchestrator> more) {} void run() {} }

            @TaskGraph(Job.class)
            interface Graph { void run(); }
            """)
        .succeeds()
        .writes("app.GraphOrchestrator");
  }
}
