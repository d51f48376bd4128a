package dev.breakwater.benchmarks.memory;

import dev.breakwater.benchmarks.load.ForeignLoad;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * One experiment in a process of its own, so that none inherits the heap of another. It prints what
 * it found, each with its name.
 */
public final class Child {

  private static final String AGENTS = "AGENTS";
  private static final String BY_HAND = "by-hand";

  private Child() {}

  /**
   * Carries out an experiment.
   *
   * @param arguments which; by whom; how many; and for agents, for how many seconds, and how many
   *     an agent sleeps at most
   * @throws InterruptedException if it is told to give up
   */
  public static void main(String[] arguments) throws InterruptedException {
    boolean byHand = arguments[1].equals(BY_HAND);
    int count = Integer.parseInt(arguments[2]);
    if (arguments[0].equals(AGENTS)) {
      SleepingAgents agents =
          new SleepingAgents(
              count, Double.parseDouble(arguments[3]), Double.parseDouble(arguments[4]));
      run(agents, byHand);
    } else {
      tell("bytes", new Waiting(Waiting.For.valueOf(arguments[0]), count).bytes(byHand));
    }
    System.exit(0);
  }

  private static void run(SleepingAgents agents, boolean byHand) throws InterruptedException {
    ForeignLoad load = ForeignLoad.begin();
    long start = System.nanoTime();
    tell("heap", agents.run(byHand));
    tell("resident", Heap.peakResident());
    tell("starts", agents.delays().count());
    tell("median", agents.delays().quantile(0.5));
    tell("99th", agents.delays().quantile(0.99));
    tell("cpu", load.ownSeconds() / ((System.nanoTime() - start) / 1e9));
    tell("foreign", load.share());
  }

  private static void tell(String name, Number value) {
    System.out.println(name + " " + value);
  }

  static Findings agents(boolean byHand, int runs, double seconds, double longest)
      throws IOException, InterruptedException {
    return run(AGENTS, byHand, runs, seconds, longest);
  }

  static double bytes(Waiting.For what, boolean byHand, int runs)
      throws IOException, InterruptedException {
    return run(what.name(), byHand, runs).get("bytes");
  }

  private static Findings run(String what, boolean byHand, int count, double... more)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx6g", "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Child.class.getName(), what, byHand ? BY_HAND : "breakwater"));
    command.add(Integer.toString(count));
    DoubleStream.of(more).mapToObj(Double::toString).forEach(command::add);
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(what + " failed: " + output);
    }
    return Findings.parse(output);
  }
}
