package dev.breakwater.benchmarks.analysis;

import dev.breakwater.benchmarks.analysis.Method.Tally;
import dev.breakwater.benchmarks.load.ForeignLoad;
import dev.breakwater.benchmarks.report.Figures;
import dev.breakwater.benchmarks.report.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What one method made of some patterns.
 *
 * @param seconds how long it took, each time that it was not disturbed
 * @param tally what it counted, the last time
 * @param part of the pairs, how many it came to; 1 if it finished
 */
record Trial(Sample seconds, Tally tally, double part) {

  /** Methods that take longer are tried once. */
  static final double SOON = 3;

  /** How often the others are tried. */
  static final int TIMES = 5;

  static Trial of(Method method, Patterns patterns, double limit) {
    List<Double> undisturbed = new ArrayList<>();
    List<Double> all = new ArrayList<>();
    Tally tally = new Tally();
    double part = 1;
    do {
      tally = new Tally();
      ForeignLoad load = ForeignLoad.begin();
      long start = System.nanoTime();
      try {
        method.count(patterns.texts(), tally, new Deadline(limit));
      } catch (Deadline.Passed e) {
        part = (double) tally.pairs / patterns.pairs();
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      all.add(seconds);
      if (!(load.share() > ForeignLoad.LIMIT)) {
        undisturbed.add(seconds);
      }
    } while (part == 1 && all.get(0) < SOON && all.size() < TIMES);
    return new Trial(Sample.of(undisturbed.isEmpty() ? all : undisturbed), tally, part);
  }

  boolean isFinished() {
    return part == 1;
  }

  /** How long it took, or would have taken at the same pace. */
  double wholeSeconds() {
    return seconds.median() / part;
  }

  String text() {
    return isFinished()
        ? seconds.toString()
        : String.format(
            Locale.ROOT,
            "stopped after %s of the pairs: some %s in all",
            percent(part),
            Figures.text(wholeSeconds()));
  }

  private static String percent(double part) {
    return Figures.text(100 * part) + " %";
  }
}
