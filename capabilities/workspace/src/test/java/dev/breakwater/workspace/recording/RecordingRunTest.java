package dev.breakwater.workspace.recording;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.runtime.Engine;
import dev.breakwater.runtime.TaskFailedException;
import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import dev.breakwater.runtime.spi.Run;
import dev.breakwater.workspace.UndeclaredAccessException;
import dev.breakwater.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Agents that declare nothing are recorded, and then run by what the recording suggests. */
@Timeout(60)
class RecordingRunTest {

  private static final class TypeDefs {}

  private static final class AuthModule {}

  private static final class UserService {}

  private static final class Changelog {}

  private interface Agent {
    void work(Workspace workspace) throws Exception;
  }

  private static final Map<String, Class<?>> TYPES =
      Map.of(
          "type-defs", TypeDefs.class,
          "auth-module", AuthModule.class,
          "user-service", UserService.class,
          "changelog", Changelog.class);

  private static final List<String> NAMES =
      List.of("type-defs", "auth-module", "user-service", "changelog");

  @TempDir Path root;

  private final AtomicInteger atOnce = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  private final Map<String, Agent> agents =
      Map.of(
          "type-defs",
          workspace -> workspace.write("src/types.ts", workspace.read("docs/plan.md")),
          "auth-module",
          workspace -> {
            String types = workspace.read("src/types.ts");
            workspace.write("src/auth/login.ts", types);
            workspace.write("src/auth/token.ts", types + workspace.read("src/auth/login.ts"));
          },
          "user-service",
          workspace -> {
            workspace.write("src/user/user.ts", workspace.read("src/types.ts"));
            workspace.write("src/user/model.ts", "model");
          },
          "changelog",
          workspace -> {
            String all =
                workspace.list("src/*/*.ts").stream()
                    .map(workspace::read)
                    .reduce("", String::concat);
            workspace.write("docs/changes.md", all);
          });

  @BeforeEach
  void files() throws Exception {
    Files.createDirectory(root.resolve("docs"));
    Files.writeString(root.resolve("docs/plan.md"), "plan;");
  }

  @Test
  void recordsOneAfterAnotherAndThenTheSuggestionsLetThemRunAtTheSameTime() throws Exception {
    Recording recording = Recording.at(root);
    run(recording.engine(), recording.workspace(), Plan.of("Refactor", undeclared()), agents);
    assertEquals(1, most.get(), "one after another");
    String serially = Files.readString(root.resolve("docs/changes.md"));

    assertEquals(
        """
        // on TypeDefs (type-defs)
        @Reads("docs/plan.md")
        @Writes("src/types.ts")

        // on AuthModule (auth-module)
        @Reads("src/types.ts")
        @Writes("src/auth/*.ts")

        // on UserService (user-service)
        @Reads("src/types.ts")
        @Writes("src/user/*.ts")

        // on Changelog (changelog)
        @Reads("src/*/*.ts")
        @Writes("docs/changes.md")
        """,
        recording.toString());

    CyclicBarrier both = new CyclicBarrier(2);
    Map<String, Agent> meeting =
        Map.of(
            "type-defs", agents.get("type-defs"),
            "auth-module", meet(both, "auth-module"),
            "user-service", meet(both, "user-service"),
            "changelog", agents.get("changelog"));
    Plan declared = declared(recording.suggestions());
    run(Engine.standard(), Workspace.at(root), declared, meeting);

    assertEquals(2, most.get(), "at the same time");
    assertEquals(serially, Files.readString(root.resolve("docs/changes.md")));
  }

  @Test
  void withoutTheDeclarationsTheTasksAreRefused() {
    TaskFailedException refused =
        assertThrows(
            TaskFailedException.class,
            () ->
                run(
                    Engine.standard(),
                    Workspace.at(root),
                    Plan.of("Refactor", undeclared()),
                    agents));

    assertTrue(refused.getCause() instanceof UndeclaredAccessException, refused::toString);
  }

  @Test
  void aFailureKeepsNoneOfTheOthersFromBeingRecordedAndIsTold() {
    PlannedTask failing = PlannedTask.builder("failing", TypeDefs.class).build();
    PlannedTask after = PlannedTask.builder("after", AuthModule.class).after(failing).build();
    PlannedTask other = PlannedTask.builder("other", UserService.class).build();
    Recording recording = Recording.of(Workspace.builder(root).durable(false).open());
    Run run = recording.engine().begin(Plan.of("com.acme.Three", failing, after, other));
    run.startVoid(
        failing,
        step -> {
          step.open(recording.workspace()).read("docs/plan.md");
          throw new IllegalStateException("no\nmodel");
        });
    run.startVoid(after, step -> {});
    run.startVoid(other, step -> step.open(recording.workspace()).write("src/user.ts", "user"));
    assertThrows(TaskFailedException.class, run::await);

    assertEquals(
        """
        // on TypeDefs (failing)
        // it failed (java.lang.IllegalStateException: no\\\\u000amodel): what it touches after that\
         is not known, so record it once more
        @Reads("docs/plan.md")

        // on AuthModule (after)
        // it was not carried out, because failing failed: nothing is known of it, so record it\
         once more
        // it touched no file

        // on UserService (other)
        @Writes("src/user.ts")
        """,
        recording.toString());
  }

