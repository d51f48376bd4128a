package dev.breakwater.benchmarks.agents;

import dev.breakwater.benchmarks.Benchmark;
import dev.breakwater.benchmarks.Options;
import dev.breakwater.benchmarks.Scratch;
import dev.breakwater.benchmarks.load.ForeignLoad;
import dev.breakwater.benchmarks.report.Figures;
import dev.breakwater.benchmarks.report.Sample;
import dev.breakwater.benchmarks.report.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Runs whole graphs of agents on files, and counts the wrong files afterwards. */
public final class EndToEnd implements Benchmark {

  /** The seconds of sleep for each second of a latency, unless the command line has another. */
  private static final double SCALE = 0.01;

  @Override
  public String name() {
    return "agents";
  }

  @Override
  public String run(Options options) throws IOException {
    int runs = options.quick() ? 1 : 20;
    double scale = scale(options);
    Table table =
        new Table(
            "Time of a run as a multiple of the critical path, and wrong results",
            "Graph, way",
            "÷ critical path",
            "9 of 10",
            "wrong runs",
            "wrong files");
    try (Scratch scratch = Scratch.open()) {
      List<AgentRuns> graphs = new ArrayList<>();
      for (AgentGraph graph : AgentGraph.all()) {
        graphs.add(new AgentRuns(graph, scratch.folder().resolve(graph.name())));
      }
      for (AgentRuns graph : graphs) {
        warmUp(graph);
      }
      ForeignLoad load = ForeignLoad.begin();
      Leftovers before = Leftovers.now(scratch.folder());
      for (AgentRuns graph : graphs) {
        System.err.println(graph.title());
        measure(graph, runs, scale, table);
      }
      Leftovers after = Leftovers.now(scratch.folder());
      return preface(runs, scale, load) + "\n\n" + table + "\n" + after.since(before);
    }
  }

  private static double scale(Options options) {
    return options.words().stream()
        .filter(word -> word.startsWith("1/"))
        .mapToDouble(word -> 1 / Double.parseDouble(word.substring(2)))
        .findFirst()
        .orElse(SCALE);
  }

  private static void warmUp(AgentRuns graph) throws IOException {
    for (Way way : Way.values()) {
      var unused = graph.run(way, graph.script(0, SCALE / 10));
    }
  }

  private static void measure(AgentRuns graph, int runs, double scale, Table table)
      throws IOException {
    Map<Way, List<Double>> ratios = new EnumMap<>(Way.class);
    Map<Way, List<Integer>> wrong = new EnumMap<>(Way.class);
    int files = 0;
    for (int seed = 1; seed <= runs; seed++) {
      Script script = graph.script(seed, scale);
      double path = graph.order().criticalPath(script);
      Map<String, String> expected = Map.of();
      for (Way way : Way.values()) {
        AgentRuns.Outcome outcome = graph.run(way, script);
        expected = way == Way.ONE_BY_ONE ? outcome.contents() : expected;
        add(ratios, way, outcome.seconds() / path);
        add(wrong, way, outcome.different(expected));
      }
      files += expected.size();
    }
    int all = files;
    ratios.forEach(
        (way, values) -> {
          Sample sample = Sample.of(values);
          List<Integer> counts = wrong.getOrDefault(way, List.of());
          table.row(
              graph.title() + ": " + way.title(),
              Figures.fine(sample.median()),
              Figures.fine(sample.quantile(0.9)),
              counts.stream().filter(count -> count > 0).count() + " of " + runs,
              "%,d of %,d".formatted(counts.stream().mapToInt(i -> i).sum(), all));
        });
  }

  private static <T> void add(Map<Way, List<T>> values, Way way, T value) {
    values.computeIfAbsent(way, key -> new ArrayList<>()).add(value);
  }

  private static String preface(int runs, double scale, ForeignLoad load) {
    return """
        Runs of each graph, each with other latencies: %d. A second of a latency is a sleep of \
        %s s. Nothing is discarded: other work took %s of the machine on average."""
        .formatted(
            runs,
            Figures.text(scale),
            ForeignLoad.isTold() ? Figures.text(100 * load.share()) + " %" : "an unknown part");
  }
}
