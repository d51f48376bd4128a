package dev.breakwater.benchmarks.agents;

import dev.breakwater.benchmarks.graphs.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a graph the way that users of Breakwater declare it. */
final class AgentSources {

  private AgentSources() {}

  /** {@return a source for each agent, one for the graph, and one for its driver} */
  static List<Source> of(AgentGraph graph) {
    String head = "package " + graph.name() + ";\nimport dev.breakwater.*;\n";
    List<Source> sources = new ArrayList<>();
    for (Agent agent : graph.agents()) {
      sources.add(new Source(agent.name(), head + task(agent)));
    }
    sources.add(new Source("Graph", head + graph(graph)));
    sources.add(new Source("Driver", head + driver()));
    return sources;
  }

  private static String task(Agent agent) {
    return """
        @Task @Reads({%s}) @Writes({%s})
        final class %s {
          void run(dev.breakwater.workspace.Workspace workspace,
              dev.breakwater.benchmarks.agents.Script script) {
            script.play("%s", workspace);
          }
        }
        """
        .formatted(quoted(agent.reads()), quoted(agent.writes()), agent.name(), agent.name());
  }

  private static String graph(AgentGraph graph) {
    return """
        @TaskGraph({%s})
        public interface Graph {
          void run(dev.breakwater.workspace.Workspace workspace,
              dev.breakwater.benchmarks.agents.Script script);
        }
        """
        .formatted(
            graph.agents().stream()
                .map(agent -> agent.name() + ".class")
                .collect(Collectors.joining(", ")));
  }

  private static String driver() {
    return """
        public final class Driver implements dev.breakwater.benchmarks.agents.AgentDriver {
          @Override
          public void run(dev.breakwater.runtime.Engine engine,
              dev.breakwater.workspace.Workspace workspace,
              dev.breakwater.benchmarks.agents.Script script) {
            new GraphOrchestrator(engine).run(workspace, script);
          }
        }
        """;
  }

  private static String quoted(List<String> patterns) {
    return patterns.stream().map(pattern -> '"' + pattern + '"').collect(Collectors.joining(", "));
  }
}
