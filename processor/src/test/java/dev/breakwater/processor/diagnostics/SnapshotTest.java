package dev.breakwater.processor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code @Snapshot}: access that neither orders tasks nor conflicts. */
class SnapshotTest {

  private static final String AGENTS =
      """
      @Task
      @Snapshot("src/**")
      @Writes("src/auth/**")
      class Auth { void run(Workspace workspace) {} }

      @Task
      @Snapshot("src/**")
      @Writes("src/user/**")
      class Users { void run(Workspace workspace) {} }

      @Task
      @Reads("**")
      class Build { void run(Workspace workspace) {} }

      @TaskGraph({Auth.class, Users.class, Build.class})
      interface Graph { void run(Workspace workspace); }
      """;

  @Test
  void ordersNothing() {
    Compiled compiled = Compiled.of(AGENTS).isClean();

    assertEquals("[[auth, users], [build]]", compiled.waves("Graph"));
  }

  @Test
  void isInThePlanOnlyWhereItIsUsed() {
    assertTrue(Compiled.of(AGENTS).plan("Graph").contains("\"snapshots\": [\"src/**\"]"));
    String without = Compiled.of(AGENTS.replaceAll("@Snapshot\\(.*\\)\n", "")).plan("Graph");
    assertTrue(!without.contains("snapshots"), without);
  }

  @Test
  void isAccess() {
    Compiled.of(
            """
            @Task
            @Snapshot("src/**")
            class Reviewer { void run(Workspace workspace) {} }

            @TaskGraph(Reviewer.class)
            interface Graph { void run(Workspace workspace); }
            """)
        .isClean();
  }

  @Test
  void hasNoPartInOtherRules() {
    Compiled.of(
            """
            @Task(readOnly = true)
            @Snapshot({"src", "src/a/b"})
            class Reviewer { void run() {} }

            @Task
            @Writes("src/a")
            class Writer { void run() {} }

            @TaskGraph({Reviewer.class, Writer.class})
            interface Graph { void run(); }
            """)
        .isClean();
  }

  @Test
  void comesFromSupertypesAndTools() {
    String plan =
        Compiled.of(
                """
                @Snapshot("docs/**")
                interface Documented {}

                @Snapshot("src/**")
                final class Search {}

                @Task
                class Agent implements Documented { void run(Search search) {} }

                @TaskGraph(Agent.class)
                interface Graph { void run(Search search); }
                """)
            .isClean()
            .plan("Graph");

    assertTrue(plan.contains("\"snapshots\": [\"docs/**\", \"src/**\"]"), plan);
    assertTrue(plan.contains("\"class\": \"app.Search\""), plan);
  }

  @Test
  void ofAToolIsHiddenByAPrivateField() {
    Reported error =
        Compiled.of(
                """
                @Snapshot("src/**")
                final class Search {}

                @Task
                class Agent {
                  private final Search search = new Search();
                  void run() {}
                }

                @TaskGraph(Agent.class)
                interface Graph { void run(); }
                """)
            .onlyError("HiddenAccess")
            .saying("the private field search hides that Agent snapshots src/** through Search");

    assertEquals("@Snapshot(\"src/**\") on Agent", error.edits().get(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"@Reads(\"**\")", "@Writes(\"src/**\")", "@Snapshot(\"src/**\")"})
  void hiddenOneIsCoveredByMoreAccess(String declared) {
    Compiled.of(
            """
            @Snapshot("src/a/*")
            final class Search {}

            @Task
            %s
            class Agent {
              private final Search search = new Search();
              void run() {}
            }

            @TaskGraph(Agent.class)
            interface Graph { void run(); }
            """
                .formatted(declared))
        .isClean();
  }

  @Test
  void hiddenReadIsNotCoveredByASnapshot() {
    Compiled.of(
            """
            @Reads("src/a")
            final class Search {}

            @Task
            @Snapshot("src/**")
            class Agent {
              private final Search search = new Search();
              void run() {}
            }

            @TaskGraph(Agent.class)
            interface Graph { void run(); }
            """)
        .onlyError("HiddenAccess");
  }

  private static final String EVERYBODY_READS =
      """
      @Task
      @Reads("src/**")
      @Writes("src/auth/**")
      class Auth { void run(Workspace workspace) {} }

      @Task
      @Reads({"docs/style.md", "src/**"})
      @Writes("src/user/**")
      class Users { void run(Workspace workspace) {} }

      @Task
      @Reads("**")
      class Build { void run(Workspace workspace) {} }

      @TaskGraph({Auth.class, Users.class, Build.class})
      interface Graph { void run(Workspace workspace); }
      """;

  @Test
  void solvesTheCycleOfTasksThatReadEverything() {
    Compiled compiled = Compiled.of(EVERYBODY_READS);
    compiled
        .onlyError("DependencyCycle")
        .tells(
            "1. if these tasks need the files only for context: @Snapshot(\"src/**\")"
                + " instead of @Reads on Auth and @Reads(\"docs/style.md\") @Snapshot(\"src/**\") on"
                + " Users;");

    compiled
        .replacing("@Reads(\"src/**\")", "@Snapshot(\"src/**\")")
        .replacing(
            "@Reads({\"docs/style.md\", \"src/**\"})",
            "@Reads(\"docs/style.md\") @Snapshot(\"src/**\")")
        .isClean();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Each needs one file of the other.
        "@Reads(\"b/x\") @Writes(\"a/x\") | @Reads(\"a/x\") @Writes(\"b/x\")",
        // Narrow patterns that do not contain the task's own writes.
        "@Reads(\"b/*\") @Writes(\"a/x\") | @Reads(\"a/*\") @Writes(\"b/x\")",
        // Snapshots alone do not solve it.
        "@Reads(\"**\") @Writes(\"a/x\") @After(B.class)"
            + " | @Reads(\"**\") @Writes(\"b/x\") @After(A.class)",
      })
  void isNotProposedForOtherCycles(String declarations) {
    String[] of = declarations.split("\\|");
    String message =
        Compiled.of(
                """
                @Task
                %s
                class A { void run() {} }

                @Task
                %s
                class B { void run() {} }

                @TaskGraph({A.class, B.class})
                interface Graph { void run(); }
                """
                    .formatted(of[0].strip(), of[1].strip()))
            .onlyError("DependencyCycle")
            .message();

    assertTrue(!message.contains("Snapshot"), message);
  }

