package dev.breakwater.benchmarks.analysis;

import dev.breakwater.benchmarks.Benchmark;
import dev.breakwater.benchmarks.Options;
import dev.breakwater.benchmarks.analysis.Method.Tally;
import dev.breakwater.benchmarks.load.ForeignLoad;
import dev.breakwater.benchmarks.report.Figures;
import dev.breakwater.benchmarks.report.Libraries;
import dev.breakwater.benchmarks.report.Table;
import java.util.List;
import java.util.function.IntFunction;

/** How long it takes to find all overlaps among many patterns, and what guessing gets wrong. */
public final class Analysis implements Benchmark {

  private static final List<IntFunction<Patterns>> SETS =
      List.of(Patterns::realistic, Patterns::anywhere, Patterns::everywhere);

  private final Table times =
      new Table(
          "Seconds",
          "Patterns",
          "count",
          "overlaps",
          "Breakwater",
          "automata",
          "÷ Breakwater",
          "fixed prefix",
          "pattern as path");

  private final Table mistakes =
      new Table(
          "What the heuristics get wrong",
          "Patterns",
          "count",
          "overlaps",
          "fixed prefix: false alarms",
          "misses",
          "pattern as path: false alarms",
          "misses");

  @Override
  public String name() {
    return "analysis";
  }

  @Override
  public String run(Options options) {
    List<Integer> counts = options.quick() ? List.of(100, 1_000) : List.of(1_000, 10_000, 100_000);
    double limit = options.quick() ? 0.5 : 60;
    for (IntFunction<Patterns> set : SETS) {
      Trial unused = Trial.of(new Indexed(), set.apply(200), limit);
      for (int count : counts) {
        System.err.println(set.apply(1).title() + " " + count);
        rows(set.apply(count), limit);
      }
    }
    return """
        With %s. What takes longer than %s s is stopped; what takes less than %s s is measured %d \
        times. %s

        %s
        %s"""
        .formatted(
            Libraries.withVersion("automaton"),
            Figures.text(limit),
            Figures.text(Trial.SOON),
            Trial.TIMES,
            ForeignLoad.sentence(),
            times,
            mistakes);
  }

  private void rows(Patterns patterns, double limit) {
    Trial ours = Trial.of(new Indexed(), patterns, limit);
    Trial automata = Trial.of(new Automata(), patterns, limit);
    FixedPrefix prefix = new FixedPrefix();
    PatternAsPath asPath = new PatternAsPath();
    Trial byPrefix = Trial.of(prefix, patterns, limit);
    Trial byPath = Trial.of(asPath, patterns, limit);
    if (ours.isFinished() && automata.isFinished()) {
      requireSame(ours.tally().found, automata.tally().found, patterns);
    }
    String count = "%,d".formatted(patterns.texts().size());
    String overlaps = ours.isFinished() ? "%,d".formatted(ours.tally().found) : "unknown";
    String ratio = Figures.ratio(automata.wholeSeconds(), ours.wholeSeconds());
    times.row(
        patterns.title(),
        count,
        overlaps,
        ours.text(),
        automata.text(),
        automata.isFinished() && ours.isFinished() ? ratio : "some " + ratio,
        byPrefix.text(),
        byPath.text());
    long[] missed = misses(patterns, ours, List.of(prefix, asPath));
    mistakes.row(
        patterns.title(),
        count,
        overlaps,
        falseAlarms(ours, byPrefix, missed[0]),
        misses(ours, byPrefix, missed[0]),
        falseAlarms(ours, byPath, missed[1]),
        misses(ours, byPath, missed[1]));
  }

  private static void requireSame(long ours, long theirs, Patterns patterns) {
    if (ours != theirs) {
      throw new IllegalStateException(
          patterns.title() + ": " + ours + " overlaps, and " + theirs + " by automata");
    }
  }

  /** For each heuristic, how many of the overlaps it does not see. */
  private static long[] misses(Patterns patterns, Trial ours, List<Heuristic> heuristics) {
    long[] misses = new long[heuristics.size()];
    if (!ours.isFinished()) {
      return misses;
    }
    List<String> texts = patterns.texts();
    Indexed.forEachOverlap(
        texts,
        new Deadline(Double.POSITIVE_INFINITY),
        new Tally(),
        (a, b) -> {
          for (int i = 0; i < misses.length; i++) {
            if (!heuristics.get(i).alarms(texts.get(a), texts.get(b))) {
              misses[i]++;
            }
          }
        });
    return misses;
  }

  private static String falseAlarms(Trial ours, Trial heuristic, long misses) {
    return ours.isFinished() && heuristic.isFinished()
        ? "%,d".formatted(heuristic.tally().found - (ours.tally().found - misses))
        : "not counted";
  }

  private static String misses(Trial ours, Trial heuristic, long misses) {
    return ours.isFinished() && heuristic.isFinished()
        ? "%,d (%s %%)"
            .formatted(misses, Figures.text(100.0 * misses / Math.max(1, ours.tally().found)))
        : "not counted";
  }
}
