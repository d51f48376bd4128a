package dev.breakwater.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;

/** A report of a run as a table for people. */
final class ReportText {

  private ReportText() {}

  static String of(RunReport report) {
    List<String> lines = new ArrayList<>();
    lines.add(headline(report));
    if (!report.waited().isZero()) {
      lines.add("  waited " + seconds(report.waited()) + " for what other runs held");
    }
    int width = report.tasks().stream().mapToInt(task -> task.task().length()).max().orElse(0);
    report.tasks().forEach(task -> lines.add(line(report, task, width)));
    if (!report.criticalPath().isEmpty()) {
      lines.add("  critical path: " + String.join(" > ", report.criticalPath()));
    }
    long saved = saved(report);
    if (saved > 0) {
      lines.add(
          "  with EAGER, it would have taken about " + seconds(Duration.ofNanos(saved)) + " less");
    }
    if (!report.notes().isEmpty()) {
      lines.add("  in all: " + report.notes());
    }
    return String.join("\n", lines);
  }

  /** How much less the run would have taken, where that is worth a word: a twentieth at least. */
  private static long saved(RunReport report) {
    long duration = report.duration().toNanos();
    long saved = report.eager().map(eager -> duration - eager.toNanos()).orElse(0L);
    return report.failure().isEmpty() && saved > duration / 20 ? saved : 0;
  }

  private static String headline(RunReport report) {
    String seed =
        report.seed().isPresent() ? " and shuffle(" + report.seed().getAsLong() + ")" : "";
    return String.format(
        Locale.ROOT,
        "%s %s %s, with %.1f tasks at a time%s",
        GraphName.simple(report.graph()),
        report.failure().map(ReportText::outcome).orElse("succeeded after"),
        seconds(report.duration()),
        report.parallelism(),
        seed);
  }

  private static String outcome(Throwable failure) {
    return failure instanceof CancellationException ? "was cancelled after" : "failed after";
  }

  private static String line(RunReport report, TaskReport task, int width) {
    String name = task.task() + " ".repeat(width - task.task().length());
    return String.format(
        "  %s  wave %d  %s%s%s%s",
        name,
        task.wave(),
        times(report, task),
        task.outcomeInWords(),
        task.notes().isEmpty() ? "" : " (" + task.notes() + ")",
        refusals(task.refusals().size()));
  }

  private static String refusals(int count) {
    return count == 0 ? "" : count == 1 ? ", 1 refusal" : ", " + count + " refusals";
  }

  private static String times(RunReport report, TaskReport task) {
    if (task.start().isEmpty()) {
      return "";
    }
    return String.format(
        "from %s for %s%s  ",
        seconds(Duration.between(report.start(), task.start().get())),
        seconds(task.duration()),
        task.attempts() > 1 ? ", " + task.attempts() + " attempts" : "");
  }

  private static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.3f s", duration.toNanos() / 1e9);
  }
}
