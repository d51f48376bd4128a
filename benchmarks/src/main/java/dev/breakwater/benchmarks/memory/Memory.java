package dev.breakwater.benchmarks.memory;

import dev.breakwater.benchmarks.Benchmark;
import dev.breakwater.benchmarks.Options;
import dev.breakwater.benchmarks.VirtualThreads;
import dev.breakwater.benchmarks.report.Figures;
import dev.breakwater.benchmarks.report.Sample;
import dev.breakwater.benchmarks.report.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What waiting tasks hold, and how soon a task starts while ten thousand runs are under way. */
public final class Memory implements Benchmark {

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public String run(Options options) throws IOException, InterruptedException {
    return """
        Each figure is from processes of its own.

        %s
        %s"""
        .formatted(waiting(options), agents(options));
  }

  private static String waiting(Options options) throws IOException, InterruptedException {
    int times = options.quick() ? 1 : 3;
    Table table =
        new Table(
            "Live heap for each waiting task, bytes, without its thread's stack outside the heap",
            "A task waits",
            "Breakwater",
            "by hand",
            "÷ by hand");
    for (Waiting.For what : Waiting.For.values()) {
      if (what == Waiting.For.ITS_THREAD && !VirtualThreads.areThere()) {
        table.row(what.title(), "needs JDK 21", "", "");
        continue;
      }
      System.err.println(what);
      Sample ours = bytes(what, false, times);
      Sample byHand = bytes(what, true, times);
      table.row(
          what.title(),
          ours.toString(),
          byHand.toString(),
          Figures.ratio(ours.median(), byHand.median()));
    }
    return table.toString();
  }

  private static Sample bytes(Waiting.For what, boolean byHand, int times)
      throws IOException, InterruptedException {
    List<Double> bytes = new ArrayList<>();
    for (int time = 0; time < times; time++) {
      bytes.add(Child.bytes(what, byHand, what == Waiting.For.ITS_THREAD ? 20 : 100));
    }
    return Sample.of(bytes);
  }

  private static String agents(Options options) throws IOException, InterruptedException {
    if (!VirtualThreads.areThere()) {
      return "Ten thousand runs at once need virtual threads, and these JDK 21.";
    }
    int runs = options.quick() ? 1_000 : 10_000;
    double seconds = options.quick() ? 2 : 60;
    double longest = options.quick() ? 0.5 : 5;
    Table table =
        new Table(
            "%,d runs at once of 1→8→1, whose agents sleep %s to %s s, begun for %s s"
                .formatted(
                    runs, Figures.text(longest / 10), Figures.text(longest), Figures.text(seconds)),
            "",
            "starts",
            "delay of a start, median µs",
            "99th percentile µs",
            "live heap at the end, MB",
            "peak resident, MB",
            "cores busy",
            "others' share of the machine");
    for (boolean byHand : new boolean[] {false, true}) {
      System.err.println("agents " + (byHand ? "by hand" : "breakwater"));
      Findings found = Child.agents(byHand, runs, seconds, longest);
      table.row(
          byHand ? "`CompletableFuture` by hand" : "Breakwater, `EAGER`",
          "%,.0f".formatted(found.get("starts")),
          Figures.text(found.get("median") / 1e3),
          Figures.text(found.get("99th") / 1e3),
          Figures.text(found.get("heap") / 1e6),
          Figures.text(found.get("resident") / 1e6),
          Figures.text(found.get("cpu")),
          Figures.text(100 * found.get("foreign")) + " %");
    }
    return table.toString();
  }
}