  @Test
  void aTaskThatHasSucceededOnceIsNotIncomplete() {
    Recording recording = Recording.at(root);
    PlannedTask task = PlannedTask.builder("task", TypeDefs.class).build();
    for (boolean fails : List.of(true, false)) {
      Run run = recording.engine().begin(Plan.of("One", task));
      run.startVoid(
          task,
          step -> {
            step.open(recording.workspace()).write(fails ? "a" : "b", "");
            if (fails) {
              throw new IllegalStateException();
            }
          });
      if (fails) {
        assertThrows(TaskFailedException.class, run::await);
      } else {
        run.await();
      }
    }

    assertEquals("// on TypeDefs (task)\n@Writes({\"a\", \"b\"})\n", recording.toString());
  }

  @Test
  void nothingIsSaidOfAnOrderThatTheGraphGives() {
    Recording recording = Recording.at(root);
    PlannedTask first = PlannedTask.builder("first", TypeDefs.class).build();
    PlannedTask second = PlannedTask.builder("second", AuthModule.class).after(first).build();
    Run run = recording.engine().begin(Plan.of("Two", first, second));
    run.startVoid(first, step -> step.open(recording.workspace()).write("a", "1"));
    run.startVoid(second, step -> step.open(recording.workspace()).write("a", "2"));
    run.await();

    assertEquals(List.of(), recording.suggestions().get(1).notes());
  }

  @Test
  void tasksOfSeveralGraphsAreToldApart() {
    Recording recording = Recording.at(root);
    for (String graph : List.of("One", "Two")) {
      PlannedTask task = PlannedTask.builder("task", TypeDefs.class).build();
      Run run = recording.engine().begin(Plan.of(graph, task));
      run.startVoid(task, step -> step.open(recording.workspace()).write(graph + ".md", ""));
      run.await();
    }

    assertEquals(
        """
        // One
        // on TypeDefs (task)
        @Writes("One.md")

        // Two
        // on TypeDefs (task)
        @Writes("Two.md")
        """,
        recording.toString());
  }

  @Test
  void aTaskThatRunsAnotherGraphTouchesWhatThatTouches() {
    Recording recording = Recording.at(root);
    PlannedTask outer = PlannedTask.builder("outer", TypeDefs.class).build();
    PlannedTask inner = PlannedTask.builder("inner", AuthModule.class).build();
    Run run = recording.engine().begin(Plan.of("Outer", outer));
    run.startVoid(
        outer,
        step -> {
          Workspace handedOn = step.open(recording.workspace());
          Run within = recording.engine().begin(Plan.of("Inner", inner));
          within.startVoid(
              inner,
              deeper -> {
                Workspace workspace = deeper.open(handedOn);
                workspace.write("src/a.ts", workspace.read("docs/plan.md"));
              });
          within.await();
        });
    run.await();

    String lines = "@Reads(\"docs/plan.md\")\n@Writes(\"src/a.ts\")\n";
    assertEquals(
        "// Outer\n// on TypeDefs (outer)\n"
            + lines
            + "\n// Inner\n// on AuthModule (inner)\n"
            + lines,
        recording.toString());
  }

  @Test
  void everyThreadOfEveryTaskIsHeard() {
    Recording recording = Recording.at(root);
    PlannedTask[] tasks =
        IntStream.range(0, 8)
            .mapToObj(task -> PlannedTask.builder("task-" + task, TypeDefs.class).build())
            .toArray(PlannedTask[]::new);
    Run run = Engine.standard().begin(Plan.of("Many", tasks));
    for (PlannedTask task : tasks) {
      run.startVoid(
          task,
          step -> {
            Workspace workspace = step.open(recording.workspace());
            IntStream.range(0, 200)
                .parallel()
                .forEach(
                    file -> {
                      workspace.exists(task + "/read-" + file);
                      workspace.write(task + "/" + file + "/written", "");
                    });
          });
    }
    run.await();

    List<Suggestion> suggestions = recording.suggestions();
    assertEquals(8, suggestions.size());
    for (Suggestion suggestion : suggestions) {
      assertEquals(List.of(suggestion.task() + "/**"), suggestion.writes());
      assertEquals(List.of(), suggestion.reads(), "what it may write it may read");
    }
  }

  private Agent meet(CyclicBarrier barrier, String agent) {
    return workspace -> {
      barrier.await(30, SECONDS);
      agents.get(agent).work(workspace);
      barrier.await(30, SECONDS);
    };
  }

  private static PlannedTask[] undeclared() {
    return NAMES.stream()
        .map(name -> PlannedTask.builder(name, TYPES.get(name)).build())
        .toArray(PlannedTask[]::new);
  }

  /** As the processor has it: a writer comes before those that read what it writes. */
  private static Plan declared(List<Suggestion> suggestions) {
    PlannedTask typeDefs = task(suggestions.get(0)).build();
    PlannedTask authModule = task(suggestions.get(1)).after(typeDefs).build();
    PlannedTask userService = task(suggestions.get(2)).after(typeDefs).build();
    PlannedTask changelog = task(suggestions.get(3)).after(authModule, userService).build();
    return Plan.of("Refactor", typeDefs, authModule, userService, changelog);
  }

  private static PlannedTask.Builder task(Suggestion suggestion) {
    return PlannedTask.builder(suggestion.task(), TYPES.get(suggestion.task()))
        .reads(suggestion.reads().toArray(String[]::new))
        .writes(suggestion.writes().toArray(String[]::new));
  }

  private void run(Engine engine, Workspace workspace, Plan plan, Map<String, Agent> agents) {
    Run run = engine.begin(plan);
    for (PlannedTask task : plan.tasks()) {
      run.startVoid(
          task,
          step -> {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            try {
              agents.get(task.name()).work(step.open(workspace));
            } finally {
              atOnce.decrementAndGet();
            }
          });
    }
    run.await();
  }
}
