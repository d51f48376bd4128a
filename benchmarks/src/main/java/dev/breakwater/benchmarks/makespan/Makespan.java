package dev.breakwater.benchmarks.makespan;

import dev.breakwater.benchmarks.Benchmark;
import dev.breakwater.benchmarks.Options;
import dev.breakwater.benchmarks.VirtualThreads;
import dev.breakwater.benchmarks.load.ForeignLoad;
import dev.breakwater.benchmarks.report.Figures;
import dev.breakwater.benchmarks.report.Sample;
import dev.breakwater.benchmarks.report.Table;
import dev.breakwater.runtime.Engine;
import dev.breakwater.runtime.Schedule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How near to the limit recorded workflows run. */
public final class Makespan implements Benchmark {

  private static final int WORKERS = 8;

  private final Map<String, List<Double>> summary = new LinkedHashMap<>();
  private int discarded;
  private int tries = 1;

  @Override
  public String name() {
    return "makespan";
  }

  @Override
  public String run(Options options) throws IOException {
    if (!Recordings.areThere()) {
      return "Skipped: no corpora. The recorded workflows are no part of the project; they are"
          + " looked for in `"
          + Recordings.FOLDER.toString().replace('\\', '/')
          + "`.";
    }
    double seconds = options.quick() ? 0.2 : 1;
    tries = options.quick() ? 1 : 3;
    List<Workflow> workflows = Recordings.all();
    if (options.quick()) {
      workflows.sort(Comparator.comparingInt(Workflow::tasks));
      workflows = workflows.subList(0, 3);
    }
    Table table =
        new Table(
            "Each workflow, as multiples of its critical path",
            "Workflow",
            "tasks",
            "one by one",
            "the sleep itself",
            "`WAVES`",
            "`EAGER`",
            "by hand",
            WORKERS + " workers: list schedule",
            "`WAVES`",
            "`EAGER`");
    warmUp(workflows.get(0).lasting(0.05));
    for (Workflow recorded : workflows) {
      System.err.println(recorded.name());
      row(recorded.lasting(seconds), table);
    }
    return preface(seconds, workflows.size()) + "\n\n" + summary() + "\n" + table;
  }

  private String preface(double seconds, int workflows) {
    return """
        %d workflows, each scaled to a critical path of %s s, on %s threads. A run that was \
        disturbed was tried again, %d at most for each figure; %d were disturbed. %s"""
        .formatted(
            workflows,
            Figures.text(seconds),
            VirtualThreads.areThere() ? "virtual" : "platform",
            tries,
            discarded,
            ForeignLoad.sentence());
  }

  /** What the goals are about, over all workflows. */
  private String summary() {
    Table table = new Table("Over all workflows", "Ratio", "median", "9 of 10", "worst");
    summary.forEach(
        (ratio, values) -> {
          Sample sample = Sample.of(values);
          table.row(
              ratio,
              Figures.percentAbove(sample.median()),
              Figures.percentAbove(sample.quantile(0.9)),
              Figures.percentAbove(sample.quantile(1)));
        });
    return table.toString();
  }

  private static void warmUp(Workflow workflow) {
    SleepingRun run = new SleepingRun(workflow);
    for (int i = 0; i < 20; i++) {
      double unused = run.on(engine(Schedule.WAVES, 0)) + run.on(engine(Schedule.EAGER, WORKERS));
      double unusedToo = run.byHand() + run.sleepItself();
    }
  }

  private void row(Workflow workflow, Table table) {
    SleepingRun run = new SleepingRun(workflow);
    double path = workflow.criticalPath();
    double list = ListSchedule.makespan(workflow, WORKERS);
    double sleep = undisturbed(run::sleepItself);
    double waves = undisturbed(() -> run.on(engine(Schedule.WAVES, 0)));
    double eager = undisturbed(() -> run.on(engine(Schedule.EAGER, 0)));
    double hand = undisturbed(run::byHand);
    double waves8 = undisturbed(() -> run.on(engine(Schedule.WAVES, WORKERS)));
    double eager8 = undisturbed(() -> run.on(engine(Schedule.EAGER, WORKERS)));
    table.row(
        workflow.name(),
        Integer.toString(workflow.tasks()),
        Figures.ratio(workflow.work(), path),
        Figures.fine(sleep / path),
        Figures.fine(waves / path),
        Figures.fine(eager / path),
        Figures.fine(hand / path),
        Figures.fine(list / path),
        Figures.fine(waves8 / path),
        Figures.fine(eager8 / path));
    note("`EAGER` over the sleep itself", eager / sleep);
    note("by hand over the sleep itself", hand / sleep);
    note("`WAVES` over the sleep itself", waves / sleep);
    note(WORKERS + " workers: `EAGER` over the list schedule", eager8 / list);
    note(WORKERS + " workers: `WAVES` over the list schedule", waves8 / list);
  }

  private void note(String ratio, double value) {
    summary.computeIfAbsent(ratio, key -> new ArrayList<>()).add(value);
  }

  private static Engine engine(Schedule schedule, int workers) {
    Engine.Builder engine = Engine.builder().schedule(schedule);
    return (workers == 0 ? engine : engine.maxConcurrency(workers)).build();
  }

  private double undisturbed(Timed run) {
    double seconds = 0;
    for (int attempt = 0; attempt < tries; attempt++) {
      ForeignLoad load = ForeignLoad.begin();
      seconds = run.seconds();
      if (!(load.share() > ForeignLoad.LIMIT)) {
        return seconds;
      }
      discarded++;
    }
    return seconds;
  }

  private interface Timed {
    double seconds();
  }
}