  @Test
  void isNotProposedForInheritedReads() {
    String message =
        Compiled.of(
                """
                @Reads("src/**")
                interface Looks {}

                @Task
                @Writes("src/a/**")
                class A implements Looks { void run() {} }

                @Task
                @Writes("src/b/**")
                class B implements Looks { void run() {} }

                @TaskGraph({A.class, B.class})
                interface Graph { void run(); }
                """)
            .onlyError("DependencyCycle")
            .message();

    assertTrue(!message.contains("Snapshot"), message);
  }

  @Test
  void isProposedWhereTwoTasksEditTheSameTree() {
    Compiled.of(
            """
            @Task
            @Reads("src/**")
            @Writes("src/**")
            class A { void run() {} }

            @Task
            @Reads("src/**")
            @Writes("src/**")
            class B { void run() {} }

            @TaskGraph({A.class, B.class})
            interface Graph { void run(); }
            """)
        .onlyError("UnorderedWrites")
        .tells(
            "if each changes only its own part: narrow the @Writes until they no longer overlap,"
                + " and use @Snapshot instead of @Reads for the parts of others, so that neither"
                + " waits for the other");
  }

  @ParameterizedTest
  @CsvSource({"NearMiss, src/auth/tokn.ts", "UnknownSource, lib/x.ts"})
  void isCheckedLikeARead(String id, String pattern) {
    Compiled.of(
            """
            @Task
            @Writes("src/auth/token.ts")
            class Tokens { void run() {} }

            @Task
            @Snapshot({"%s", "src/auth/*.ts", "docs/style.md"})
            class Gateway { void run() {} }

            @TaskGraph(value = {Tokens.class, Gateway.class}, reads = "docs/**")
            interface Graph { void run(); }
            """
                .formatted(pattern))
        .onlyWarning(id)
        .in("Gateway")
        .at('"' + pattern + '"')
        .tells("gateway  snapshots  " + pattern);
  }

  @Test
  void nearMissOfASnapshotDoesNotSpeakOfWaiting() {
    String message =
        Compiled.of(
                """
                @Task
                @Writes("src/auth/token.ts")
                class Tokens { void run() {} }

                @Task
                @Snapshot("src/auth/tokn.ts")
                class Gateway { void run() {} }

                @TaskGraph({Tokens.class, Gateway.class})
                interface Graph { void run(); }
                """)
            .onlyWarning("NearMiss")
            .message();

    assertTrue(!message.contains("wait"), message);
  }

  @Test
  void anInvalidOneIsReported() {
    Compiled.of(
            """
            @Task
            @Snapshot("src//a")
            class A { void run() {} }

            @TaskGraph(A.class)
            interface Graph { void run(); }
            """)
        .onlyError("InvalidResource")
        .in("A")
        .at("\"src//a\"");
  }

  @Test
  void manyAgentsCompileToOneWave() {
    StringBuilder sources = new StringBuilder();
    StringBuilder listed = new StringBuilder();
    for (int i = 0; i < 64; i++) {
      sources.append(
          "@Task @Snapshot(\"**\") @Writes(\"part%d/**\") class T%d { void run() {} }\n\n"
              .formatted(i, i));
      listed.append("T").append(i).append(".class, ");
    }
    Compiled compiled =
        Compiled.of(
                sources
                    + "@Task @Reads(\"**\") class Build { void run() {} }\n\n@TaskGraph({"
                    + listed
                    + "Build.class}) interface Graph { void run(); }\n")
            .isClean();

    String plan = compiled.plan("Graph").replaceAll("\\s", "");
    assertTrue(plan.matches(".*\"waves\":\\[\\[(\"t\\d+\",?){64}],\\[\"build\"]].*"), plan);
  }
}
