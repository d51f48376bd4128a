package dev.breakwater.benchmarks.agents;

import dev.breakwater.benchmarks.Benchmark;
import dev.breakwater.benchmarks.Options;
import dev.breakwater.benchmarks.files.Trees;
import dev.breakwater.benchmarks.report.Sample;
import dev.breakwater.benchmarks.report.Table;
import dev.breakwater.runtime.Schedule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures whole runs of agents whose models take a random time, and counts wrong results. */
public final class EndToEnd implements Benchmark {

  private static final int RUNS = 5;

  private static int scale(Options options) {
    return options.quick() ? 100 : 20;
  }

  @Override
  public String name() {
    return "agents";
  }

  @Override
  public String run(Options options) throws IOException {
    Path folder = Files.createTempDirectory("agents");
    Table table =
        new Table(
            "Runs of agents with 3 to 8 calls each, next to the longest chain of calls that depend"
                + " on each other",
            "",
            "one after the other",
            "`allOf`",
            "wrong files",
            "`WAVES`",
            "`EAGER`",
            "wrong files");
    try {
      for (AgentGraph graph : AgentGraph.values()) {
        row(table, folder, graph, options);
      }
    } finally {
      Trees.remove(folder);
    }
    return """
        The latency of a call is log-normal with a median of 4 s, divided by %d. Each run has \
        other latencies. `allOf` starts all agents at once, without declarations. Wrong files \
        differ from those of the agents one after the other.

        %s"""
        .formatted(scale(options), table);
  }

  private static void row(Table table, Path folder, AgentGraph graph, Options options)
      throws IOException {
    List<Double> sequential = new ArrayList<>();
    List<Double> atOnce = new ArrayList<>();
    List<Double> waves = new ArrayList<>();
    List<Double> eager = new ArrayList<>();
    long wrong = 0;
    long ours = 0;
    long files = 0;
    for (int run = -1; run < (options.quick() ? 1 : RUNS); run++) {
      Path place = Files.createTempDirectory(folder, "graph");
      List<Agent> agents = graph.agents(new Latencies(100 + run, scale(options)));
      double critical = agents.stream().mapToLong(Agent::criticalTime).max().orElseThrow();
      AgentRuns all = new AgentRuns(place, agents);
      try {
        AgentRuns.Result right = all.sequential();
        AgentRuns.Result careless = all.atOnce();
        AgentRuns.Result byWave = all.planned(Schedule.WAVES);
        AgentRuns.Result byTask = all.planned(Schedule.EAGER);
        if (run >= 0) {
          sequential.add(right.millis() / critical);
          atOnce.add(careless.millis() / critical);
          waves.add(byWave.millis() / critical);
          eager.add(byTask.millis() / critical);
          wrong += careless.wrong(right);
          ours += byWave.wrong(right) + byTask.wrong(right);
          files += agents.size();
        }
      } catch (Exception e) {
        throw new IllegalStateException(graph.title(), e);
      }
      Trees.remove(place);
    }
    table.row(
        graph.title(),
        Sample.of(sequential).toString(),
        Sample.of(atOnce).toString(),
        wrong + " of " + files,
        Sample.of(waves).toString(),
        Sample.of(eager).toString(),
        ours + " of " + 2 * files);
  }
}
