package dev.breakwater.benchmarks.agents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgentRunsTest {

  private static final double SCALE = 0.0001;

  @TempDir Path folder;

  @Test
  void givesTheFilesOfAgentsThatRunOneAfterAnother() throws IOException {
    for (AgentGraph graph : AgentGraph.all()) {
      AgentRuns runs = new AgentRuns(graph, folder.resolve(graph.name()));
      Script script = runs.script(1, SCALE);
      Map<String, String> expected = runs.run(Way.ONE_BY_ONE, script).contents();

      assertTrue(expected.keySet().containsAll(graph.project()));
      for (Way way : List.of(Way.BY_HAND, Way.WAVES, Way.EAGER)) {
        assertEquals(expected, runs.run(way, script).contents(), graph.title() + way.title());
      }
    }
  }

  @Test
  void countsFilesThatDifferOrAreMissing() {
    AgentRuns.Outcome outcome = new AgentRuns.Outcome(1, Map.of("a", "1", "b", "2", "c", "3"));

    assertEquals(3, outcome.different(Map.of("a", "1", "b", "3", "d", "4")));
    assertEquals(0, outcome.different(outcome.contents()));
  }

  @Test
  void takesTheOrderFromTheReadsAndWrites() throws IOException {
    AgentGraph graph = AgentGraph.diamond();
    Order order = new AgentRuns(graph, folder).order();
    Script script = new Script(graph, 1, SCALE);

    assertEquals(List.of("Types", "Auth"), order.before("User"));
    assertEquals(List.of("Types", "Auth"), order.before("Gateway"));
    assertEquals(
        script.seconds("Types")
            + script.seconds("Auth")
            + Math.max(script.seconds("User"), script.seconds("Gateway"))
            + script.seconds("Check"),
        order.criticalPath(script),
        1e-9);
  }

  @Test
  void leavesNoThreadsClientsOrProcesses() throws IOException, InterruptedException {
    AgentRuns runs = new AgentRuns(AgentGraph.wide(), folder);
    Leftovers before = Leftovers.now(folder);
    for (Way way : List.of(Way.WAVES, Way.EAGER)) {
      var unused = runs.run(way, runs.script(1, SCALE));
    }

    List<String> threads = threadsSince(before);
    // The last thread of a run may still be about to end.
    for (int tries = 0; tries < 100 && !threads.isEmpty(); tries++) {
      Thread.sleep(50);
      threads = threadsSince(before);
    }
    assertEquals(List.of(), threads);
    assertEquals(before.httpClients(), Leftovers.now(folder).httpClients());
    assertEquals(before.processes(), Leftovers.now(folder).processes());
  }

  private List<String> threadsSince(Leftovers before) throws IOException {
    List<String> more = new ArrayList<>(Leftovers.now(folder).threads());
    before.threads().forEach(more::remove);
    return more;
  }
}
