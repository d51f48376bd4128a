package dev.breakwater.processor.diagnostics;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Capabilities that reach a task in another way than as its lease. */
class UnleasedCapabilityTest {

  private static final String ID = "UnleasedCapability";

  private static final String DATABASE =
      """
      interface Session {}

      interface Database extends dev.breakwater.runtime.Capability<Session> {}

      """;

  @TempDir Path folder;

  private static String graph(String job, String inputs) {
    return """
        @Task
        @Writes("a")
        class Job { JOB }

        @TaskGraph(Job.class)
        interface Graph { void run(INPUTS); }

        """
        .replace("JOB", job)
        .replace("INPUTS", inputs);
  }

  @Test
  void aConstructorParameterOfATask() {
    Compiled.of(graph("Job(Workspace files) {} void run() {}", ""))
        .onlyError(ID)
        .in("Job")
        .at("Workspace files")
        .saying(
            "the constructor parameter files of Job passes a Workspace to a task without a lease")
        .showing(
            """
                Without a lease, nothing restricts a task to the access that it declares.
              To fix:
                1. take Workspace as a parameter of the entry method of Job instead
            """);
  }

  @Test
  void aComponentOfARecord() {
    Compiled.of(graph("void run(Repo repo) {}", "Repo repo") + "record Repo(Workspace files) {}")
        .onlyError(ID)
        .in("Repo", "Graph")
        .at("Workspace files", "repo")
        .saying("the component files of Repo passes a Workspace to a task without a lease")
        .showing(
            """
                It is reached through the input repo of Graph.
                Without a lease, nothing restricts a task to the access that it declares.
              To fix:
                1. take Workspace as a parameter of the entry method, and create the Repo from it there
            """);
  }

