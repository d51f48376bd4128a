package dev.breakwater.processor.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The {@code .json} beside an orchestrator has the documented fields. */
class PlanFileTest {

  private static final String SOURCES =
      """
      package com.acme;
      @Task @Writes({"src/auth/*.ts", "table:users"})
      class Auth { Report run() { return null; } }
      ---
      package com.acme;
      @Task @Reads({"src/auth/types.ts", "src/**"}) @After(Setup.class)
      class User { void run(Report report, Db db) {} }
      ---
      package com.acme;
      @Task class Setup { void run() {} }
      ---
      package com.acme;
      record Report() {}
      ---
      package com.acme;
      @Reads("table:users") @Writes("table:log") final class Db {}
      ---
      package com.acme;
      interface Outer {
        @TaskGraph({User.class, Auth.class, Setup.class})
        interface Inner { void run(Db db); }
      }
      """;

  private final Map<?, ?> graph =
      (Map<?, ?>)
          JsonText.parse(
              Build.strict(SOURCES).build().succeeds().output("com.acme.Outer.Inner.json"));

  @Test
  void namesTheGraphAndItsWaves() {
    assertEquals(List.of("graph", "waves", "tasks"), List.copyOf(graph.keySet()));
    assertEquals("com.acme.Outer.Inner", graph.get("graph"));
    assertEquals(List.of(List.of("auth", "setup"), List.of("user")), graph.get("waves"));
  }

  @Test
  void hasTheTasksInTheOrderOfTheGraphWithTheirWholeAccess() {
    assertEquals("user", task(0).get("name"));
    assertEquals("com.acme.User", task(0).get("class"));
    assertEquals(2L, task(0).get("wave"));
    assertEquals(List.of("src/auth/types.ts", "src/**", "table:users"), task(0).get("reads"));
    assertEquals(List.of("table:log"), task(0).get("writes"));
    assertEquals("auth", task(1).get("name"));
    assertEquals(1L, task(1).get("wave"));
    assertEquals(List.of(), task(1).get("reads"));
    assertEquals(List.of("src/auth/*.ts", "table:users"), task(1).get("writes"));
    assertEquals("setup", task(2).get("name"));
  }

  @Test
  void repeatsWhatComesThroughTools() {
    assertEquals(
        List.of(
            Map.of(
                "class", "com.acme.Db",
                "reads", List.of("table:users"),
                "writes", List.of("table:log"))),
        task(0).get("tools"));
    assertTrue(!task(1).containsKey("tools"));
  }

  @Test
  void tellsEveryCauseOfEveryDirectEdge() {
    assertEquals(
        List.of(
            Map.of(
                "task",
                "auth",
                "because",
                List.of(
                    Map.of("kind", "value", "type", "com.acme.Report"),
                    access("src/auth/*.ts", "src/auth/types.ts", "src/auth/types.ts"),
                    access("src/auth/*.ts", "src/**", "src/auth/any.ts"),
                    access("table:users", "table:users", "table:users"))),
            Map.of("task", "setup", "because", List.of(Map.of("kind", "after")))),
        task(0).get("after"));
    assertEquals(List.of(), task(1).get("after"));
  }

  private static Map<String, String> access(String write, String read, String witness) {
    return Map.of("kind", "access", "write", write, "read", read, "witness", witness);
  }

  private Map<?, ?> task(int index) {
    return (Map<?, ?>) ((List<?>) graph.get("tasks")).get(index);
  }
}
