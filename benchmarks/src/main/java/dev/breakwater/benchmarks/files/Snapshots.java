package dev.breakwater.benchmarks.files;

import dev.breakwater.benchmarks.Benchmark;
import dev.breakwater.benchmarks.Options;
import dev.breakwater.benchmarks.report.Figures;
import dev.breakwater.benchmarks.report.Sample;
import dev.breakwater.benchmarks.report.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Measures agents that look at a whole source tree by snapshot, and write their own part of it. */
public final class Snapshots implements Benchmark {

  private static final int FILE = 4_096;

  @Override
  public String name() {
    return "snapshots";
  }

  @Override
  public String run(Options options) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("snapshots");
    try {
      return """
          Each ratio is that of two measurements, one after the other.

          %s
          %s
          %s"""
          .formatted(
              waves(folder, options), programs(folder, options), publishing(folder, options));
    } finally {
      Trees.remove(folder);
    }
  }

  private static Table waves(Path folder, Options options) throws IOException {
    Table table =
        new Table(
            "Agents of one second each that look at all 500 files and write one, in one run",
            "Agents",
            "÷ one agent",
            "seconds");
    for (int agents : options.quick() ? new int[] {4} : new int[] {4, 16, 64}) {
      List<Double> ratios = new ArrayList<>();
      List<Double> seconds = new ArrayList<>();
      for (int time = -1; time < (options.quick() ? 1 : 5); time++) {
        double one = thinking(folder, 1);
        double all = thinking(folder, agents);
        if (time >= 0) {
          ratios.add(all / one);
          seconds.add(all / 1e3);
        }
      }
      table.row(
          String.valueOf(agents), Sample.of(ratios).toString(), Sample.of(seconds).toString());
    }
    return table;
  }

  private static double thinking(Path folder, int agents) throws IOException {
    Path place = Files.createTempDirectory(folder, "waves");
    double millis = new Agents(place, agents, 500, FILE).thinking(1_000);
    Trees.remove(place);
    return millis;
  }

  private static Table programs(Path folder, Options options)
      throws IOException, InterruptedException {
    int files = options.quick() ? 1_000 : 5_000;
    Table table =
        new Table(
            "16 programs that see %,d files of 4 KiB and each write 50 of their own, next to `cp -r` for each"
                .formatted(files),
            "",
            "seconds, all 16",
            "MiB copied for each");
    Path place = Files.createTempDirectory(folder, "programs");
    Agents agents = new Agents(place, 16, files, FILE);
    List<Double> ours = new ArrayList<>();
    List<Double> plain = new ArrayList<>();
    List<Double> copied = new ArrayList<>();
    for (int time = -1; time < (options.quick() ? 1 : 5); time++) {
      double programs = agents.programs() / 1e3;
      double copies = agents.copies() / 1e3;
      if (time >= 0) {
        ours.add(programs);
        copied.add(agents.copied() / 16.0 / (1 << 20));
        plain.add(copies);
      }
    }
    table.row("with snapshots", Sample.of(ours).toString(), Sample.of(copied).toString());
    table.row(
        "`cp -r`", Sample.of(plain).toString(), Figures.text((double) files * FILE / (1 << 20)));
    Trees.remove(place);
    return table;
  }

  private static Table publishing(Path folder, Options options) throws IOException {
    int files = options.quick() ? 100 : 1_000;
    Table table =
        new Table(
            "Publishing %,d files that an unordered task sees by snapshot, next to the same without a snapshot"
                .formatted(files),
            "",
            "÷ without",
            "ms");
    for (boolean durable : new boolean[] {false, true}) {
      Path place = Files.createTempDirectory(folder, "publishing");
      ObservedPublishing publishing = new ObservedPublishing(place, files, FILE, durable);
      List<Double> ratios = new ArrayList<>();
      List<Double> ours = new ArrayList<>();
      for (int time = -2; time < (options.quick() ? 1 : 11); time++) {
        double with = publishing.millis(true);
        double without = publishing.millis(false);
        if (time >= 0) {
          ours.add(with);
          ratios.add(with / without);
        }
      }
      table.row(
          durable ? "with fsync" : "without fsync",
          Sample.of(ratios).toString(),
          Sample.of(ours).toString());
      Trees.remove(place);
    }
    return table;
  }
}
