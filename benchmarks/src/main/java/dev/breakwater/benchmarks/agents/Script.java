package dev.breakwater.benchmarks.agents;

import dev.breakwater.benchmarks.Sleep;
import dev.breakwater.workspace.Workspace;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;

/**
 * The drawn latencies of all model calls of a run. An agent plays its part: it reads its files
 * during the first half of its calls, and during the second half it extends each of its own files
 * by a digest of all that it has read. The latencies have no influence on the texts.
 */
public final class Script {

  private static final int FEWEST_CALLS = 3;
  private static final int MOST_CALLS = 8;
  private static final double MEDIAN_SECONDS = 4;
  private static final double SIGMA = 0.6;

  private final Map<String, Agent> agents = new LinkedHashMap<>();
  private final Map<String, double[]> latencies = new LinkedHashMap<>();

  /** Draws the latencies of the calls of all agents, in seconds times a scale. */
  Script(AgentGraph graph, long seed, double scale) {
    Random random = new Random(seed);
    for (Agent agent : graph.agents()) {
      double[] calls = new double[FEWEST_CALLS + random.nextInt(MOST_CALLS - FEWEST_CALLS + 1)];
      Arrays.setAll(
          calls, call -> scale * MEDIAN_SECONDS * Math.exp(SIGMA * random.nextGaussian()));
      agents.put(agent.name(), agent);
      latencies.put(agent.name(), calls);
    }
  }

  /** {@return the sum of the latencies of an agent, in seconds} */
  double seconds(String agent) {
    return Arrays.stream(Objects.requireNonNull(latencies.get(agent))).sum();
  }

  /**
   * Plays the part of an agent on the files of its lease.
   *
   * @param agent the name of the agent
   * @param workspace the lease
   */
  public void play(String agent, Workspace workspace) {
    play(agent, AgentFiles.of(workspace));
  }

  void play(String name, AgentFiles files) {
    Agent agent = Objects.requireNonNull(agents.get(name));
    double[] calls = Objects.requireNonNull(latencies.get(name));
    int half = calls.length / 2;
    long seen = name.hashCode();
    for (int call = 0; call < half; call++) {
      List<String> found = found(agent, files);
      for (String path : share(found, call, half)) {
        seen = 1_000_003 * seen + 31L * path.hashCode() + files.read(path).hashCode();
      }
      Sleep.seconds(calls[call]);
    }
    for (int call = half; call < calls.length; call++) {
      Map<String, String> texts = new LinkedHashMap<>();
      for (String path : share(agent.files(), call - half, calls.length - half)) {
        String before = files.exists(path) ? files.read(path) : "";
        texts.put(path, before + "// " + name + " " + Long.toHexString(seen) + "\n");
      }
      Sleep.seconds(calls[call]);
      texts.forEach(files::write);
    }
  }

  private static List<String> found(Agent agent, AgentFiles files) {
    TreeSet<String> found = new TreeSet<>();
    agent.reads().forEach(pattern -> found.addAll(files.list(pattern)));
    return List.copyOf(found);
  }

  private static List<String> share(List<String> all, int part, int parts) {
    return all.isEmpty()
        ? Collections.emptyList()
        : all.subList(all.size() * part / parts, all.size() * (part + 1) / parts);
  }
}