  @Test
  void theLeaseOfAnotherCapabilityIsNamed() {
    Compiled.of(DATABASE + graph("final Database database = null; void run() {}", ""))
        .onlyError(ID)
        .at("final Database database = null;", "database")
        .saying("the field database of Job passes a Database to a task without a lease")
        .tells("1. remove the field, and take Session as a parameter of the entry method of Job");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          private final Workspace files = null; void run() {}  | the field files of Job passes a Workspace
          static Workspace files; void run() {}                | the field files of Job passes a Workspace
          List<Workspace> files; void run() {}                 | the field files of Job passes a Workspace
          Workspace[][] files; void run() {}                   | the field files of Job passes a Workspace
          Job(Map<String, Workspace> files) {} void run() {}   | the constructor parameter files of Job passes a Workspace
          Job(Supplier<? extends Workspace> s) {} void run() {} | the constructor parameter s of Job passes a Workspace
          Job(Function<String, Workspace> s) {} void run() {}  | the constructor parameter s of Job passes a Workspace
          private Job(Workspace files) {} Job() {} void run() {} | the constructor parameter files of Job passes a Workspace
          private final Workspace f; Job(Workspace files) { f = files; } void run() {} | the constructor parameter files of Job passes a Workspace
          Workspace run(Workspace files) { return files; }     | the result of Job passes a Workspace
          List<Workspace> run() { return null; }               | the result of Job passes a Workspace
          CompletionStage<Workspace> run() { return null; }    | the result of Job passes a Workspace
          Supplier<Workspace> run() { return null; }           | the result of Job passes a Workspace
          """)
  void aTaskThatHoldsOrReturnsOne(String job, String story) {
    String end = story.startsWith("the result") ? " to other tasks" : " to a task";

    Compiled.of(graph(job, "Workspace files"))
        .onlyError(ID)
        .in("Job")
        .saying(story + end + " without a lease");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "List<Workspace>",
        "Workspace[]",
        "Optional<Workspace>",
        "Map<String, ? extends Workspace>",
        "Supplier<Supplier<Workspace>>",
        "Repo",
        "Repos",
      })
  void anInputThatHoldsOne(String type) {
    String holders =
        "interface Repo extends Supplier<Workspace> {} class Repos extends ArrayList<Workspace> {}";
    Compiled.of(graph("void run(TYPE files) {}", "TYPE files").replace("TYPE", type) + holders)
        .onlyError(ID)
        .in("Graph")
        .at(type + " files")
        .saying("the input files of Graph passes a Workspace to a task without a lease");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          class Repo { Workspace files; }                              | the field files of Repo
          class Repo { private final Workspace files = null; }         | the field files of Repo
          class Repo extends Base {} class Base { Workspace files; }   | the field files of Repo
          class Repo { Inner inner; } class Inner { Workspace files; } | the field files of Inner
          enum Repo { ONE; Workspace files; }                          | the field files of Repo
          sealed interface Repo permits A {} final class A implements Repo { Workspace files; } | the field files of A
          class Repo { Outer.Inner inner; } class Outer { Workspace files; class Inner {} } | the field files of Outer
          @Reads("a") class Repo { Repo(Workspace files) {} }          | the constructor parameter files of Repo
          @Reads("a") class Repo { static Workspace files; }           | the field files of Repo
          class Repo { Repo next; List<Workspace> files; }             | the field files of Repo
          """)
  void aClassOfThisCompilationThatHoldsOne(String repo, String story) {
    Compiled.of(graph("void run(Repo repo) {}", "Repo repo") + repo)
        .onlyError(ID)
        .in("Repo")
        .saying(story + " passes a Workspace to a task without a lease")
        .tells("reached through the input repo of Graph");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Job(Repo repo) {} void run() {}",
        "Repo repo; void run() {}",
        "private Set<Repo> repo; void run() {}",
        "Repo run() { return null; }",
      })
  void isFoundThroughWhateverATaskHolds(String job) {
    Compiled.of(graph(job, "") + "class Repo { Workspace files; }")
        .onlyError(ID)
        .in("Repo")
        .at("Workspace files;", "files")
        .tells(
            "take Workspace as a parameter of the entry method, and create the Repo from it there");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          public record Repo(Workspace files) {}                            | the component files of Repo
          @Reads("a") public class Repo { public Workspace files; }         | the field files of Repo
          @Reads("a") public class Repo { public Repo(Workspace files) {} } | a constructor of Repo takes it
          """)
  void aRecordOrToolFromElsewhereStandsOnTheInput(String repo, String holder) {
    Path library = Compiled.library(folder, "package lib;\n" + repo);

    Reported error =
        Compiled.of(graph("void run(lib.Repo repo) {}", "lib.Repo repo"), library).onlyError(ID);

    error.saying("the input repo of Graph passes a Workspace to a task without a lease");
    error.in("Graph").at("lib.Repo repo").tells(holder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          void run(Workspace files) {}                               | Workspace files
          void run(Workspace files) { new Repo(files); }             | Workspace files
          void run(Workspace files, Function<Workspace, String> f) {} | Workspace files, Function<Workspace, String> f
          void run(Workspace files, Consumer<Workspace> f) {}        | Workspace files, Consumer<Workspace> f
          Job(Class<Workspace> type) {} void run() {}                | Workspace files
          void run(Settings settings) {}                             | Settings settings, Workspace files
          String run(Workspace files) { return ""; }                 | Workspace files
          """)
  void noneWhereATaskTakesALease(String job, String inputs) {
    Compiled.of(
            graph(job, inputs)
                + """
                record Repo(Workspace files) {}

                class Settings {
                  static Workspace shared;
                  Settings(Workspace files) {}
                  void use(Workspace files) {}
                }
                """)
        .succeeds();
  }

  @Test
  void aGraphMayReturnItsInput() {
    Compiled.of(
            """
            @Task
            @Writes("a")
            class Job { String run(Workspace files) { return ""; } }

            record Outcome(Workspace files, String text) {}

            @TaskGraph(Job.class)
            interface Graph { Outcome run(Workspace files); }
            """)
        .succeeds();
  }

  @Test
  void privateMembersOfClassFilesAreIgnored() {
    Path library =
        Compiled.library(
            folder, "package lib;\n@Writes(\"a\") public class Repo { private Workspace files; }");

    Compiled.of(graph("void run(lib.Repo repo) {}", "lib.Repo repo"), library).succeeds();
  }

  @Test
  void isReportedOfATaskThatNoGraphLists() {
    Compiled.of("@Task @Writes(\"a\") class Job { Job(Workspace files) {} void run() {} }")
        .onlyError(ID)
        .at("Workspace files");
  }

  @Test
  void twoInputsOfOneCapabilityAreNotToBeWrapped() {
    Compiled.of(graph("void run(Workspace files) {}", "Workspace one, Workspace two"))
        .onlyError("AmbiguousValue")
        .showing(
            """
                Workspace  a lease of the input one
                Workspace  a lease of the input two
              To fix, do one of these:
                1. keep only one Workspace parameter in the method of Graph: all tasks can share it
                2. replace the other with your own Capability, whose lease has a different type
            """);
  }

  @Test
  void theInputToLeaveIsNamedByItsOwnType() {
    Compiled.of(DATABASE + graph("void run(Session session) {}", "Database one, Database two"))
        .onlyError("AmbiguousValue")
        .tells(
            "1. keep only one Database parameter in the method of Graph: all tasks can share it");
  }

  @Test
  void theSecondCapabilityMayHaveALeaseOfAnotherType() {
    Compiled.of(
            DATABASE
                + graph(
                    "void run(Workspace files, Session session) {}", "Workspace one, Database two"))
        .succeeds();
  }
}
