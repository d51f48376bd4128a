package dev.breakwater.runtime;

import static dev.breakwater.runtime.Tasks.task;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlanTest {

  private final PlannedTask typeDefs = task("type-defs");
  private final PlannedTask authModule = task("auth-module", typeDefs);
  private final PlannedTask userService = task("user-service", typeDefs, authModule);
  private final PlannedTask gateway = task("gateway-mw", authModule);

  @Test
  void taskStandsInTheWaveAfterTheLastOfItsPredecessors() {
    Plan plan = Plan.of("com.acme.AuthRefactor", typeDefs, authModule, userService, gateway);

    assertEquals(
        List.of(List.of(typeDefs), List.of(authModule), List.of(userService, gateway)),
        plan.waves());
    assertEquals(
        "com.acme.AuthRefactor: [type-defs] [auth-module] [user-service, gateway-mw]",
        plan.toString());
  }

  @Test
  void tasksKeepTheOrderOfTheGraphEvenBeforeTheirPredecessors() {
    Plan plan = Plan.of("AuthRefactor", gateway, userService, authModule, typeDefs);

    assertEquals(List.of(gateway, userService, authModule, typeDefs), plan.tasks());
    assertEquals(
        "AuthRefactor: [type-defs] [auth-module] [gateway-mw, user-service]", plan.toString());
  }

  @Test
  void missingPredecessorIsRefusedByName() {
    assertMessage(
        "auth-module comes after type-defs, which is no task of AuthRefactor: add it to the plan",
        () -> Plan.of("AuthRefactor", authModule));
  }

  @Test
  void secondTaskWithANameIsRefused() {
    assertMessage(
        "AuthRefactor has two tasks with the name type-defs: give each a name of its own",
        () -> Plan.of("AuthRefactor", typeDefs, task("type-defs")));
    assertMessage(
        "AuthRefactor has two tasks with the name type-defs: give each a name of its own",
        () -> Plan.of("AuthRefactor", typeDefs, typeDefs));
  }

  @Test
  void emptyPlanIsRefused() {
    assertMessage("a plan needs a task: give AuthRefactor one", () -> Plan.of("AuthRefactor"));
  }

  @Test
  void nullsAreRefused() {
    assertThrows(NullPointerException.class, () -> Plan.of(null, typeDefs));
    assertThrows(NullPointerException.class, () -> Plan.of("AuthRefactor", typeDefs, null));
  }

  @Test
  void thousandTasksWithAllPossibleEdgesArePlanned() {
    PlannedTask[] tasks = new PlannedTask[1_000];
    for (int index = 0; index < tasks.length; index++) {
      tasks[index] = task("task-" + index, Arrays.copyOf(tasks, index));
    }
    List<PlannedTask> shuffled = Arrays.asList(tasks.clone());
    Collections.shuffle(shuffled, new Random(1));

    Plan plan = Plan.of("Dense", shuffled.toArray(PlannedTask[]::new));

    assertEquals(Arrays.stream(tasks).map(List::of).toList(), plan.waves());
  }

  @Test
  void chainTooLongForAnyStackIsPlanned() {
    PlannedTask[] tasks = Tasks.chain(100_000);

    assertEquals(tasks.length, Plan.of("Chain", tasks).waves().size());
  }

  @Test
  void wavesAgreeWithTheirDefinitionOnRandomGraphs() {
    for (int seed = 0; seed < 300; seed++) {
      PlannedTask[] tasks = Tasks.randomGraph(new Random(seed));
      List<List<PlannedTask>> waves = Plan.of("Random", tasks).waves();
      for (PlannedTask task : tasks) {
        int last = task.after().stream().mapToInt(before -> waveOf(before, waves)).max().orElse(0);
        assertEquals(last + 1, waveOf(task, waves), "seed " + seed + ", " + task);
      }
    }
  }

  private static int waveOf(PlannedTask task, List<List<PlannedTask>> waves) {
    for (int index = 0; index < waves.size(); index++) {
      if (waves.get(index).contains(task)) {
        return index + 1;
      }
    }
    throw new AssertionError(task + " is in no wave");
  }

  private static void assertMessage(
      String message, org.junit.jupiter.api.function.Executable executable) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, executable).getMessage());
  }
}
