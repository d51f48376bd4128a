package dev.breakwater.benchmarks.files;

import dev.breakwater.benchmarks.Benchmark;
import dev.breakwater.benchmarks.Options;
import dev.breakwater.benchmarks.load.ForeignLoad;
import dev.breakwater.benchmarks.report.Sample;
import dev.breakwater.benchmarks.report.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures the workspace next to plain operations on the same files. */
public final class WorkspaceFiles implements Benchmark {

  private static final int PAGE = 4_096;

  /** So many pairs do not count. */
  private static final int WARM_UP = 4;

  @Override
  public String name() {
    return "workspace";
  }

  @Override
  public String run(Options options) throws IOException, InterruptedException {
    int pairs = options.quick() ? 2 : 11;
    Path folder = Files.createTempDirectory("workspace-files");
    try {
      return """
          Each is done %d times in pairs whose order alternates, after %d that do not count. %s

          %s
          %s
          %s"""
          .formatted(
              pairs,
              WARM_UP,
              ForeignLoad.sentence(),
              publishing(folder, pairs),
              copying(folder, pairs, options),
              starting(folder, pairs, options));
    } finally {
      Trees.remove(folder);
    }
  }

  private static Table publishing(Path folder, int pairs) throws IOException, InterruptedException {
    Table table =
        new Table(
            "Publishing the changes of a task, beside `Files.write`",
            "Files",
            "÷ without fsync",
            "ms",
            "÷ with fsync",
            "ms",
            "discarded");
    for (int[] sizes :
        new int[][] {{1, PAGE}, {10, PAGE}, {100, PAGE}, {1_000, PAGE}, {100, 256 * 1_024}}) {
      Path place = Files.createTempDirectory(folder, "publishing");
      Pairs plain =
          measure(new Publishing(place.resolve("plain"), sizes[0], sizes[1], false), pairs);
      Pairs durable =
          measure(new Publishing(place.resolve("durable"), sizes[0], sizes[1], true), pairs);
      table.row(
          "%,d of %,d KiB".formatted(sizes[0], sizes[1] / 1_024),
          plain.ratios().toString(),
          plain.ours().toString(),
          durable.ratios().toString(),
          durable.ours().toString(),
          plain.discarded() + "; " + durable.discarded());
      Trees.remove(place);
    }
    return table;
  }

  private static Table copying(Path folder, int pairs, Options options)
      throws IOException, InterruptedException {
    Table table =
        new Table("`directory()`, beside `cp -r`", "Files", "÷ `cp -r`", "ms", "discarded");
    for (int files : options.quick() ? new int[] {1_000} : new int[] {1_000, 10_000}) {
      Path place = Files.createTempDirectory(folder, "copying");
      Pairs copies = measure(new Copying(place, files, PAGE), pairs);
      table.row(
          "%,d of %,d KiB".formatted(files, PAGE / 1_024),
          copies.ratios().toString(),
          copies.ours().toString(),
          copies.discarded());
      Trees.remove(place);
    }
    return table;
  }

  private static Table starting(Path folder, int pairs, Options options)
      throws IOException, InterruptedException {
    Table table =
        new Table(
            "`exec(\"true\")` with files of which the task writes a twentieth and reads the rest,"
                + " next to `cp -r` and `true`",
            "Files",
            "÷ `cp -r`",
            "ms",
            "discarded");
    for (int files : options.quick() ? new int[] {1_000} : new int[] {1_000, 20_000}) {
      Path place = Files.createTempDirectory(folder, "starting");
      Pairs starts = measure(new Starting(place, files, PAGE), pairs);
      table.row(
          "%,d of %,d KiB".formatted(files, PAGE / 1_024),
          starts.ratios().toString(),
          starts.ours().toString(),
          starts.discarded());
      Trees.remove(place);
    }
    return table;
  }

  /** Of pairs none of which was undisturbed, all count. */
  private record Pairs(Sample ratios, Sample ours, String discarded) {}

  private static Pairs measure(TwoWays ways, int pairs) throws IOException, InterruptedException {
    List<Double> ratios = new ArrayList<>();
    List<Double> ours = new ArrayList<>();
    List<Integer> quiet = new ArrayList<>();
    for (int pair = -WARM_UP; pair < pairs; pair++) {
      ForeignLoad load = ForeignLoad.begin();
      boolean ownFirst = pair % 2 == 0;
      double first = millis(ways, ownFirst);
      double second = millis(ways, !ownFirst);
      if (pair >= 0) {
        double own = ownFirst ? first : second;
        ours.add(own);
        ratios.add(own / (ownFirst ? second : first));
        if (!(load.share() > ForeignLoad.LIMIT)) {
          quiet.add(pair);
        }
      }
    }
    return quiet.isEmpty()
        ? new Pairs(Sample.of(ratios), Sample.of(ours), "none, though all were disturbed")
        : new Pairs(
            Sample.of(quiet.stream().map(ratios::get).toList()),
            Sample.of(quiet.stream().map(ours::get).toList()),
            pairs - quiet.size() + " of " + pairs);
  }

  private static double millis(TwoWays ways, boolean own) throws IOException, InterruptedException {
    return own ? ways.own() : ways.plain();
  }
}
