package dev.breakwater.examples.sharedcontext;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.breakwater.runtime.TaskReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class SharedContextTest {

  @Test
  void theFourAgentsAreOneWave() throws IOException {
    try (InputStream plan =
        SharedContext.class.getResourceAsStream(
            "/META-INF/breakwater/" + SharedContext.class.getName() + ".json")) {
      String json = new String(plan.readAllBytes(), StandardCharsets.UTF_8).replaceAll("\\s+", "");
      assertTrue(
          json.contains(
              "\"waves\":[[\"auth-module\",\"user-service\",\"gateway\",\"handbook\"],"
                  + "[\"check-calls\"]]"),
          json);
    }
    Set<String> first =
        Main.run(new Pace(0)).report().tasks().stream()
            .filter(task -> task.wave() == 1)
            .map(TaskReport::task)
            .collect(Collectors.toSet());
    assertEquals(Set.of("auth-module", "user-service", "gateway", "handbook"), first);
  }

  /** Each agent sees the project as it was, whatever the others have published by then. */
  @RepeatedTest(20)
  void everyRunHasTheSameResult() throws IOException {
    Main.Result result = Main.run(new Pace(8));

    assertEquals(
        "# Functions\n\n- findUser (src/user/model.ts)\n- login (src/auth/session.ts)\n"
            + "- route (src/gateway/routes.ts)\n",
        result.files().get("docs/functions.md"));
    assertEquals(
        "export function userPage() {\n  return login();\n}\n",
        result.files().get("src/user/page.ts"));
    assertEquals("export function openSession() {}\n", result.files().get("src/auth/session.ts"));
    assertEquals(
        List.of(
            "src/gateway/routes.ts calls login(), which no file exports",
            "src/user/page.ts calls login(), which no file exports"),
        result.problems());
  }
}
