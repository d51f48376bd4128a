package dev.breakwater.runtime;

import dev.breakwater.runtime.spi.Plan;
import dev.breakwater.runtime.spi.PlannedTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Prints how much longer the recorded workflows take in waves than eagerly, for {@code
 * docs/running.md}: on the real engine, in virtual time, so that every run prints the same.
 *
 * <p>Not a test: nothing fails. Run it from the project's root.
 */
final class BarrierCost {

  private static final Pattern TASK =
      Pattern.compile("\\{\"id\":\"([^\"]+)\",\"seconds\":([0-9.e-]+),\"parents\":\\[([^\\]]*)]");
  private static final int SEEDS = 20;

  private record Workflow(Plan plan, double[] seconds) {}

  private BarrierCost() {}

  public static void main(String[] arguments) throws IOException {
    List<Workflow> workflows = read(Path.of("..", "shared", "data", "wfinstances", "open"));
    System.out.println("durations     at once    median   9 of 10     worst");
    for (int limit : new int[] {0, 8}) {
      print("recorded", limit, workflows, false);
      print("heavy tail", limit, workflows, true);
    }
  }

  /** What the barrier adds to the time of the eager run, in percent of that. */
  private static void print(String name, int limit, List<Workflow> workflows, boolean heavyTail) {
    List<Double> costs = new ArrayList<>();
    for (Workflow workflow : workflows) {
      for (int seed = 0; seed < (heavyTail ? SEEDS : 1); seed++) {
        double[] seconds = heavyTail ? heavyTail(workflow.seconds.length, seed) : workflow.seconds;
        double eager =
            VirtualTime.makespan(
                workflow.plan, seconds, engine(limit).get().schedule(Schedule.EAGER));
        double waves = VirtualTime.makespan(workflow.plan, seconds, engine(limit).get());
        costs.add(100 * (waves / eager - 1));
      }
    }
    double[] sorted = costs.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%-12s  %7s  %7.1f%%  %7.1f%%  %7.1f%%%n",
        name,
        limit == 0 ? "all" : limit,
        sorted[sorted.length / 2],
        sorted[sorted.length * 9 / 10],
        sorted[sorted.length - 1]);
  }

  private static Supplier<Engine.Builder> engine(int limit) {
    return () -> limit == 0 ? Engine.builder() : Engine.builder().maxConcurrency(limit);
  }

  /**
   * Durations like those of agents, most of which are done soon while a few take very long: from a
   * log-normal distribution with a median of a minute, of which one in ten takes above six minutes.
   */
  private static double[] heavyTail(int tasks, int seed) {
    Random random = new Random(seed);
    double[] seconds = new double[tasks];
    for (int task = 0; task < tasks; task++) {
      seconds[task] = 60 * Math.exp(1.4 * random.nextGaussian());
    }
    return seconds;
  }

  private static List<Workflow> read(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IllegalStateException("skipped: no corpora");
    }
    List<Workflow> workflows = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        workflows.add(read(Files.readString(file)));
      }
    }
    return workflows;
  }

  private static Workflow read(String text) {
    List<MatchResult> tasks = TASK.matcher(text).results().toList();
    Map<String, MatchResult> byId = new HashMap<>();
    tasks.forEach(task -> byId.put(task.group(1), task));
    Map<String, PlannedTask> planned = new HashMap<>();
    tasks.forEach(task -> plan(task, byId, planned));
    return new Workflow(
        Plan.of(
            "Workflow",
            tasks.stream().map(task -> planned.get(task.group(1))).toArray(PlannedTask[]::new)),
        tasks.stream().mapToDouble(task -> Double.parseDouble(task.group(2))).toArray());
  }

  private static PlannedTask plan(
      MatchResult task, Map<String, MatchResult> byId, Map<String, PlannedTask> planned) {
    PlannedTask known = planned.get(task.group(1));
    if (known != null) {
      return known;
    }
    Matcher parents = Pattern.compile("\"([^\"]+)\"").matcher(task.group(3));
    PlannedTask[] after =
        parents
            .results()
            .map(parent -> plan(byId.get(parent.group(1)), byId, planned))
            .toArray(PlannedTask[]::new);
    PlannedTask made = PlannedTask.builder(task.group(1), BarrierCost.class).after(after).build();
    planned.put(task.group(1), made);
    return made;
  }
}
